import type { Words } from '../../src/conversation/language.js';
import { longestAnswer, longestGoal } from '../../src/mentoring/answer.js';
import { noGoals, withEnd, withStart } from '../../src/mentoring/goals.js';
import { longestLine, type Goals } from '../../src/mentoring/goals-kept.js';
import type { Line } from '../../src/mentoring/progress.js';
import { goalsHere, goalsLink } from '../document.js';
import { goals, goalsAwaited, goalsChanged, goalsKept, goalsNews, type GoalsView } from '../goals.js';
import {
  goalsChanging,
  goalsLookBack,
  goalsReading,
  goalsStart,
  type GoalChangeForm,
} from '../goals-form.js';
import { goalsDocument } from '../goals-record.js';
import type { AskedGoal } from '../goal-inputs.js';
import type { Card } from '../kit/card.js';
import { fullText } from './answers.js';
import { amira, names, relationship, today, type Sample } from './pair.js';

/** What the two wrote in the samples of this file. */
export const wordsInGoals = {
  first: 'Lead our weekly meeting with confidence',
  success: 'I have led four, and the team says that they help.',
  second: 'Decide what my next step is',
  third: 'Say no to what is not my job',
  why: 'I want to talk it through with somebody who has done it.',
  benefit: 'Meetings that end on time.',
  organisation: 'Riverside Library',
  sponsor: 'Dana Whitfield',
  relation: 'My manager',
  changed: 'I led one and it went well.',
  details: 'All four, and a fifth.',
  difference: 'I speak up.',
} as const;

const w = wordsInGoals;

const kept = (id: number, text: string, success = ''): Goals['goals'][number] => ({
  id,
  text,
  success,
  since: today,
  written: 1,
  became: null,
});

const first = kept(1, w.first, w.success);
const second = kept(2, w.second);
const met = { ...kept(3, w.third), became: { is: 'met', on: '2026-06-01', revision: 2 } } as const;
const dropped = { ...met, became: { ...met.became, is: 'dropped' } } as const;

const line = (goal: number, ...far: number[]): Line => ({
  goal,
  points: far.map((value, n) => ({ on: `2026-0${n + 3}-02`, far: value })),
});

const progress = [line(1, 3, 4, 4, 6), line(2, 2, 5, 7), line(3, 8)];

const view: GoalsView = {
  relationship,
  mentee: names.mentee,
  goals: [
    { ...first, reading: { far: 6, changed: w.changed } },
    { ...second, reading: { far: 7, changed: '' } },
    { ...met, reading: null },
  ],
  progress,
  started: true,
  role: 'mentee',
};

const asked: AskedGoal[] = [
  { id: 1, text: w.first, success: w.success, last: 4 },
  { id: 2, text: w.second, success: '', last: null },
];
const form: GoalChangeForm = {
  relationship,
  other: names.mentor,
  goals: asked,
  revision: 1,
  next: 3,
  meanwhile: null,
  typed: { values: { 'goal.1': w.first, 'success.1': w.success, 'goal.2': w.second, 'became.1': 'open' } },
};

const all: Goals = withEnd(
  withStart(
    {
      ...noGoals(amira),
      revision: 2,
      goals: [
        first,
        second,
        met,
        { ...dropped, id: 4 },
        { ...dropped, id: 1, became: { ...dropped.became, is: 'changed' } },
      ],
    },
    {
      why: w.why,
      benefit: w.benefit,
      organisation: w.organisation,
      sponsor: { agreed: 'yes', name: w.sponsor, relation: w.relation },
    },
    today,
  ),
  {
    achieved: [
      { goal: 1, how: 'yes', details: w.details },
      { goal: 2, how: 'partly', details: '' },
    ],
    difference: w.difference,
    helped: '',
    effect: '',
    sponsor: { reviewed: 'notYet', view: '' },
  },
  '2026-09-01',
);

/** As on the way to Teams or Slack. */
const pictured = (card: Card): Card => ({
  ...card,
  body: card.body.map((element) =>
    element.type === 'Image' ? { ...element, url: 'https://bot.example.org/pictures/token.png' } : element,
  ),
});

export const goalCards = (words: Words): Sample[] => [
  { name: 'goals', card: goals(words, view) },
  { name: 'goals.picture', card: pictured(goals(words, view)) },
  { name: 'goals.mentor', card: goals(words, { ...view, role: 'mentor' }) },
  {
    name: 'goals.new',
    card: goals(words, { ...view, started: false, progress: [], goals: [{ ...first, reading: null }] }),
  },
  { name: 'goals.closed', card: goals(words, { ...view, goals: [{ ...dropped, reading: null }] }) },
  ...(['set', 'read', 'lookedBack'] as const).map((did) => ({
    name: `goals.${did}`,
    card: goalsNews(words, { ...view, role: null }, did),
  })),
  ...[true, false].map((offersChange) => ({
    name: offersChange ? 'goals.changed' : 'goals.changed.unsigned',
    card: goalsChanged(words, {
      ...{ ...view, role: null, by: names.mentor, offersChange },
      changes: (['added', 'reworded', 'met', 'dropped'] as const).map((is, n) => ({ goal: n + 1, is })),
    }),
  })),
  { name: 'goals.kept', card: goalsKept(words, { other: names.mentor }) },
  { name: 'goals.awaited', card: goalsAwaited(words, { mentee: names.mentee }) },
  { name: 'document.goals', card: goalsHere(words, { form: 'goals', as: 'pdf' }) },
  {
    name: 'document.goals.link',
    card: goalsLink(words, { relationship, as: 'markdown', url: 'https://bot.example.org/documents/token' }),
  },
  ...goalForms(words),
];

const goalForms = (words: Words): Sample[] => [
  {
    name: 'goals.start',
    card: goalsStart(words, { ...form, goals: [], next: 1, typed: {}, baseline: true }),
  },
  { name: 'goals.start.agreed', card: goalsStart(words, { ...form, baseline: true }) },
  { name: 'goals.start.again', card: goalsStart(words, { ...form, baseline: false }) },
  { name: 'goals.reading', card: goalsReading(words, { ...form, on: today, typed: {} }) },
  {
    name: 'goals.reading.errors',
    card: goalsReading(words, {
      ...{ ...form, on: today },
      typed: {
        values: { 'far.1': '11', 'changed.1': w.changed },
        errors: { 'far.1': words.t('Please choose a number from {{min}} to {{max}}.', { min: 0, max: 10 }) },
      },
    }),
  },
  { name: 'goals.changing', card: goalsChanging(words, form) },
  {
    name: 'goals.changing.meanwhile',
    card: goalsChanging(words, {
      ...form,
      meanwhile: { by: names.mentor, stands: [first], over: [{ text: w.third, success: '' }] },
    }),
  },
  { name: 'goals.lookingBack', card: goalsLookBack(words, form) },
  { name: 'goals.form', card: goalsDocument(words, { relationship, names, goals: all, progress }) },
  {
    name: 'goals.form.begun',
    card: goalsDocument(words, {
      relationship,
      names,
      goals: { ...all, start: null, end: null },
      progress: [],
    }),
  },
];

/** As long as everything may be. */
export function longestGoalCards(words: Words): Sample[] {
  const [text, short, answer] = [
    fullText.slice(0, longestGoal),
    fullText.slice(0, longestLine),
    fullText.slice(0, longestAnswer),
  ];
  const open = [1, 2, 3].map((id) => kept(id, text, text));
  const gone = Array.from({ length: 37 }, (_, n) => ({ ...dropped, id: n + 4, text, success: text }));
  const full: GoalsView = {
    ...{ ...view, role: null },
    goals: [...open, ...gone.slice(-3)].map((goal) => ({ ...goal, reading: { far: 6, changed: short } })),
  };
  const places = [1, 2, 3].map((id) => ({ id, text, success: text, last: 3 }));
  const values = Object.fromEntries(
    [
      'why',
      'benefit',
      'difference',
      'helped',
      'effect',
      'view',
      ...[1, 2, 3].map((id) => `details.${id}`),
    ].map((id) => [id, answer]),
  );
  const asks: GoalChangeForm = { ...form, goals: places, typed: { values } };
  const back = { by: names.mentor, stands: open, over: open };
  const six = [1, 2, 3, 4, 5, 6].map((id) => ({ id, text, success: text, last: 3 }));
  return [
    { name: 'goals.longest', card: goals(words, full) },
    {
      name: 'goals.longest.changed',
      card: goalsChanged(words, { ...full, by: names.mentor, changes: [], offersChange: true }),
    },
    { name: 'goals.longest.start', card: goalsStart(words, { ...asks, meanwhile: back, baseline: true }) },
    { name: 'goals.longest.reading', card: goalsReading(words, { ...asks, on: today }) },
    { name: 'goals.longest.changing', card: goalsChanging(words, { ...asks, meanwhile: back }) },
    { name: 'goals.longest.lookingBack', card: goalsLookBack(words, { ...asks, goals: six }) },
    {
      name: 'goals.longest.form',
      card: goalsDocument(words, {
        relationship,
        names,
        progress,
        goals: longestOf([...open, ...gone], answer, short),
      }),
    },
  ];
}

const longestOf = (goals: Goals['goals'], answer: string, short: string): Goals =>
  withEnd(
    withStart(
      { ...noGoals(amira), goals },
      {
        why: answer,
        benefit: answer,
        organisation: short,
        sponsor: { agreed: 'yes', name: short, relation: short },
      },
      today,
    ),
    {
      achieved: [1, 2, 3, 4, 5, 6].map((goal) => ({ goal, how: 'partly', details: answer })),
      ...{ difference: answer, helped: answer, effect: answer, sponsor: { reviewed: 'yes', view: answer } },
    },
    today,
  );
