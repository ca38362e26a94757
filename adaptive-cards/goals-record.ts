import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { newestWordings } from '../src/mentoring/goals.js';
import type { Goals, KeptGoal } from '../src/mentoring/goals-kept.js';
import type { Line } from '../src/mentoring/progress.js';
import { endAsks, startAsks } from './goals-form.js';
import type { Element, Form, Paragraph } from './kit/card.js';
import { aside, button, facts, fold, form, heading, paragraph, strong } from './kit/make.js';

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
  return {
    title: t('Goals and review'),
    people: [
      [t('The {{mentee}}'), names.mentee],
      [t('The {{mentor}}'), names.mentor],
      [t('Organisation'), orUnsaid(words, start?.organisation)],
      [t('Sponsor'), start?.sponsor.agreed === 'none' ? t('None') : orUnsaid(words, start?.sponsor.name)],
      [t('Sponsor’s relationship to the {{mentee}}'), orUnsaid(words, start?.sponsor.relation)],
    ],
    sides: {
      start: start ? t('At the start, {{day}}', { day: date(start.on) }) : t('At the start'),
      end: end ? t('At the end, {{day}}', { day: date(end.on) }) : t('At the end'),
    },
    rows: pairsIn(words, goals).map(([from, to]) => ({ start: said(words, from), end: said(words, to) })),
    changed: changedIn(words, goals),
  };
}

type Pair = [question: string, answer: string | null | undefined];

/** What the start says beside what the end says to it. */
function pairsIn(words: Words, goals: Goals): [Pair, Pair][] {
  const { t } = words;
  const { start, end } = goals;
  return [
    [
      [t('The goals, and what success would be'), wordingsIn(words, aimedAt(goals))],
      [t('Were they achieved?'), achievedIn(words, goals)],
    ],
    [
      [t(startAsks[0].label), start?.why],
      [`${t(endAsks[0].label)} ${t(endAsks[1].label)}`, joined(end?.difference, end?.helped)],
    ],
    [
      [t(startAsks[1].label), start?.benefit],
      [t(endAsks[2].label), end?.effect],
    ],
    [
      [t('Agreed with the sponsor?'), start && t(agreed[start.sponsor.agreed])],
      [
        t('Gone through with the sponsor, and what they think'),
        end && joined(t(agreed[end.sponsor.reviewed]), end.sponsor.view),
      ],
    ],
  ];
}

const said = (words: Words, [ask, answer]: Pair): Said => ({ ask, answer: orUnsaid(words, answer) });

const orUnsaid = ({ t }: Words, text: string | null | undefined) => text || t('Not said yet');

const joined = (...texts: (string | undefined)[]) => texts.filter((text) => text).join('\n');

const agreed = { yes: 'Yes', notYet: 'Not yet', none: 'No sponsor' } as const;

/** Those that were let go stand under what has changed. */
const aimedAt = (goals: Goals): KeptGoal[] =>
  newestWordings(goals).filter(({ became }) => became?.is !== 'dropped');

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

/** The record to read, with the way to take it away; with a `row` only that, in full. */
export const goalsDocument = (
  words: Words,
  view: Recorded & { relationship: string; row?: number | undefined },
): Form => {
  const { t } = words;
  const { title, people, ...record } = goalsRecord(words, view);
  const { relationship, row } = view;
  const only = row === undefined ? undefined : record.rows[row];
  return form('goals.form', {
    summary: title,
    window: title,
    body: [
      aside(t('You both see this, and nobody else does.')),
      ...(only
        ? rowElements(record.sides, only)
        : [facts(people), ...rowsOf(relationship, record), ...changedElements(words, record)]),
    ],
    submit: null,
    actions: (['pdf', 'markdown'] as const).map((as) =>
      button(as === 'pdf' ? t('PDF') : t('Markdown'), intentions.sendGoals, { relationship, as }),
    ),
  });
};

/** Above this a card of Teams may have no room for all of it unfolded. */
const roomInCard = 15_000;

function rowsOf(relationship: string, { sides, rows }: Pick<GoalsRecord, 'sides' | 'rows'>): Element[] {
  const length = rows.reduce((sum, { start, end }) => sum + start.answer.length + end.answer.length, 0);
  return rows.flatMap((each, row): Element[] =>
    length <= roomInCard
      ? rowElements(sides, each)
      : [
          fold(
            each.start.ask,
            rowElements(sides, each),
            button(each.start.ask, intentions.readGoalsForm, { relationship, row }),
          ),
        ],
  );
}

const rowElements = (
  sides: GoalsRecord['sides'],
  { start, end }: GoalsRecord['rows'][number],
): Paragraph[] => [...sideElements(sides.start, start), ...sideElements(sides.end, end)];

const changedElements = ({ t }: Words, { changed }: Pick<GoalsRecord, 'changed'>): Element[] => [
  ...(changed.length === 0 ? [] : [heading(t('What has changed'))]),
  ...changed.slice(-mostChanged).map((line) => paragraph(`• ${line}`)),
  ...(changed.length > mostChanged ? [aside(t('What changed before that is in the document.'))] : []),
];

/** More would not fit into one card of Teams beside long answers. */
const mostChanged = 4;

const sideElements = (side: string, { ask, answer }: Said): Paragraph[] => [
  paragraph(strong(ask), `\n${side}`),
  paragraph(answer),
];
