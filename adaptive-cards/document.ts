import type { AgreementAsked, DocumentAsked, DocumentForm, GoalsAsked } from '../src/mentoring/document.js';
import { intentions, type PayloadOf } from '../src/conversation/intentions.js';
import type { T, Words } from '../src/conversation/language.js';
import type { Action } from './kit/card.js';
import { aside, button, card, link, paragraph } from './kit/make.js';

const forms = {
  pdf: 'PDF',
  markdown: 'Markdown',
  text: 'Plain text',
} as const satisfies Record<DocumentForm, string>;

export interface DocumentView extends AgreementAsked {
  relationship: string;
}

/** The signed text to take away, in each form that there is. */
export const documentButtons = ({ t }: Words, of: Omit<DocumentView, 'form'>): Action[] =>
  (['pdf', 'markdown', 'text'] as const).map((form) => asking(t(forms[form]), { ...of, form }));

const asking = (title: string, of: PayloadOf<typeof intentions.sendDocument>) =>
  button(title, intentions.sendDocument, of);

const whatItIs = (t: T, { version, form }: AgreementAsked) =>
  t('Our {{agreement}}, version {{version}}, as we both signed it ({{form}})', {
    version,
    form: t(forms[form]),
  });

/** Stands beside the file itself: Slack takes text only there. */
export const documentHere = ({ t }: Words, asked: AgreementAsked) =>
  card('document.here', {
    summary: whatItIs(t, asked),
    body: [paragraph(whatItIs(t, asked))],
  });

export const documentComing = ({ t }: Words) =>
  card('document.coming', {
    summary: t('I am sending the file to your own chat with me.'),
    body: [paragraph(t('I am sending the file to your own chat with me.'))],
  });

/** Where no file can be sent: a way to it, for this person and a short time. */
export const documentLink = ({ t }: Words, view: DocumentView & { url: string }) => {
  const { url, ...of } = view;
  return card('document.link', {
    summary: whatItIs(t, view),
    body: [
      paragraph(whatItIs(t, view)),
      link(t('Open'), url),
      aside(t('The link is for you alone, and works for 15 minutes.')),
    ],
    actions: [asking(t('A new link'), of)],
  });
};

const goalsAre = ({ t }: Words, { as }: Pick<GoalsAsked, 'as'>) =>
  t('Our goals and review ({{form}})', { form: t(forms[as]) });

/** G-05: stands beside the file. */
export const goalsHere = (words: Words, asked: GoalsAsked) =>
  card('document.goals', { summary: goalsAre(words, asked), body: [paragraph(goalsAre(words, asked))] });

export const goalsLink = (
  words: Words,
  { url, ...of }: { relationship: string; as: GoalsAsked['as']; url: string },
) => {
  const { t } = words;
  return card('document.goals.link', {
    summary: goalsAre(words, of),
    body: [
      paragraph(goalsAre(words, of)),
      link(t('Open'), url),
      aside(t('The link is for you alone, and works for 15 minutes.')),
    ],
    actions: [button(t('A new link'), intentions.sendGoals, of)],
  });
};

/** Stands beside the file with one session. */
export const entryHere = ({ t }: Words) =>
  card('document.entry', {
    summary: t('Your session, for your calendar'),
    body: [paragraph(t('Open the file, and your calendar takes the session in, moves it or takes it out.'))],
  });

export const entryLink = (
  { t }: Words,
  { url, ...of }: { relationship: string; session: string; url: string },
) =>
  card('document.entry.link', {
    summary: t('Your session, for your calendar'),
    body: [
      paragraph(t('Your calendar takes the session in, moves it or takes it out.')),
      link(t('Open'), url),
      aside(t('The link is for you alone, and works for 15 minutes.')),
    ],
    actions: [button(t('A new link'), intentions.sessionInCalendar, of)],
  });

interface NotSent {
  relationship: string;
  document: DocumentAsked;
  /** The bot has no leave to send files there. */
  mayNot: boolean;
}

/** A file that did not arrive. */
export const documentNotSent = ({ t }: Words, { relationship, document, mayNot }: NotSent) =>
  card('document.not-sent', {
    summary: t('The file could not be sent'),
    body: [
      paragraph(
        'version' in document
          ? t('I could not send the file with our {{agreement}}, version {{version}}.', {
              version: document.version,
            })
          : document.form === 'goals'
            ? t('I could not send the file with our goals.')
            : t('I could not send the file for your calendar.'),
      ),
      paragraph(
        mayNot
          ? t(
              'I have no leave to send files here. Please tell your coordinator: the app has to be installed again.',
            )
          : t('You can ask for it again. Nothing is lost.'),
      ),
    ],
    actions: [
      'version' in document
        ? asking(t('Try again'), { relationship, ...document })
        : document.form === 'goals'
          ? button(t('Try again'), intentions.sendGoals, { relationship, as: document.as })
          : button(t('Try again'), intentions.sessionInCalendar, { relationship, session: document.session }),
    ],
  });
