import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { newestWordings, openGoals } from '../src/mentoring/goals.js';
import type { Goals, KeptGoal } from '../src/mentoring/goals-kept.js';
import type { Line } from '../src/mentoring/progress.js';
import { endAsks, startAsks } from './goals-form.js';
import type { Element, Form } from './kit/card.js';
import { aside, button, facts, form, heading, paragraph, strong } from './kit/make.js';

/** A question with its answer; the answer may have several lines. */
export interface Said {
  ask: string;
  answer: string;
}

/** G-05 (WM): the goals from the start to the end, as the card and the document are both made from. */
export interface GoalsRecord {
  title: string;
  people: [name: string, value: string][];
  /** What stands above each side: when it was said. */
  sides: { start: string; end: string };
  rows: { start: Said; end: Said }[];
  /** Older wordings, and goals that do not stand any more: the oldest first. */
  changed: string[];
}

export interface Recorded {
  names: { mentee: string; mentor: string };
  goals: Goals;
  progress: readonly Line[];
}

export function goalsRecord(words: Words, { names, goals }: Recorded): GoalsRecord {
  const { t, date } = words;
  const { start, end } = goals;
  const unsaid = t('Not said yet');
  const say = (text: string | null | undefined) => (text ? text : unsaid);
  const ask = (asks: readonly { id: string; label: string }[], id: string) =>
    t(asks.find((each) => each.id === id)?.label ?? '');
  return {
    title: t('Goals and review'),
    people: [
      [t('The {{mentee}}'), names.mentee],
      [t('The {{mentor}}'), names.mentor],
      [t('Organisation'), say(start?.organisation)],
      [t('Sponsor'), start?.sponsor.agreed === 'none' ? t('None') : say(start?.sponsor.name)],
      [t('Sponsor’s relationship to the {{mentee}}'), say(start?.sponsor.relation)],
    ],
    sides: {
      start: start ? t('At the start, {{day}}', { day: date(start.on) }) : t('At the start'),
      end: end ? t('At the end, {{day}}', { day: date(end.on) }) : t('At the end'),
    },
    rows: [
      {
        start: {
          ask: t('The goals, and what success would be'),
          answer: say(wordingsIn(words, openOrNewest(goals))),
        },
        end: { ask: t('Were they achieved?'), answer: say(achievedIn(words, goals)) },
      },
      {
        start: { ask: ask(startAsks, 'why'), answer: say(start?.why) },
        end: {
          ask: `${ask(endAsks, 'difference')} ${ask(endAsks, 'helped')}`,
          answer: say([end?.difference, end?.helped].filter((text) => text).join('\n')),
        },
      },
      {
        start: { ask: ask(startAsks, 'benefit'), answer: say(start?.benefit) },
        end: { ask: ask(endAsks, 'effect'), answer: say(end?.effect) },
      },
      {
        start: { ask: t('Agreed with the sponsor?'), answer: say(start && t(agreed[start.sponsor.agreed])) },
        end: {
          ask: t('Gone through with the sponsor, and what they think'),
          answer: say(
            end && [t(agreed[end.sponsor.reviewed]), end.sponsor.view].filter((text) => text).join('\n'),
          ),
        },
      },
    ],
    changed: changedIn(words, goals),
  };
}

const agreed = { yes: 'Yes', notYet: 'Not yet', none: 'No sponsor' } as const;

/** Those that stand; at the end, when all are met, what they were. */
const openOrNewest = (goals: Goals): KeptGoal[] => {
  const open = openGoals(goals);
  return open.length > 0 ? open : newestWordings(goals).filter(({ became }) => became?.is === 'met');
};

const wordingsIn = ({ t }: Words, goals: readonly KeptGoal[]): string =>
  goals
    .map(({ id, text, success }) =>
      [`${id}. ${text}`, ...(success === '' ? [] : [t('How we will know: {{success}}', { success })])].join(
        '\n',
      ),
    )
    .join('\n');

const achieved = { yes: 'Yes', partly: 'In part', no: 'No' } as const;

const achievedIn = ({ t }: Words, { end }: Goals): string =>
  (end?.achieved ?? [])
    .map(({ goal, how, details }) => `${goal}. ${t(achieved[how])}${details === '' ? '' : `\n${details}`}`)
    .join('\n');

const changedIn = ({ t, date }: Words, { goals }: Goals): string[] =>
  goals.flatMap(({ id, text, since, became }) =>
    became === null
      ? []
      : [
          t(becameSays[became.is], {
            ...{ number: id, text },
            since: date(since),
            until: date(became.on),
          }),
        ],
  );

const becameSays = {
  changed: 'Goal {{number}} was, from {{since}} to {{until}}: {{text}}',
  met: 'Goal {{number}} was met on {{until}}: {{text}}',
  dropped: 'Goal {{number}} was let go on {{until}}: {{text}}',
} as const;

/** The record to read, with the way to take it away. */
export const goalsDocument = (words: Words, view: Recorded & { relationship: string }): Form => {
  const { t } = words;
  const { title, people, sides, rows, changed } = goalsRecord(words, view);
  const { relationship } = view;
  return form('goals.form', {
    summary: title,
    window: title,
    body: [
      aside(t('You both see this, and nobody else does.')),
      facts(people),
      ...rows.flatMap(({ start, end }) => [
        ...sideElements(sides.start, start),
        ...sideElements(sides.end, end),
      ]),
      ...(changed.length === 0 ? [] : [heading(t('What has changed'))]),
      ...changed.slice(-mostChanged).map((line) => paragraph(`• ${line}`)),
      ...(changed.length > mostChanged ? [aside(t('What changed before that is in the document.'))] : []),
    ],
    submit: null,
    actions: (['pdf', 'markdown'] as const).map((as) =>
      button(as === 'pdf' ? t('PDF') : t('Markdown'), intentions.sendGoals, { relationship, as }),
    ),
  });
};

/** More would not fit into one card of Teams beside long answers. */
const mostChanged = 4;

const sideElements = (side: string, { ask, answer }: Said): Element[] => [
  paragraph(strong(ask), `\n${side}`),
  paragraph(answer),
];
