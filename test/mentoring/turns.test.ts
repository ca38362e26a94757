import { nothingYet, keyOf, withGiven, type Pair } from '../../src/mentoring/nudge.js';
import { nextLook, nudgesDue } from '../../src/mentoring/nudges.js';
import { termsSchema } from '../../src/mentoring/terms.js';
import { unsigned } from '../../src/mentoring/unsigned-nudges.js';
import { whoseTurn } from '../../src/mentoring/agreement-turn.js';
import type { Agreement } from '../../src/mentoring/agreement.js';
import {
  at,
  atAnyHour,
  complete,
  empty,
  givenAt,
  open,
  proposedBy,
  proposing,
  send,
  signedBy,
  signing,
  together,
  write,
} from './pair.js';

const handedOver = send(empty, open(empty, 'amira', 'why'), {}, { then: 'handOver', at: at(1) }).next;
const proposed = proposedBy(complete, 'amira');
const signedByBen = signedBy(proposed, 'ben');
const counter = proposedBy(write(signedByBen, 'ben', 'meet', { cadence: 'weekly' }), 'ben');
const bensOwnAnew = write(signedByBen, 'ben', 'promise', { mentorPromises: 'time' });

test.each<[string, Agreement, string | null]>([
  ['nobody has written: the mentee’s', empty, 'amira'],
  ['one has written: the last who did', write(empty, 'ben', 'why', { purpose: 'x' }), 'ben'],
  [
    'and then the other',
    write(write(empty, 'ben', 'why', { purpose: 'x' }), 'amira', 'why', { purpose: 'y' }),
    'amira',
  ],
  ['handed over: the other’s', handedOver, 'ben'],
  [
    'handed back',
    send(handedOver, open(handedOver, 'ben', 'why'), {}, { then: 'handOver', other: 'amira' }).next,
    'amira',
  ],
  ['proposed: the other’s', proposed, 'ben'],
  ['proposed and signed by the proposer: the other’s', signedBy(proposed, 'amira'), 'ben'],
  ['signed by the other: the proposer’s', signedByBen, 'amira'],
  ['proposed anew: the first proposer’s', counter, 'amira'],
  ['own promises changed after signing: one’s own again', bensOwnAnew, 'ben'],
  ['signed by both: nobody’s', signedBy(signedByBen, 'amira'), null],
])('%s', (_, agreement, who) => {
  expect(whoseTurn(together, agreement)).toBe(who);
});

describe('who is reminded, and when', () => {
  const pair = (agreement: Agreement | null, more: Partial<Pair> = {}): Pair => ({
    relationship: together,
    agreement,
    ...nothingYet,
    people: atAnyHour,
    ...more,
  });
  const signed = signing(signedByBen, 'amira').next;
  // Who meets as needed is not asked to.
  const terms = termsSchema.parse({ ...signed.relationship.terms, review: 'event', cadence: 'adHoc' });
  const standing = { ...signed, relationship: { ...signed.relationship, terms } };

  test.each<[string, Pair, string | null]>([
    ['nothing written', pair(empty), 'amira'],
    ['handed over', pair(handedOver), 'ben'],
    ['proposed', pair(proposed), 'ben'],
    ['signed by one', pair(signedByBen), 'amira'],
    [
      'signed by both, to be looked at again when something changes',
      pair(standing.agreement, { relationship: standing.relationship }),
      null,
    ],
    ['no agreement', pair(null), null],
    ['only asked', pair(null, { relationship: { ...together, phase: 'proposed' } }), null],
    ['ended meanwhile', pair(proposed, { relationship: { ...together, phase: 'ended' } }), null],
    ['declined', pair(null, { relationship: { ...together, phase: 'declined' } }), null],
  ])('%s: three days after the last thing that happened, not a minute before', (_, so, who) => {
    if (!so.agreement || who === null) {
      expect(nextLook(so, at(0))).toBeNull();
      expect(nudgesDue(so, at(999))).toEqual([]);
      return;
    }
    const due = so.agreement.waitingSince.add({ hours: 72 });
    expect(nextLook(so, at(0))).toEqual(due);
    expect(nudgesDue(so, due.subtract({ milliseconds: 1 }))).toEqual([]);
    const until = so.agreement.waitingSince.add({ hours: 7 * 24 });
    expect(nudgesDue(so, due)).toEqual([
      { kind: 'unsigned', occurrence: `version 1.${so.agreement.proposals.length}`, person: who, due, until },
    ]);
  });

  /** The days on which it is looked at, and who is then reminded of what. */
  function ladder(so: Pair) {
    const seen: [day: number, ...keys: string[]][] = [];
    let { given } = so;
    for (let look = nextLook(so, at(0)); look; look = nextLook({ ...so, given }, look)) {
      const due = nudgesDue({ ...so, given }, look);
      given = withGiven(given, [...givenAt(due, look).values()]);
      seen.push([look.since(at(0)).total('hours') / 24, ...due.map(keyOf)]);
      if (due.length === 0) throw new Error('it is looked at for ever');
    }
    return seen;
  }

  test('after three days one, after seven both, after ten the coordinators, each once; then time alone changes nothing', () => {
    expect(ladder(pair(proposed))).toEqual([
      [5, 'unsigned version 1.1 ben'],
      [9, 'unsignedBoth version 1.1 amira', 'unsignedBoth version 1.1 ben'],
      [12, 'unsignedLong version 1.1 amira'],
    ]);
  });

  test.each([
    [1, [3, 9, 12]],
    [5, [7, 9, 12]],
    [6, [8, 9, 12]],
    [7, [9, 13, 16]],
    [21, [23, 27, 30]],
  ])('where an answer to a new version may take %d days, the order stays', (replyDays, days) => {
    const active = { ...together, phase: 'active' as const, terms: { ...terms, replyDays } };
    expect(ladder(pair(proposed, { relationship: active })).map(([day]) => day)).toEqual(days);
  });

  test('a new text begins the ladder anew; a signature does not tell both and the coordinators again', () => {
    const given = givenAt(unsigned(pair(proposed)), at(12));
    expect(ladder(pair(counter, { given })).flatMap(([, ...keys]) => keys)).toEqual([
      'unsigned version 1.2 amira',
      'unsignedBoth version 1.2 amira',
      'unsignedBoth version 1.2 ben',
      'unsignedLong version 1.2 amira',
    ]);
    expect(ladder(pair(signedByBen, { given }))).toEqual([[6, 'unsigned version 1.1 amira']]);
  });

  test('each one once: Ben’s reminder does not use up Amira’s', () => {
    const given = givenAt([{ kind: 'unsigned', occurrence: 'version 1.1', person: 'ben' }], at(5));
    expect(nudgesDue(pair(signedByBen, { given }), at(6)).map(({ person }) => person)).toEqual(['amira']);
  });

  test('reminded to write is not reminded to sign', () => {
    const given = givenAt([{ kind: 'unsigned', occurrence: 'version 1.0', person: 'ben' }], at(3));
    expect(nudgesDue(pair(proposed, { given }), at(5)).map(({ person }) => person)).toEqual(['ben']);
  });

  test('late after an outage, all the same once, and nobody twice', () => {
    expect(nudgesDue(pair(proposed), at(400)).map(({ kind, person }) => `${kind} ${person}`)).toEqual([
      'unsignedBoth amira',
      'unsignedBoth ben',
      'unsignedLong amira',
    ]);
  });

  test('and every change begins the three days anew', () => {
    const later = proposing(write(proposed, 'ben', 'meet', { cadence: 'weekly' }), 'ben', at(4)).next;
    expect(nextLook(pair(later), at(4))).toEqual(at(7));
  });
});
