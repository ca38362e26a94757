import type { Words } from '../../src/conversation/language.js';
import { longestAnswer } from '../../src/mentoring/answer.js';
import { longestGoal } from '../../src/mentoring/answer.js';
import { longestLine } from '../../src/mentoring/goals-kept.js';
import { longestAction } from '../../src/mentoring/action.js';
import { longestOf } from '../../src/mentoring/looking-back.js';
import type { ActionView } from '../action-line.js';
import { bookNext, nextBooked } from '../book-next.js';
import { checkIn } from '../check-in.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { promptFor, thoughtsFor } from '../../src/mentoring/prompts.js';
import { pointsCame, pointsDue, pointsForm, pointsKept, pointsMissing, pointsSent } from '../points.js';
import { notesForm, notesKept } from '../private-notes.js';
import { quietForm, quietKept, quietPrompt, quietShared } from '../quiet-prompt.js';
import { reflectionCame, reflectionForm, reflectionKept, reflectionMissing } from '../reflection.js';
import { rowIds, rowNumbers } from '../reflection-rows.js';
import { correctionForm } from '../session-correcting.js';
import { sessionRecorded } from '../session-recorded.js';
import { sessionResult, type Shared } from '../session-result.js';
import { after, names, relationship, type Sample } from './pair.js';

const session = '0199c0de-0000-7000-8000-0000000000e1';
const zones = { mentee: 'Europe/London', mentor: 'Europe/London' } as const;

/** What the two wrote around a session. */
export const saidAround = {
  points: 'How to say no to my manager.\nThe talk in June.',
  want: 'A first sentence for the talk.',
  takeAway: 'Ask first what it is for.',
  onTrack: 'It is, and I would like more time for the hard part.',
  goal: 'Lead our weekly meeting with confidence',
  changed: 'I led one and it went well.',
  keep: 'The questions.',
  less: 'Stories of your own.',
  differently: 'Begin with the hardest thing.',
  summary: 'We spoke about saying no, and I tried it out.',
  diary: 'I was less afraid than last time.',
  notes: 'She found the answer herself.',
  what: 'Ask three people who gave such a talk',
  place: 'The small room on the second floor',
} as const;

/** Cuts something as long as it may be. */
type Say = (text: string, most: number) => string;

/** Before, at the end of and after a session. */
export const aroundSession = (words: Words, say: Say = (text) => text): Sample[] => {
  const pair = { relationship, session, at: after(7), other: names.mentor };
  return [
    ...before(words, say, pair),
    ...recording(words, say),
    ...looking(words, say, pair),
    ...shown(words, say),
    ...noting(words, say, { ...pair, other: names.mentee }),
    ...booking(words),
  ];
};

type Pair = { relationship: string; session: string; at: ReturnType<typeof after>; other: string };

const actionsFor = (say: Say): ActionView[] =>
  Array.from({ length: 9 }, (_, n) => ({
    text: say(saidAround.what, longestAction),
    owner: n % 2 === 0 ? names.mentee : names.mentor,
    due: n % 3 === 0 ? null : '2026-03-30',
    worth: n === 1,
  }));

function before(words: Words, say: Say, pair: Pair): Sample[] {
  return [...sending(words, say, pair), ...thinking(words, say, pair)];
}

function sending(words: Words, say: Say, pair: Pair): Sample[] {
  const actions = actionsFor(say).slice(0, 2);
  const text = say(saidAround.points, longestAnswer);
  const none = { thoughts: [], ask: null };
  const form = { ...pair, ...none, actions, role: 'mentor', typed: { values: { text } } } as const;
  const mentors = { ...form, other: names.mentee, role: 'mentee', actions: actionsFor(say) } as const;
  const thoughts = thoughtsFor(builtInFrameworks['wm-mentoring'], 'mentee', 'before');
  const errors = { text: words.t('Please write a few words first.') };
  return [
    { name: 'points.due', card: pointsDue(words, { ...pair, actions }) },
    { name: 'points.due.first', card: pointsDue(words, { ...pair, actions: [] }) },
    { name: 'points.form', card: pointsForm(words, form) },
    { name: 'points.form.thoughts', card: pointsForm(words, { ...form, thoughts }) },
    { name: 'points.form.mentor', card: pointsForm(words, { ...mentors, typed: { errors } }) },
    { name: 'points.sent', card: pointsSent(words, { ...pair, by: names.mentee, text }) },
    { name: 'points.kept', card: pointsKept(words, pair) },
    { name: 'points.came', card: pointsCame(words) },
    ...(['meet', 'ask', 'move'] as const).map((then) => ({
      name: `points.missing.${then}`,
      card: pointsMissing(words, { ...pair, other: names.mentee, then }),
    })),
  ];
}

function thinking(words: Words, say: Say, pair: Pair): Sample[] {
  const want = say(saidAround.want, longestAnswer);
  const takeAway = say(saidAround.takeAway, longestOf.takeAway);
  const done = actionsFor(say).slice(0, 2);
  const none = { thoughts: [], ask: null };
  const own = {
    thoughts: thoughtsFor(builtInFrameworks.bsw, 'mentee', 'atOnce'),
    ask: promptFor(builtInFrameworks.bsw, 'mentee', 'aim'),
  };
  const seen = { ...pair, ...none, takeAway, done, open: actionsFor(say) };
  const form = { ...pair, ...none, isShared: false, typed: { values: { want } } };
  return [
    { name: 'quiet.prompt', card: quietPrompt(words, seen) },
    { name: 'quiet.prompt.thoughts', card: quietPrompt(words, { ...seen, ...own }) },
    { name: 'quiet.prompt.first', card: quietPrompt(words, { ...seen, takeAway: '', done: [], open: [] }) },
    { name: 'quiet.form', card: quietForm(words, form) },
    { name: 'quiet.form.thoughts', card: quietForm(words, { ...form, ...own }) },
    { name: 'quiet.form.shared', card: quietForm(words, { ...form, isShared: true }) },
    ...[true, false].map((isShared) => ({
      name: isShared ? 'quiet.kept.shared' : 'quiet.kept',
      card: quietKept(words, { ...pair, isShared }),
    })),
    { name: 'quiet.shared', card: quietShared(words, { ...pair, by: names.mentee, want }) },
  ];
}

function recording(words: Words, say: Say): Sample[] {
  const where = say(saidAround.place, 300);
  const view = { relationship, session, at: after(7), minutes: 60, where, names, zones };
  const form = { relationship, session, other: names.mentee, zone: 'Europe/London', sequence: 0 };
  const values = { date: '2026-03-09', time: '09:00', minutes: '60', where };
  const held = { ...view, by: names.mentor, happened: true };
  return [
    { name: 'session.checkIn', card: checkIn(words, view) },
    { name: 'session.recorded', card: sessionRecorded(words, { ...held, answered: [] }) },
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
  const empty = { ...pair, edition: 0, otherHas: false, names, asks: {}, goals: [], rows: [], typed: {} };
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
    ...[true, false].map((areBoth) => ({
      name: areBoth ? 'reflection.kept.both' : 'reflection.kept',
      card: reflectionKept(words, { ...pair, areBoth }),
    })),
    { name: 'reflection.missing', card: reflectionMissing(words, pair) },
    { name: 'reflection.came', card: reflectionCame(words) },
  ];
}

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
