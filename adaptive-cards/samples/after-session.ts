import type { Words } from '../../src/conversation/language.js';
import { longestGoal } from '../../src/mentoring/answer.js';
import { longestLine } from '../../src/mentoring/goals-kept.js';
import { longestAction } from '../../src/mentoring/action.js';
import { longestOf } from '../../src/mentoring/looking-back.js';
import { bookNext, nextBooked } from '../book-next.js';
import { checkIn } from '../check-in.js';
import { notesForm, notesKept } from '../private-notes.js';
import {
  reflectionCame,
  reflectionForm,
  reflectionKept,
  reflectionLong,
  reflectionMissing,
  type ReflectionForm,
} from '../reflection.js';
import { rowIds, rowNumbers } from '../reflection-rows.js';
import { correctionForm } from '../session-correcting.js';
import { sessionRecorded } from '../session-recorded.js';
import { sessionResult, type Shared } from '../session-result.js';
import { after, names, relationship, type Sample } from './pair.js';
import { actionsFor, saidAround, session, zones, type Pair, type Say } from './said-around.js';

/** Whether it took place, what each made of it, and when the next one is. */
export const afterSession = (words: Words, say: Say, pair: Pair): Sample[] => [
  ...recording(words, say),
  ...looking(words, say, pair),
  ...shown(words, say),
  ...noting(words, say, { ...pair, other: names.mentee }),
  ...booking(words),
];

function recording(words: Words, say: Say): Sample[] {
  const where = say(saidAround.place, 300);
  const view = { relationship, session, at: after(7), minutes: 60, where, names, zones };
  const form = { relationship, session, other: names.mentee, zone: 'Europe/London', sequence: 0 };
  const values = { date: '2026-03-09', time: '09:00', minutes: '60', where };
  const held = { ...view, by: names.mentor, happened: true, required: null };
  return [
    { name: 'session.checkIn', card: checkIn(words, view) },
    { name: 'session.recorded', card: sessionRecorded(words, { ...held, answered: [] }) },
    ...(['both', 'mentee', 'mentor'] as const).map((required) => ({
      name: `session.recorded.required.${required}`,
      card: sessionRecorded(words, { ...held, required, answered: [] }),
    })),
    { name: 'session.recorded.one', card: sessionRecorded(words, { ...held, answered: [names.mentee] }) },
    {
      name: 'session.recorded.both',
      card: sessionRecorded(words, { ...held, answered: Object.values(names) }),
    },
    {
      name: 'session.recorded.not',
      card: sessionRecorded(words, { ...held, happened: false, answered: [] }),
    },
    { name: 'session.correcting', card: correctionForm(words, { ...form, typed: { values } }) },
  ];
}

const questionsOf = {
  mentee: ['takeAway', 'onTrack', 'keep', 'less', 'differently', 'summary', 'diary'],
  mentor: ['keep', 'less', 'differently', 'diary', 'notes'],
} as const;

function looking(words: Words, say: Say, pair: Pair): Sample[] {
  const empty = {
    ...pair,
    edition: 0,
    otherHas: false,
    names,
    asks: {},
    goals: [],
    rows: [],
    required: null,
    typed: {},
  };
  const goals = [1, 2, 3].map((id) => ({
    id,
    text: say(saidAround.goal, longestGoal),
    success: '',
    last: 3,
  }));
  const mentees = { ...empty, goals, questions: questionsOf.mentee };
  const filled = { ...mentees, edition: 1, typed: { values: filledIn(say) } };
  const mentors = { ...empty, other: names.mentee, otherHas: true, rows: null };
  const errors = { [rowIds(1).due]: words.t('Please choose a date, like 2027-03-01.') };
  return [
    { name: 'reflection.form', card: reflectionForm(words, mentees) },
    { name: 'reflection.form.filled', card: reflectionForm(words, filled) },
    {
      name: 'reflection.form.error',
      card: reflectionForm(words, { ...filled, typed: { ...filled.typed, errors } }),
    },
    {
      name: 'reflection.form.mentor',
      card: reflectionForm(words, { ...mentors, questions: questionsOf.mentor }),
    },
    { name: 'reflection.form.mentor.own', card: reflectionForm(words, { ...mentors, questions: ['diary'] }) },
    ...requiring(words, mentees),
    ...lookedBack(words, pair),
  ];
}

const lookedBack = (words: Words, pair: Pair): Sample[] => [
  ...[true, false].map((areBoth) => ({
    name: areBoth ? 'reflection.kept.both' : 'reflection.kept',
    card: reflectionKept(words, { ...pair, areBoth }),
  })),
  ...[true, false].map((isRequired) => ({
    name: isRequired ? 'reflection.missing.required' : 'reflection.missing',
    card: reflectionMissing(words, { ...pair, isRequired }),
  })),
  { name: 'reflection.long', card: reflectionLong(words, { ...names, at: pair.at }) },
  { name: 'reflection.came', card: reflectionCame(words) },
];

/** Where the programme wants an answer, and there is none. */
const requiring = (words: Words, mentees: ReflectionForm): Sample[] =>
  [{}, { errors: { takeAway: words.t('Please write a few words first.') } }].map((typed, n) => ({
    name: n === 0 ? 'reflection.form.required' : 'reflection.form.required.empty',
    card: reflectionForm(words, { ...mentees, required: 'takeAway', typed }),
  }));

const filledIn = (say: Say): Record<string, string> => ({
  ...Object.fromEntries(
    questionsOf.mentee.map((question) => [question, say(saidAround[question], longestOf[question])]),
  ),
  ...Object.fromEntries(
    [1, 2, 3].flatMap((id) => [
      [`far.${id}`, '6'],
      [`changed.${id}`, say(saidAround.changed, longestLine)],
    ]),
  ),
  ...Object.fromEntries(
    rowNumbers.flatMap((n) => {
      const ids = rowIds(n);
      return [
        [ids.text, say(saidAround.what, longestAction)],
        [ids.due, '2026-03-30'],
        [ids.owner, 'mentor'],
        [ids.worth, n === 1 ? 'yes' : ''],
      ];
    }),
  ),
});

function shown(words: Words, say: Say): Sample[] {
  const by = (name: string, to: string): Shared => ({
    name,
    to,
    takeAway: say(saidAround.takeAway, longestOf.takeAway),
    onTrack: say(saidAround.onTrack, longestOf.onTrack),
    keep: say(saidAround.keep, longestOf.keep),
    less: say(saidAround.less, longestOf.less),
    differently: say(saidAround.differently, longestOf.differently),
    summary: say(saidAround.summary, longestOf.summary),
    goals: [1, 2, 3].map((goal) => ({ goal, far: 6, changed: say(saidAround.changed, longestLine) })),
  });
  const mentees = by(names.mentee, names.mentor);
  const mentors = { ...by(names.mentor, names.mentee), takeAway: '', summary: '', goals: [] };
  const where = say(saidAround.place, 300);
  const next = { relationship, session, at: after(37), minutes: 60, where, names, zones };
  const view = { relationship, session, at: after(7), actions: actionsFor(say) };
  return [
    { name: 'session.result', card: sessionResult(words, { ...view, shared: [mentees, mentors], next }) },
    {
      name: 'session.result.part',
      card: sessionResult(words, { ...view, actions: [], shared: [mentors], next: null }),
    },
  ];
}

function noting(words: Words, say: Say, pair: Pair): Sample[] {
  const notes = say(saidAround.notes, longestOf.notes);
  const older = [-21, -49, -77, -105].map((days) => ({ at: after(days), text: notes }));
  return [
    { name: 'notes.form', card: notesForm(words, { ...pair, older: [], typed: {} }) },
    { name: 'notes.form.older', card: notesForm(words, { ...pair, older, typed: { values: { notes } } }) },
    { name: 'notes.kept', card: notesKept(words) },
  ];
}

function booking(words: Words): Sample[] {
  const slots = [8, 15, 22].map((days) => ({
    local: '2026-03-10T09:00',
    zone: 'Europe/London',
    minutes: 60,
    at: after(days),
  }));
  const view = { relationship, other: names.mentor, isFirst: false, slots };
  return [
    { name: 'session.bookNext', card: bookNext(words, view) },
    { name: 'session.bookNext.first', card: bookNext(words, { ...view, isFirst: true, slots: [] }) },
    { name: 'session.bookNext.done', card: nextBooked(words) },
  ];
}
