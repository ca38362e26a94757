import type { DocumentAsked, DocumentForm } from '../src/mentoring/document.js';
import { intentions, type PayloadOf } from '../src/conversation/intentions.js';
import type { T, Words } from '../src/conversation/language.js';
import type { Action } from './kit/card.js';
import { aside, button, card, link, paragraph } from './kit/make.js';

const forms = {
  pdf: 'PDF',
  markdown: 'Markdown',
  text: 'Plain text',
} as const satisfies Record<DocumentForm, string>;

export interface DocumentView extends DocumentAsked {
  relationship: string;
}

/** The signed text to take away, in each form that there is. */
export const documentButtons = ({ t }: Words, of: Omit<DocumentView, 'form'>): Action[] =>
  (['pdf', 'markdown', 'text'] as const).map((form) => asking(t(forms[form]), { ...of, form }));

const asking = (title: string, of: PayloadOf<typeof intentions.sendDocument>) =>
  button(title, intentions.sendDocument, of);

const whatItIs = (t: T, { version, form }: DocumentAsked) =>
  t('Our {{agreement}}, version {{version}}, as we both signed it ({{form}})', {
    version,
    form: t(forms[form]),
  });

/** Stands beside the file itself: Slack takes text only there. */
export const documentHere = ({ t }: Words, asked: DocumentAsked) =>
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

/** A file that did not arrive. `mayNot`: the bot has no leave to send files there. */
export const documentNotSent = ({ t }: Words, { mayNot, ...of }: DocumentView & { mayNot: boolean }) =>
  card('document.not-sent', {
    summary: t('The file could not be sent'),
    body: [
      paragraph(
        t('I could not send the file with our {{agreement}}, version {{version}}.', { version: of.version }),
      ),
      paragraph(
        mayNot
          ? t(
              'I have no leave to send files here. Please tell your coordinator: the app has to be installed again.',
            )
          : t('You can ask for it again. What you signed is safe with me.'),
      ),
    ],
    actions: [asking(t('Try again'), of)],
  });
