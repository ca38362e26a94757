import { Temporal } from 'temporal-polyfill';
import {
  beginAgreement,
  meet,
  noLongerWaiting,
  noUntil,
  sayGoing,
  type Going,
  type GettingToKnow,
} from '../../src/mentoring/chemistry.js';
import { keyOf, nextLook, nudgesDue, type Pair } from '../../src/mentoring/nudges.js';
import { declareConflict, mostConflicts, withWriting, type Writing } from '../../src/mentoring/writing.js';
import { at, empty, together } from './pair.js';
import { codeOf } from './refused.js';

const start: GettingToKnow = { relationship: { ...together, phase: 'chemistry' }, writings: [] };
type Said = [who: 'amira' | 'ben', going: Going, day?: number];
const said = (...answers: Said[]) =>
  answers.reduce((pair, [by, going, day = 1]) => sayGoing(pair, { by, going, at: at(day) }).next, start);
const phaseOf = ({ relationship }: GettingToKnow) => relationship.phase;

describe('whether to go on', () => {
  test.each<[string, Said[], string]>([
    ['nobody has answered', [], 'chemistry'],
    ['one yes', [['amira', 'on']], 'chemistry'],
    [
      'both yes',
      [
        ['amira', 'on'],
        ['ben', 'on'],
      ],
      'contracting',
    ],
    ['one no, and nothing from the other', [['ben', 'notOn']], 'chemistry'],
    [
      'a no and a yes',
      [
        ['ben', 'notOn'],
        ['amira', 'on'],
      ],
      'ended',
    ],
    [
      'a yes and a no',
      [
        ['amira', 'on'],
        ['ben', 'notOn'],
      ],
      'ended',
    ],
    [
      'both no',
      [
        ['amira', 'notOn'],
        ['ben', 'notOn'],
      ],
      'ended',
    ],
    [
      'a no thought over',
      [
        ['ben', 'notOn'],
        ['ben', 'on'],
        ['amira', 'on'],
      ],
      'contracting',
    ],
    [
      'a no and “ask me tomorrow”',
      [
        ['ben', 'notOn'],
        ['amira', 'askTomorrow'],
      ],
      'chemistry',
    ],
  ])('%s', (_, answers, phase) => {
    expect(phaseOf(said(...answers))).toBe(phase);
  });

  test.each<[string, Said[], string[]]>([
    ['a first yes', [['amira', 'on']], ['mindGiven']],
    ['a first no says no more than that somebody has answered', [['amira', 'notOn']], ['mindGiven']],
    ['“ask me tomorrow” tells nobody', [['amira', 'askTomorrow']], []],
  ])('%s', (_, [answer], kinds) => {
    const [by, going] = answer ?? ['amira', 'on'];
    expect(sayGoing(start, { by, going, at: at(1) }).events.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('a no waits seven days for the other, and not a minute longer', () => {
    const no = said(['ben', 'notOn']);
    expect(noUntil(no)?.equals(at(8))).toBe(true);
    expect(noLongerWaiting(no, at(8).subtract({ minutes: 1 })).events).toEqual([]);
    const settled = noLongerWaiting(no, at(8));
    expect(settled.events).toEqual([{ kind: 'notGoingOn', by: 'amira' }]);
    expect(phaseOf(settled.next)).toBe('ended');
    expect(noLongerWaiting(settled.next, at(9)).events).toEqual([]);
  });

  test('whoever begins to write has said yes; where the other has said no, it ends', () => {
    expect(phaseOf(beginAgreement(start, 'ben', at(2)).next)).toBe('contracting');
    const over = beginAgreement(said(['amira', 'notOn']), 'ben', at(2));
    expect([phaseOf(over.next), over.events.map(({ kind }) => kind)]).toEqual(['ended', ['notGoingOn']]);
    const before = { ...start, relationship: together };
    expect(beginAgreement(before, 'ben', at(2))).toEqual({ next: before, events: [] });
  });

  test('is not asked of those who have ended', () => {
    const ended = { ...start, relationship: { ...start.relationship, phase: 'ended' as const } };
    expect(codeOf(() => sayGoing(ended, { by: 'ben', going: 'on', at: at(2) }))).toBe('ended');
  });
});

describe('the first meeting', () => {
  const meeting = { at: at(5, 10), minutes: 30 };
  const met = { ...start.relationship, meeting };

  test('is set, moved, and the same again changes nothing', () => {
    expect(meet(start.relationship, 'amira', meeting).events).toEqual([
      { kind: 'meetingSet', by: 'amira', before: null },
    ]);
    expect(meet(met, 'ben', meeting).events).toEqual([]);
    expect(meet(met, 'ben', { ...meeting, at: at(6) }).events).toEqual([
      { kind: 'meetingSet', by: 'ben', before: meeting.at },
    ]);
  });

  test('is none once the agreement is under way, or all is over', () => {
    expect(codeOf(() => meet(together, 'ben', meeting))).toBe('alreadyBegun');
    expect(codeOf(() => meet({ ...met, phase: 'ended' }, 'ben', meeting))).toBe('ended');
  });

  const pair = (more: Partial<Pair> = {}): Pair => ({
    relationship: met,
    agreement: empty,
    given: new Set(),
    writings: [],
    people: { amira: { zone: 'Europe/London' }, ben: { zone: 'America/New_York' } },
    ...more,
  });
  const due = (look: Pair, now: Temporal.Instant) =>
    nudgesDue(look, now).map(({ kind, person }) => `${kind} ${person}`);

  test('nobody has suggested one for three days: the mentee hears of it', () => {
    const none = pair({ relationship: start.relationship });
    expect(nextLook(none)?.equals(at(3))).toBe(true);
    expect(due(none, at(3))).toEqual(['meetSoon amira']);
  });

  test('the morning before, each in their own time; not once it has begun', () => {
    // 6 March 2026: nine in London is 09:00Z, nine in New York 14:00Z.
    expect(nextLook(pair())?.toString()).toBe('2026-03-06T09:00:00Z');
    expect(due(pair(), Temporal.Instant.from('2026-03-06T13:59:00Z'))).toEqual(['meetingAhead amira']);
    expect(due(pair(), Temporal.Instant.from('2026-03-06T14:00:00Z'))).toEqual([
      'meetingAhead amira',
      'meetingAhead ben',
    ]);
    expect(due(pair(), meeting.at)).toEqual([]);
  });

  test('when it is over each is asked; a day after “ask me tomorrow” again; whoever has answered is not', () => {
    const over = meeting.at.add({ minutes: 30 });
    expect(due(pair(), over)).toEqual(['goingOn amira', 'goingOn ben']);
    const mind = (author: string, going: Going): Writing => ({
      kind: 'mind',
      author,
      at: over,
      body: { going },
    });
    const asked = pair({ writings: [mind('amira', 'askTomorrow'), mind('ben', 'on')] });
    expect(due(asked, over.add({ hours: 23 }))).toEqual([]);
    expect(due(asked, over.add({ hours: 24 }))).toEqual(['goingOn amira']);
  });

  test('what was given is not given again, and a moved meeting is another', () => {
    const now = Temporal.Instant.from('2026-03-06T14:00:00Z');
    const given = new Set(nudgesDue(pair(), now).map(keyOf));
    expect(due(pair({ given }), now)).toEqual([]);
    const moved = pair({ given, relationship: { ...met, meeting: { ...meeting, at: at(5, 11) } } });
    expect(due(moved, now)).toEqual(['meetingAhead amira', 'meetingAhead ben']);
  });
});

test('conflicts of interest are kept, one after the other, up to twenty', () => {
  let all: readonly Writing[] = [];
  for (let n = 1; n <= mostConflicts; n += 1)
    all = withWriting(all, declareConflict(all, { by: 'ben', at: at(n), what: `${n}`, managed: 'aside' }));
  expect(all).toHaveLength(1);
  expect(all[0]?.body).toMatchObject({ known: { length: mostConflicts } });
  expect(codeOf(() => declareConflict(all, { by: 'ben', at: at(21), what: 'x', managed: 'y' }))).toBe(
    'conflictsMany',
  );
});
