import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { farthest } from '../src/mentoring/goals-kept.js';
import { actionLines, type ActionView } from './action-line.js';
import type { Element } from './kit/card.js';
import { aside, button, card, heading, paragraph, strong } from './kit/make.js';
import { whenAndWhere } from './kit/slot.js';
import type { SessionView } from './session.js';

export interface Shared {
  name: string;
  /** Whom the feedback is for. */
  to: string;
  takeAway: string;
  onTrack: string;
  keep: string;
  less: string;
  differently: string;
  summary: string;
  /** How far each goal is. */
  goals: readonly { goal: number; far: number; changed: string }[];
}

export interface ResultView {
  relationship: string;
  session: string;
  at: { epochMilliseconds: number };
  shared: readonly Shared[];
  actions: readonly ActionView[];
  next: SessionView | null;
}

/** To both: what each has chosen to share, and what comes next. */
export const sessionResult = (words: Words, view: ResultView) => {
  const { t, day } = words;
  const { relationship, session, actions, next } = view;
  return card('session.result', {
    summary: t('What stays from our session'),
    body: [
      heading(t('What stays from our session')),
      aside(day(view.at)),
      ...view.shared.flatMap((each) => sharedBy(words, each)),
      ...(actions.length === 0
        ? []
        : [paragraph(strong(t('What we will do:'))), ...actionLines(words, actions)]),
      ...(next === null ? [] : [paragraph(strong(t('Our next session:'))), whenAndWhere(words, next)]),
    ],
    actions: [
      ...(next === null
        ? [button(t('Book the next session'), intentions.openBooking, { relationship }, 'positive')]
        : []),
      button(t('Change or add mine'), intentions.openReflection, { relationship, session }),
    ],
  });
};

const sharedBy = ({ t }: Words, { name, to, goals, ...said }: Shared): Element[] => [
  ...goals.map(({ goal, far, changed }) =>
    paragraph(
      strong(t('Goal {{number}}: {{far}} of {{farthest}}', { number: goal, far, farthest })),
      ...(changed === '' ? [] : [` · ${changed}`]),
    ),
  ),
  ...part(t('{{name}} takes away:', { name }), said.takeAway),
  ...part(t('Are we on track? {{name}}:', { name }), said.onTrack),
  ...part(t('What {{name}} would like {{other}} to keep doing:', { name, other: to }), said.keep),
  ...part(t('What {{name}} would like {{other}} to do less:', { name, other: to }), said.less),
  ...part(t('What {{name}} thinks could be done differently:', { name }), said.differently),
  ...part(t('{{name}}’s summary:', { name }), said.summary),
];

const part = (title: string, text: string): Element[] =>
  text === '' ? [] : [paragraph(strong(title)), paragraph(text)];
