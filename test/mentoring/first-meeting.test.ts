import { Temporal } from 'temporal-polyfill';
import { meet, placeOfMeeting, type Going, type GettingToKnow } from '../../src/mentoring/chemistry.js';
import { nothingYet, type Pair } from '../../src/mentoring/nudge.js';
import { nextLook, nudgesDue } from '../../src/mentoring/nudges.js';
import type { Writing } from '../../src/mentoring/writing.js';
import { at, empty, together, givenAt, anyHour } from './pair.js';
import { codeOf } from './refused.js';

const start: GettingToKnow = { relationship: { ...together, phase: 'chemistry' }, writings: [] };

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
    ...nothingYet,
    people: {
      amira: { zone: 'Europe/London', manners: anyHour },
      ben: { zone: 'America/New_York', manners: anyHour },
    },
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
    const given = givenAt(nudgesDue(pair(), now), now);
    expect(due(pair({ given }), now)).toEqual([]);
    const moved = pair({ given, relationship: { ...met, meeting: { ...meeting, at: at(5, 11) } } });
    expect(due(moved, now.add({ hours: 1 }))).toEqual(['meetingAhead amira', 'meetingAhead ben']);
  });
});
