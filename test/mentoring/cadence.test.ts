import { Temporal } from 'temporal-polyfill';
import { datesOf, plannedDates, suggestions, type Plan } from '../../src/mentoring/cadence.js';
import { instantOf, type Session } from '../../src/mentoring/session.js';
import { termsSchema, type Terms } from '../../src/mentoring/terms.js';

const zone = 'Europe/London';
const london = (local: string) => ({ local, zone });
const dates = (cadence: Terms['cadence'], local: string, count: number, after?: string) =>
  datesOf({
    cadence,
    anchor: london(local),
    count,
    ...(after && { after: instantOf(london(after)) }),
  }).map((when) => when.local);

describe('the dates of a rhythm', () => {
  test.each<[Terms['cadence'], string, string[]]>([
    ['weekly', '2027-03-23T10:00', ['2027-03-23T10:00', '2027-03-30T10:00', '2027-04-06T10:00']],
    ['fortnightly', '2027-03-23T10:00', ['2027-03-23T10:00', '2027-04-06T10:00', '2027-04-20T10:00']],
    ['sixWeekly', '2027-03-23T10:00', ['2027-03-23T10:00', '2027-05-04T10:00', '2027-06-15T10:00']],
    // The second Tuesday.
    ['monthly', '2026-12-08T10:00', ['2026-12-08T10:00', '2027-01-12T10:00', '2027-02-09T10:00']],
    // A fifth Tuesday, which becomes the last and comes back.
    [
      'monthly',
      '2027-03-30T10:00',
      ['2027-03-30T10:00', '2027-04-27T10:00', '2027-05-25T10:00', '2027-06-29T10:00'],
    ],
    ['monthly', '2027-01-01T10:00', ['2027-01-01T10:00', '2027-02-05T10:00', '2027-03-05T10:00']],
    [
      'quarterly',
      '2027-01-31T10:00',
      ['2027-01-31T10:00', '2027-04-25T10:00', '2027-07-25T10:00', '2027-10-31T10:00'],
    ],
    ['adHoc', '2027-03-23T10:00', []],
  ])('%s from %s', (cadence, anchor, expected) => {
    expect(dates(cadence, anchor, expected.length || 3)).toEqual(expected);
  });

  test('a gap in the clocks moves its own date only', () => {
    const series = datesOf({ cadence: 'weekly', anchor: london('2027-03-21T01:30'), count: 3 });
    expect(series.map(({ local }) => local.slice(11))).toEqual(['01:30', '01:30', '01:30']);
    expect(series.map((when) => instantOf(when).toZonedDateTimeISO(zone).hour)).toEqual([1, 2, 1]);
  });

  test('those that are over do not count', () => {
    expect(dates('monthly', '2026-12-08T10:00', 2, '2027-02-09T10:00')).toEqual([
      '2027-03-09T10:00',
      '2027-04-13T10:00',
    ]);
  });

  test('none are none', () => {
    expect(dates('weekly', '2026-12-08T10:00', 0)).toEqual([]);
    expect(dates('weekly', '2026-12-08T10:00', -1)).toEqual([]);
  });
});

const terms = (own: Partial<Terms>): Terms => ({ ...termsSchema.parse({}), ...own });

function session(local: string, own: Partial<Session> & { zone?: string } = {}): Session {
  const when = { local, zone: own.zone ?? zone };
  return {
    ...{
      id: local,
      state: 'held',
      when,
      at: instantOf(when),
      minutes: 60,
      where: '',
      bookedBy: 'ben',
      sequence: 0,
    },
    history: [],
    ...own,
  };
}

/** On a Wednesday. */
const now = Temporal.Instant.from('2026-11-25T11:30:00Z');
const plan = (own: Partial<Plan>): Plan => ({ terms: terms({}), sessions: [], zone, now, ...own });
const suggested = (own: Partial<Plan>) => suggestions(plan(own)).map(({ local }) => local);

describe('what is suggested for the next session', () => {
  test('is when it is due, at the time of the last one, or else some weeks later', () => {
    expect(suggested({ sessions: [session('2026-11-10T16:15')] })).toEqual([
      '2026-12-08T16:15',
      '2026-12-15T16:15',
      '2026-12-22T16:15',
    ]);
  });

  test('follows the one that is booked, on the clock of whoever booked it', () => {
    const booked = session('2026-12-08T16:15', { state: 'planned', zone: 'America/New_York' });
    expect(suggestions(plan({ sessions: [booked, session('2026-11-10T16:15')] }))[0]).toEqual({
      local: '2027-01-12T16:15',
      zone: 'America/New_York',
    });
  });

  test('is soon where it is overdue, but not within a day', () => {
    expect(suggested({ sessions: [session('2026-03-05T11:00')] })).toEqual([
      '2026-12-03T11:00',
      '2026-12-10T11:00',
      '2026-12-17T11:00',
    ]);
    expect(suggested({ sessions: [session('2026-03-05T11:31')] })[0]).toBe('2026-11-26T11:31');
  });

  test('is not while they meet already, nor when they have just found that they cannot', () => {
    const sessions = [
      session('2026-11-10T10:00', { minutes: 90 }),
      session('2026-12-08T10:00', { state: 'cancelled' }),
      // Earlier than the one that counts as the last.
      session('2026-11-09T10:00'),
      session('2026-12-15T11:29', { state: 'cancelled' }),
      session('2026-12-22T11:30', { state: 'cancelled' }),
    ];
    expect(suggested({ sessions })).toEqual(['2026-12-22T10:00', '2026-12-29T10:00', '2027-01-05T10:00']);
  });

  test.each<[string, Partial<Plan>, string | undefined]>([
    ['the agreed start', { terms: terms({ startDate: '2026-12-03' }) }, '2026-12-03T10:00'],
    [
      'a week from an agreed start that has passed',
      { terms: terms({ startDate: '2026-11-24' }) },
      '2026-12-01T10:00',
    ],
    [
      'the Monday after a start on a Sunday',
      { terms: terms({ startDate: '2026-12-06' }) },
      '2026-12-07T10:00',
    ],
    ['a week from today, where nothing is said', { terms: terms({}) }, '2026-12-02T10:00'],
    ['so, too, before they have signed', { terms: null }, '2026-12-02T10:00'],
    ['on Saturday if they met on one', { sessions: [session('2026-11-14T10:00')] }, '2026-12-12T10:00'],
    ['nothing where they meet as needed', { terms: terms({ cadence: 'adHoc' }) }, undefined],
    [
      'nothing where they meet as needed',
      { terms: terms({ cadence: 'adHoc' }), sessions: [session('2026-11-14T10:00')] },
      undefined,
    ],
  ])('at first: %s', (_, own, first) => {
    expect(suggested(own)[0]).toBe(first);
  });

  test('today is the day of the one who is asked', () => {
    const there = { zone: 'Pacific/Kiritimati', terms: terms({}) };
    expect(suggestions(plan(there))[0]).toEqual({ local: '2026-12-03T10:00', zone: 'Pacific/Kiritimati' });
  });
});

describe('what can be booked at once', () => {
  const planned = (own: Partial<Plan> & { held?: number }) =>
    plannedDates({ ...plan(own), ...(own.held !== undefined && { held: own.held }) }).map(
      ({ local }) => local,
    );

  test('is what they have planned and have neither had nor booked', () => {
    const sessions = [
      session('2026-12-08T16:15', { state: 'planned' }),
      session('2026-11-10T16:15'),
      session('2026-11-24T16:15', { state: 'notHeld' }),
      session('2027-01-05T16:15', { state: 'cancelled' }),
    ];
    const agreed = terms({ sessions: 4 });
    expect(planned({ sessions, terms: agreed })).toEqual(['2027-01-12T16:15', '2027-02-09T16:15']);
    // More than those at hand.
    expect(planned({ sessions, terms: agreed, held: 2 })).toEqual(['2027-01-12T16:15']);
    expect(planned({ sessions, terms: agreed, held: 9 })).toEqual([]);
  });

  test('keeps to the rhythm where they have fallen behind', () => {
    expect(planned({ sessions: [session('2026-03-10T16:15')], terms: terms({ sessions: 3 }) })).toEqual([
      '2026-12-08T16:15',
      '2027-01-12T16:15',
    ]);
  });

  test('goes until the agreed end, that day included', () => {
    const agreed = terms({ startDate: '2026-12-08', endDate: '2027-02-09' });
    expect(planned({ terms: agreed })).toEqual(['2026-12-08T10:00', '2027-01-12T10:00', '2027-02-09T10:00']);
    expect(planned({ terms: { ...agreed, endDate: '2027-02-08' } })).toHaveLength(2);
    expect(planned({ terms: { ...agreed, endDate: '2026-01-01' } })).toEqual([]);
  });

  test.each<[string, Partial<Plan>, number]>([
    ['at most 24', { terms: terms({ sessions: 500 }) }, 24],
    ['at most 24 until the end', { terms: terms({ cadence: 'weekly', endDate: '2040-01-01' }) }, 24],
    ['none where it is open', { terms: terms({}) }, 0],
    ['none where they meet as needed', { terms: terms({ cadence: 'adHoc', sessions: 6 }) }, 0],
    ['none before they have signed', { terms: null }, 0],
  ])('%s', (_, own, count) => {
    expect(planned(own)).toHaveLength(count);
  });
});
