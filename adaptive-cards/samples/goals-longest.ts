import type { Words } from '../../src/conversation/language.js';
import { longestAnswer, longestGoal } from '../../src/mentoring/answer.js';
import { longestLine, type Goals } from '../../src/mentoring/goals-kept.js';
import { noGoals, withEnd, withStart } from '../../src/mentoring/goals.js';
import { goals, goalsChanged, type GoalsView } from '../goals.js';
import {
  goalsChanging,
  goalsLookBack,
  goalsReading,
  goalsStart,
  type GoalChangeForm,
} from '../goals-form.js';
import { goalsDocument } from '../goals-record.js';
import { fullText } from './answers.js';
import { dropped, form, kept, progress, view } from './goals.js';
import { amira, names, relationship, today, type Sample } from './pair.js';

const longestWords = fullText.slice(0, longestGoal);
const longestShort = fullText.slice(0, longestLine);
const longestSaid = fullText.slice(0, longestAnswer);
const longestKept = [1, 2, 3].map((id) => kept(id, longestWords, longestWords));
const longestGone = Array.from({ length: 37 }, (_, n) => ({
  ...{ ...dropped, id: n + 4, text: longestWords, success: longestWords },
}));
const longestAsked = [1, 2, 3, 4, 5, 6].map((id) => ({
  id,
  text: longestWords,
  success: longestWords,
  last: 3,
}));

/** As long as everything may be. */
export function longestGoalCards(words: Words): Sample[] {
  const full: GoalsView = {
    ...{ ...view, role: null },
    goals: [...longestKept, ...longestGone.slice(-3)].map((goal) => ({
      ...goal,
      reading: { far: 6, changed: longestShort },
    })),
  };
  const questions = [
    'why',
    'benefit',
    'difference',
    'helped',
    'effect',
    'view',
    'details.1',
    'details.2',
    'details.3',
  ];
  const values = Object.fromEntries(questions.map((id) => [id, longestSaid]));
  const asks: GoalChangeForm = { ...form, goals: longestAsked.slice(0, 3), typed: { values } };
  const meanwhile = { by: names.mentor, stands: longestKept, over: longestKept };
  const changed = { ...full, by: names.mentor, changes: [], offersChange: true };
  const record = { relationship, names, progress, goals: longestOf([...longestKept, ...longestGone]) };
  return [
    { name: 'goals.longest', card: goals(words, full) },
    { name: 'goals.longest.changed', card: goalsChanged(words, changed) },
    { name: 'goals.longest.start', card: goalsStart(words, { ...asks, meanwhile, baseline: true }) },
    { name: 'goals.longest.reading', card: goalsReading(words, { ...asks, on: today }) },
    { name: 'goals.longest.changing', card: goalsChanging(words, { ...asks, meanwhile }) },
    { name: 'goals.longest.lookingBack', card: goalsLookBack(words, { ...asks, goals: longestAsked }) },
    { name: 'goals.longest.form', card: goalsDocument(words, record) },
    ...[0, 1, 2, 3].map((row) => ({
      name: `goals.longest.form.${row}`,
      card: goalsDocument(words, { ...record, row }),
    })),
  ];
}

const longestOf = (kept: Goals['goals'], answer = longestSaid, short = longestShort): Goals =>
  withEnd(
    withStart(
      { ...noGoals(amira), goals: kept },
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
