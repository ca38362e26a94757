import { keyOf, nextLook, nudgesDue, type Pair } from '../../src/mentoring/nudges.js';
import { termsSchema } from '../../src/mentoring/terms.js';
import { whoseTurn } from '../../src/mentoring/agreement-turn.js';
import type { Agreement } from '../../src/mentoring/agreement.js';
import {
  at,
  complete,
  empty,
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
    given: new Set(),
    writings: [],
    people: {},
    ...more,
  });
  const signed = signing(signedByBen, 'amira').next;
  const terms = termsSchema.parse({ ...signed.relationship.terms, review: 'event' });
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
    expect(nudgesDue(so, due)).toEqual([
      { kind: 'unsigned', occurrence: `version 1.${so.agreement.proposals.length}`, person: who, due },
    ]);
  });

  test('once, and then time alone changes nothing', () => {
    const [nudge] = nudgesDue(pair(proposed), at(99));
    const given = new Set(nudge ? [keyOf(nudge)] : []);
    expect(given).toEqual(new Set(['unsigned version 1.1 ben']));
    expect(nudgesDue(pair(proposed, { given }), at(99))).toEqual([]);
    expect(nextLook(pair(proposed, { given }), at(0))).toBeNull();
  });

  test('each one once: Ben’s reminder does not use up Amira’s', () => {
    const given = new Set(['unsigned version 1.1 ben']);
    expect(nudgesDue(pair(signedByBen, { given }), at(99)).map(({ person }) => person)).toEqual(['amira']);
  });

  test('reminded to write is not reminded to sign', () => {
    const given = new Set(['unsigned version 1.0 ben']);
    expect(nudgesDue(pair(proposed, { given }), at(99)).map(({ person }) => person)).toEqual(['ben']);
  });

  test('late after an outage, all the same once', () => {
    expect(nudgesDue(pair(proposed), at(400))).toHaveLength(1);
  });

  test('and every change begins the three days anew', () => {
    const later = proposing(write(proposed, 'ben', 'meet', { cadence: 'weekly' }), 'ben', at(4)).next;
    expect(nextLook(pair(later), at(4))).toEqual(at(7));
  });
});
