import { Temporal } from 'temporal-polyfill';
import {
  answerWaitsUntil,
  beginAgreement,
  meet,
  noLongerWaiting,
  placeOfMeeting,
  sayGoing,
  type Going,
  type GettingToKnow,
} from '../../src/mentoring/chemistry.js';
import { keyOf, nextLook, nudgesDue, type Pair } from '../../src/mentoring/nudges.js';
import {
  declareConflict,
  mostConflicts,
  withWriting,
  writingBy,
  type Writing,
} from '../../src/mentoring/writing.js';
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

  test('thinking again tells the other nothing; answering after “ask me tomorrow” does', () => {
    const kindsOf = (pair: GettingToKnow, going: Going) =>
      sayGoing(pair, { by: 'amira', going, at: at(2) }).events.map(({ kind }) => kind);
    expect(kindsOf(said(['amira', 'on']), 'notOn')).toEqual([]);
    expect(kindsOf(said(['amira', 'notOn']), 'on')).toEqual([]);
    expect(kindsOf(said(['amira', 'askTomorrow']), 'on')).toEqual(['mindGiven']);
  });

  test('a no waits seven days for the other, and not a minute longer', () => {
    const no = said(['ben', 'notOn']);
    expect(answerWaitsUntil(no)?.equals(at(8))).toBe(true);
    expect(noLongerWaiting(no, at(8).subtract({ minutes: 1 })).events).toEqual([]);
    const settled = noLongerWaiting(no, at(8));
    expect(settled.events).toEqual([{ kind: 'notGoingOn', by: 'amira' }]);
    expect(phaseOf(settled.next)).toBe('ended');
    expect(noLongerWaiting(settled.next, at(9)).events).toEqual([]);
  });

  test('a yes waits as long as a no, so that the instant tells neither; then it goes on waiting', () => {
    const yes = said(['ben', 'on']);
    expect(answerWaitsUntil(yes)).toEqual(answerWaitsUntil(said(['ben', 'notOn'])));
    expect(noLongerWaiting(yes, at(8)).events).toEqual([]);
    expect(answerWaitsUntil(start)).toBeNull();
    expect(answerWaitsUntil(said(['ben', 'askTomorrow']))).toBeNull();
    expect(answerWaitsUntil(said(['ben', 'on'], ['amira', 'on']))).toBeNull();
  });

  test.each<[string, Said[]]>([
    [
      'who was invited',
      [
        ['ben', 'notOn'],
        ['amira', 'on'],
      ],
    ],
    [
      'who invited',
      [
        ['ben', 'on'],
        ['amira', 'notOn'],
      ],
    ],
    [
      'both',
      [
        ['ben', 'notOn'],
        ['amira', 'notOn'],
      ],
    ],
  ])('the record names whoever invited, also where the no came from %s', (_, answers) => {
    const { invitation, ending } = said(...answers).relationship;
    expect(ending?.by).toBe(invitation.by);
  });

  test('the same answer again changes nothing: the week is not begun anew', () => {
    const no = said(['ben', 'notOn', 1]);
    const again = sayGoing(no, { by: 'ben', going: 'notOn', at: at(6) });
    expect(again).toEqual({ next: no, events: [] });
    const later = sayGoing(said(['ben', 'askTomorrow', 1]), { by: 'ben', going: 'askTomorrow', at: at(6) });
    expect(writingBy(later.next.writings, 'mind', 'ben')?.at).toEqual(at(6));
  });

  test('whoever begins to write has said yes; where the other has said no, it ends', () => {
    expect(phaseOf(beginAgreement(start, 'ben', at(2)).next)).toBe('contracting');
    const over = beginAgreement(said(['amira', 'notOn']), 'ben', at(2));
    expect([phaseOf(over.next), over.events.map(({ kind }) => kind)]).toEqual(['ended', ['notGoingOn']]);
    const before = { ...start, relationship: together };
    expect(beginAgreement(before, 'ben', at(2))).toEqual({ next: before, events: [] });
  });

  describe('when the other has begun to write', () => {
    const begun = (...answers: Said[]) => beginAgreement(said(...answers), 'ben', at(2)).next;
    const says = (pair: GettingToKnow, by: 'amira' | 'ben', going: Going) => () =>
      sayGoing(pair, { by, going, at: at(3) });

    test.each<[string, Said[]]>([
      ['who has not answered', []],
      ['who wanted to be asked again', [['amira', 'askTomorrow']]],
    ])('one %s can still say no, and it ends without a name', (_, answers) => {
      const { next, events } = says(begun(...answers), 'amira', 'notOn')();
      expect([phaseOf(next), next.relationship.ending?.by]).toEqual([
        'ended',
        start.relationship.invitation.by,
      ]);
      expect(events.map(({ kind }) => kind)).toEqual(['notGoingOn']);
    });

    test('a yes is kept, tells nobody and cannot be taken back', () => {
      const yes = says(begun(), 'amira', 'on')();
      expect([phaseOf(yes.next), yes.events]).toEqual(['contracting', []]);
      expect(codeOf(says(yes.next, 'amira', 'notOn'))).toBe('alreadyBegun');
    });

    test('whoever has begun, has said yes before, or would rather wait, is past it', () => {
      expect(codeOf(says(begun(), 'ben', 'notOn'))).toBe('alreadyBegun');
      expect(codeOf(says(begun(['amira', 'on']), 'amira', 'notOn'))).toBe('alreadyBegun');
      expect(codeOf(says(begun(), 'amira', 'askTomorrow'))).toBe('alreadyBegun');
      const active = { ...begun(), relationship: { ...together, phase: 'active' as const } };
      expect(codeOf(says(active, 'amira', 'notOn'))).toBe('alreadyBegun');
    });
  });

  test('is not asked of those who have ended', () => {
    const ended = { ...start, relationship: { ...start.relationship, phase: 'ended' as const } };
    expect(codeOf(() => sayGoing(ended, { by: 'ben', going: 'on', at: at(2) }))).toBe('ended');
  });
});

describe('the first meeting', () => {
  const meeting = { at: at(5, 10), minutes: 30 };
  const met = { ...start.relationship, meeting };
  const cafe = { ...meeting, where: 'The café' };
  const set = meet(start, { by: 'amira', at: at(1), suggested: cafe });

  test('is set, moved, and the same again changes nothing, whoever suggests it', () => {
    expect(set.events).toEqual([{ kind: 'meetingSet', by: 'amira', before: null }]);
    expect(set.next.relationship.meeting).toEqual(meeting);
    const again = meet(set.next, { by: 'ben', at: at(2), suggested: cafe });
    expect(again).toEqual({ next: set.next, events: [] });
    const moved = { ...cafe, at: at(6) };
    expect(meet(set.next, { by: 'ben', at: at(2), suggested: moved }).events).toEqual([
      { kind: 'meetingSet', by: 'ben', before: meeting.at },
    ]);
  });

  test('another place alone is told as well, and is the pair’s, whoever said it', () => {
    const elsewhere = meet(set.next, { by: 'ben', at: at(2), suggested: { ...cafe, where: 'The library' } });
    expect(elsewhere.events).toHaveLength(1);
    expect(placeOfMeeting(elsewhere.next.writings)).toBe('The library');
    const back = meet(elsewhere.next, { by: 'amira', at: at(3), suggested: cafe });
    expect(placeOfMeeting(back.next.writings)).toBe('The café');
  });

  test('is none once the agreement is under way, or all is over', () => {
    const asked = (phase: 'contracting' | 'ended') => () =>
      meet({ ...start, relationship: { ...met, phase } }, { by: 'ben', at: at(1), suggested: cafe });
    expect(codeOf(asked('contracting'))).toBe('alreadyBegun');
    expect(codeOf(asked('ended'))).toBe('ended');
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
    expect(nextLook(none, at(0))?.equals(at(3))).toBe(true);
    expect(due(none, at(3))).toEqual(['meetSoon amira']);
  });

  test('the morning before, each in their own time; not once it has begun', () => {
    // 6 March 2026: nine in London is 09:00Z, nine in New York 14:00Z.
    expect(nextLook(pair(), at(0))?.toString()).toBe('2026-03-06T09:00:00Z');
    expect(due(pair(), Temporal.Instant.from('2026-03-06T13:59:00Z'))).toEqual(['meetingAhead amira']);
    expect(due(pair(), Temporal.Instant.from('2026-03-06T14:00:00Z'))).toEqual([
      'meetingAhead amira',
      'meetingAhead ben',
    ]);
    expect(due(pair(), meeting.at)).toEqual([]);
  });

  test('one that is only set after that morning needs no reminder', () => {
    const late: Writing = {
      kind: 'place',
      author: 'amira',
      at: Temporal.Instant.from('2026-03-06T12:00:00Z'),
      body: { where: '' },
    };
    const now = Temporal.Instant.from('2026-03-06T14:00:00Z');
    expect(due(pair({ writings: [late] }), now)).toEqual(['meetingAhead ben']);
  });

  test('what has stopped making sense is not looked at again', () => {
    const over = meeting.at.add({ minutes: 30 });
    expect(nextLook(pair(), meeting.at)).toEqual(over);
  });

  test('“ask me tomorrow” is asked again without any meeting', () => {
    const mind: Writing = { kind: 'mind', author: 'ben', at: at(1), body: { going: 'askTomorrow' } };
    const none = pair({ relationship: start.relationship, writings: [mind] });
    expect(nextLook(none, at(1))).toEqual(at(2));
    expect(due(none, at(2))).toEqual(['goingOn ben']);
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

const declared = (all: readonly Writing[], when: Temporal.Instant, what: string) => {
  const fresh = declareConflict(all, { by: 'ben', at: when, what, managed: 'aside' });
  return fresh ? withWriting(all, fresh) : all;
};

test('the same conflict of interest again changes nothing', () => {
  const once = declared([], at(1), 'We are cousins');
  expect(declared(once, at(2), 'We are cousins')).toBe(once);
});

test('conflicts of interest are kept, one after the other, up to twenty', () => {
  let all: readonly Writing[] = [];
  for (let n = 1; n <= mostConflicts; n += 1) all = declared(all, at(n), `${n}`);
  expect(all).toHaveLength(1);
  expect(all[0]?.body).toMatchObject({ known: { length: mostConflicts } });
  expect(codeOf(() => declareConflict(all, { by: 'ben', at: at(21), what: 'x', managed: 'y' }))).toBe(
    'conflictsMany',
  );
});
