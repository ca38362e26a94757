import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Role } from '../src/mentoring/clause.js';
import type { GoalChange } from '../src/mentoring/goals-changing.js';
import { farthest, type KeptGoal } from '../src/mentoring/goals-kept.js';
import type { Line } from '../src/mentoring/progress.js';
import type { Action, Card, Element } from './kit/card.js';
import { aside, button, card, clipped, faint, heading, paragraph, strong } from './kit/make.js';
import { progressPicture } from './kit/progress.js';

export interface GoalsView {
  relationship: string;
  mentee: string;
  /** Each in its newest wording, with what was said of it last. */
  goals: readonly (Pick<KeptGoal, 'id' | 'text' | 'success' | 'became'> & {
    reading: { far: number; changed: string } | null;
  })[];
  progress: readonly Line[];
  /** Whether the mentee has said why and what for. */
  started: boolean;
  /** Null where both read it. */
  role: Role | null;
}

/** `goals`: where they are, as a picture and in words, and what can be done with them. */
export const goals = (words: Words, view: GoalsView): Card => {
  const { t } = words;
  const title = t('The goals of {{name}}', { name: view.mentee });
  return card('goals', {
    summary: title,
    body: [heading(title), ...goalsBody(words, view)],
    actions: goalsActions(words, view),
  });
};

/** To the pair: what has just been said about the goals. */
export const goalsNews = (words: Words, view: GoalsView, did: 'set' | 'read' | 'lookedBack'): Card => {
  const says = words.t(news[did], { name: view.mentee });
  return card(`goals.${did}`, {
    summary: says,
    body: [
      heading(words.t('The goals of {{name}}', { name: view.mentee })),
      paragraph(says),
      ...goalsBody(words, view),
    ],
    actions: goalsActions(words, view),
  });
};

const news = {
  set: '{{name}} has written down what the goals are.',
  read: '{{name}} has said how far the goals are.',
  lookedBack: '{{name}} has looked back at the goals.',
} as const;

export interface ChangedView extends GoalsView {
  by: string;
  changes: readonly GoalChange[];
  /** Whether the agreement, which stands, can be opened again because of it (G-02). */
  offersChange: boolean;
}

/** To the pair: WM and ILM have a changed goal looked at together. */
export const goalsChanged = (words: Words, view: ChangedView): Card => {
  const { t } = words;
  const says = t('{{name}} has changed the goals.', { name: view.by });
  const { relationship, offersChange } = view;
  return card('goals.changed', {
    summary: says,
    body: [
      heading(t('The goals of {{name}}', { name: view.mentee })),
      paragraph(says),
      ...view.changes.map(({ goal, is }) => paragraph(`• ${t(changes[is], { number: goal })}`)),
      ...goalsBody(words, view),
      ...(offersChange
        ? [paragraph(t('A changed goal may change what you agreed on. Shall we look at our {{agreement}}?'))]
        : []),
    ],
    actions: [
      ...(offersChange
        ? [
            button(t('Change our {{agreement}}'), intentions.amendAgreement, {
              relationship,
              because: 'goals',
            }),
          ]
        : []),
      ...goalsActions(words, view),
    ],
  });
};

const changes = {
  added: 'Goal {{number}} is new.',
  reworded: 'Goal {{number}} is worded anew.',
  met: 'Goal {{number}} is met.',
  dropped: 'Goal {{number}} is let go.',
} as const satisfies Record<GoalChange['is'], string>;

/** To the one who has written: it is kept, and who sees it. */
export const goalsKept = ({ t }: Words, { other }: { other: string }): Card =>
  card('goals.kept', {
    summary: t('Kept. You and {{name}} see it.', { name: other }),
    body: [paragraph(t('Kept. You and {{name}} see it.', { name: other }))],
  });

/** To the one of the two who waits for the other to begin. */
export const goalsAwaited = ({ t }: Words, { mentee }: { mentee: string }): Card =>
  card('goals.awaited', {
    summary: t('{{name}} has not written down any goals yet.', { name: mentee }),
    body: [
      paragraph(t('{{name}} has not written down any goals yet.', { name: mentee })),
      aside(t('They can do so at any time by typing “goals”. You will both see them.')),
    ],
  });

const goalsBody = (words: Words, { goals, progress }: GoalsView): Element[] => [
  ...goals.flatMap((goal) => goalElements(words, goal)),
  ...progressPicture(words, progress),
];

function goalElements(
  { t, date }: Words,
  { id, text, success, became, reading }: GoalsView['goals'][number],
): Element[] {
  const closed =
    became && t(became.is === 'met' ? 'Met on {{day}}.' : 'Let go on {{day}}.', { day: date(became.on) });
  const far = reading && t('{{far}} of {{farthest}}', { far: reading.far, farthest });
  const state = [closed, far, reading?.changed].filter((part) => part).join(' · ');
  return [
    paragraph(strong(t('Goal {{number}}', { number: id })), ` ${clipped(text, roomForText)}`),
    ...(success === ''
      ? []
      : [paragraph(faint(t('How we will know:')), ` ${clipped(success, roomForText)}`)]),
    ...(state === '' ? [] : [paragraph(state)]),
  ];
}

/** All of it is in the document. */
const roomForText = 500;

const goalsActions = ({ t }: Words, { relationship, role, goals, started }: GoalsView): Action[] => [
  ...(role === 'mentor' || !goals.some(({ became }) => became === null)
    ? []
    : [button(t('How far are we?'), intentions.openReading, { relationship }, 'positive')]),
  button(t('Change a goal'), intentions.openGoalChange, { relationship }),
  ...(role === 'mentee' && !started
    ? [button(t('Why these goals?'), intentions.openGoals, { relationship })]
    : []),
  ...(role === 'mentor' ? [] : [button(t('Look back'), intentions.openLookBack, { relationship })]),
  button(t('As a document'), intentions.readGoalsForm, { relationship }),
];
