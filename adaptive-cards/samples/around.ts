import { intentions } from '../../src/conversation/intentions.js';
import type { Words } from '../../src/conversation/language.js';
import { refusalCodes } from '../../src/mentoring/refusal.js';
import { askEnd, ended, endedForBoth } from '../end.js';
import { fault } from '../fault.js';
import { help } from '../help.js';
import { home, type NextStep } from '../home.js';
import { button } from '../kit/make.js';
import { openAgain } from '../open-again.js';
import { refused } from '../refused.js';
import { unknownCommand } from '../unknown-command.js';
import { whichRelationship } from '../which-relationship.js';
import { after, names, relationship, type Sample } from './pair.js';

const another = '0199c0de-0000-7000-8000-000000000002';
const nextSteps = {
  answerInvitation: 'mentor',
  awaitAnswer: 'mentee',
  awaitCode: 'mentee',
  write: 'mentee',
  propose: 'mentor',
  sign: 'mentor',
  awaitOther: 'mentee',
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
  ...refusalCodes.map((code) => ({
    name: `refused.${code}`,
    card: refused(words, code, { name: names.mentor, step: 'meet', count: 3 }),
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
  {
    name: 'which-relationship',
    card: whichRelationship(words, [among(names.mentor, relationship), among('Chen Li', another)]),
  },
  { name: 'end.ask', card: askEnd(words, { relationship, other: names.mentor, answered: true }) },
  { name: 'end.ask.takeBack', card: askEnd(words, { relationship, other: names.mentor, answered: false }) },
  { name: 'end.done', card: ended(words, { answered: true, on: after(90) }) },
  { name: 'end.takenBack', card: ended(words, { answered: false, on: after(1) }) },
  { name: 'end.announced', card: endedForBoth(words, { ...names, on: after(90) }) },
];

const way = (next: NextStep, myRole: 'mentee' | 'mentor') => ({
  relationship,
  other: next === 'awaitCode' ? null : names[myRole === 'mentee' ? 'mentor' : 'mentee'],
  myRole,
  next,
});

const among = (name: string, id: string) => button(name, intentions.openAgreement, { relationship: id });
