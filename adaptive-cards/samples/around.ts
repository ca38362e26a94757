import { intentions } from '../../src/conversation/intentions.js';
import type { Words } from '../../src/conversation/language.js';
import { refusalCodes } from '../../src/mentoring/refusal.js';
import { askEnd, ended, endedForBoth } from '../end.js';
import { fault } from '../fault.js';
import { help } from '../help.js';
import { home, type OnTheWay } from '../home.js';
import type { NextStep } from '../home-steps.js';
import { button } from '../kit/make.js';
import { openAgain } from '../open-again.js';
import { refused } from '../refused.js';
import { unknownCommand } from '../unknown-command.js';
import { whichRelationship, type Meant } from '../which-relationship.js';
import { progress } from './goals.js';
import { after, names, relationship, type Sample } from './pair.js';

const another = '0199c0de-0000-7000-8000-000000000002';
const nextSteps = {
  answerInvitation: 'mentor',
  awaitAnswer: 'mentee',
  awaitCode: 'mentee',
  meet: 'mentee',
  awaitMeeting: 'mentor',
  sayGoing: 'mentee',
  awaitGoing: 'mentor',
  write: 'mentee',
  propose: 'mentor',
  sign: 'mentor',
  awaitOther: 'mentee',
  sayHeld: 'mentor',
  reflect: 'mentee',
  review: 'mentor',
  book: 'mentee',
  awaitBooking: 'mentor',
  awaitSession: 'mentee',
  paused: 'mentee',
  live: 'mentee',
  over: 'mentor',
} as const satisfies Record<NextStep, 'mentee' | 'mentor'>;

/** Everything that is not about one pair's agreement: home, help, refusals, the end. */
export const around = (words: Words): Sample[] => [
  { name: 'help.slack', card: help(words, '/mentoring ') },
  { name: 'help.teams', card: help(words, '') },
  { name: 'home.nothing', card: home(words, []) },
  ...Object.entries(nextSteps).map(([next, myRole]) => ({
    name: `home.${next}`,
    card: home(words, [way(next as NextStep, myRole)]),
  })),
  {
    name: 'home.several',
    card: home(words, [
      way('live', 'mentee'),
      { ...way('sign', 'mentor'), relationship: another, other: 'Chen Li' },
    ]),
  },
  { name: 'home.many', card: home(words, manyWays('Chen Li', 10)) },
  ...refusalCodes.map((code) => ({
    name: `refused.${code}`,
    card: refused(words, code, { name: names.mentor, step: 'meet', count: 3, most: 104 }),
  })),
  {
    name: 'unknown-command.near',
    card: unknownCommand(words, 'agre', button('agree', intentions.openAgreement, {})),
  },
  { name: 'unknown-command.far', card: unknownCommand(words, 'weather', null) },
  { name: 'fault', card: fault(words, '0199c0de-0000-7000-8000-0000000000ff') },
  {
    name: 'open-again',
    card: openAgain(words, button('', intentions.writeAgreement, { relationship, step: 'meet' })),
  },
  ...choosing(words),
  ...ending(words),
];

const choosing = (words: Words): Sample[] => [
  {
    name: 'which-relationship',
    card: which(words, [meant(names.mentor, 'mentee'), meant('Chen Li', 'mentor')]),
  },
  {
    name: 'which-relationship.alike',
    card: which(words, [meant(names.mentor, 'mentee'), meant(names.mentor, 'mentor'), meant(null, 'mentee')]),
  },
  { name: 'which-relationship.many', card: which(words, manyMeant) },
];

const ending = (words: Words): Sample[] => [
  { name: 'end.ask', card: askEnd(words, { ...leaving, way: 'end' }) },
  { name: 'end.ask.takeBack', card: askEnd(words, { ...leaving, way: 'takeBack' }) },
  { name: 'end.ask.decline', card: askEnd(words, { ...leaving, way: 'decline' }) },
  { name: 'end.done', card: ended(words, { way: 'end', on: after(90) }) },
  { name: 'end.takenBack', card: ended(words, { way: 'takeBack', on: after(1) }) },
  { name: 'end.declined', card: ended(words, { way: 'decline', on: after(1), other: names.mentor }) },
  { name: 'end.announced', card: endedForBoth(words, { ...names, on: after(90) }) },
];

const leaving = { relationship, other: names.mentor };

const way = (next: NextStep, myRole: 'mentee' | 'mentor') => ({
  relationship,
  other: next === 'awaitCode' ? null : names[myRole === 'mentee' ? 'mentor' : 'mentee'],
  myRole,
  next,
  session: another,
  review: another,
  coming: next === 'awaitSession' ? after(7) : null,
  ...(next === 'awaitSession' && { progress }),
});

const meant = (other: string | null, myRole: 'mentee' | 'mentor'): Meant => ({
  relationship,
  other,
  myRole,
  since: after(1),
});

const manyWays = (name: string, count: number, coming: OnTheWay['coming'] = null) =>
  Array.from({ length: count }, (_, n) => ({ ...way('sign', 'mentor'), coming, other: `${name} ${n + 1}` }));

/** The fifty that the bot lists at most, with names of the greatest length that a platform allows. */
export const crowds = (words: Words): Sample[] => {
  const name = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(7);
  const among = Array.from({ length: 50 }, () => meant(name, 'mentor'));
  return [
    { name: 'longest.home', card: home(words, manyWays(name, 50, after(7))) },
    { name: 'longest.which-relationship', card: which(words, among, true) },
  ];
};

const manyMeant = Array.from({ length: 12 }, (_, n) => meant(`Chen Li ${n + 1}`, 'mentor'));

const which = (words: Words, among: Meant[], all = false) =>
  whichRelationship(words, {
    among,
    choosing: (title, id) => button(title, intentions.openAgreement, { relationship: id }),
    showingAll: all ? null : (title) => button(title, intentions.openAgreement, { all: true }),
  });
