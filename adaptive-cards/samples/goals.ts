import type { Words } from '../../src/conversation/language.js';
import { noGoals, withEnd, withStart } from '../../src/mentoring/goals.js';
import type { Goals } from '../../src/mentoring/goals-kept.js';
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

export const kept = (id: number, text: string, success = ''): Goals['goals'][number] => ({
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
export const dropped = { ...met, became: { ...met.became, is: 'dropped' } } as const;

const line = (goal: number, ...far: number[]): Line => ({
  goal,
  points: far.map((value, n) => ({ on: `2026-0${n + 3}-02`, far: value })),
});

export const progress = [line(1, 3, 4, 4, 6), line(2, 2, 5, 7), line(3, 8)];

export const view: GoalsView = {
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
export const form: GoalChangeForm = {
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
