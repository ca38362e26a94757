import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { actionLines, type ActionView } from './action-line.js';
import type { Element } from './kit/card.js';
import { aside, button, card, form, heading, paragraph, sending, strong } from './kit/make.js';
import { proseInput, type Typed } from './kit/prose.js';

export interface QuietView {
  relationship: string;
  session: string;
  other: string;
  at: { epochMilliseconds: number };
  /** What this person took from the last one. */
  takeAway: string;
  done: readonly ActionView[];
  open: readonly ActionView[];
  /** What the framework gives to think about first, and how it asks what is wanted. */
  thoughts: readonly string[];
  ask: string | null;
}

const wanted = 'What do you want from today?';

/** S-03: to the mentee alone, ten minutes before. */
export const quietPrompt = (words: Words, view: QuietView) => {
  const { t, moment } = words;
  const { relationship, session, other } = view;
  return card('quiet.prompt', {
    summary: t('You meet {{name}} soon', { name: other }),
    body: [
      heading(t('Take a few quiet minutes')),
      paragraph(t('You meet {{name}}: {{moment}}', { name: other, moment: moment(view.at) })),
      ...lastTime(words, view),
      ...view.thoughts.map((thought) => paragraph(t(thought))),
      paragraph(strong(t(view.ask ?? wanted))),
      aside(t('Thinking about it is enough. What you write stays with you, unless you share it.')),
    ],
    actions: [button(t('Write it down'), intentions.openQuiet, { relationship, session }, 'positive')],
  });
};

const lastTime = (words: Words, { takeAway, done, open }: QuietView): Element[] => [
  ...part(words.t('What you took away last time:'), takeAway === '' ? [] : [paragraph(takeAway)]),
  ...part(words.t('Done since then:'), actionLines(words, done)),
  ...part(words.t('Still open:'), actionLines(words, open)),
];

const part = (title: string, lines: Element[]): Element[] =>
  lines.length === 0 ? [] : [paragraph(strong(title)), ...lines];

export interface QuietForm {
  relationship: string;
  session: string;
  other: string;
  thoughts: readonly string[];
  ask: string | null;
  /** What the other has seen once, they go on seeing. */
  isShared: boolean;
  typed: Typed;
}

export const quietForm = ({ t }: Words, view: QuietForm) => {
  const { relationship, session, other, thoughts, ask, isShared, typed } = view;
  const share = sending(
    t('Share with my {{mentor}}'),
    intentions.keepQuiet,
    { relationship, session, shared: true },
    isShared ? 'positive' : undefined,
  );
  const keep = sending(
    t('Keep to myself'),
    intentions.keepQuiet,
    { relationship, session, shared: false },
    'positive',
  );
  return form('quiet.form', {
    summary: t('Before we meet'),
    window: t('Before we meet'),
    body: [
      aside(
        isShared
          ? t('You have shared this with {{name}}, who sees what you change.', { name: other })
          : t('Only you see this, unless you share it with {{name}}.', { name: other }),
      ),
      ...thoughts.map((thought) => paragraph(t(thought))),
      proseInput({ id: 'want', label: t(ask ?? wanted), isRequired: true }, typed),
    ],
    submit: isShared ? share : keep,
    ...(!isShared && { actions: [share] }),
  });
};

/** What asked becomes, and the answer to it. */
export const quietKept = ({ t }: Words, { other, isShared }: { other: string; isShared: boolean }) =>
  card('quiet.kept', {
    summary: t('Saved'),
    body: [
      paragraph(
        isShared
          ? t('Saved, and shared with {{name}}. Have a good session.', { name: other })
          : t('Saved. Only you see it. Have a good session.'),
      ),
    ],
  });

/** To the mentor, where the mentee has said so. */
export const quietShared = (
  { t, moment }: Words,
  view: { by: string; want: string; at: { epochMilliseconds: number } },
) =>
  card('quiet.shared', {
    summary: t('What {{name}} wants from your session', { name: view.by }),
    body: [
      heading(t('What {{name}} wants from your session', { name: view.by })),
      aside(moment(view.at)),
      paragraph(view.want),
    ],
  });
