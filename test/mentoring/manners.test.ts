import { DateTime } from 'luxon';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  closesAt,
  mannersSchema,
  politeTime,
  usualManners,
  type Manners,
  type Reader,
} from '../../src/mentoring/manners.js';
import type { NudgeKind } from '../../src/mentoring/nudge-kinds.js';

const instant = (text: string) => Temporal.Instant.from(text);
const none: ReadonlySet<string> = new Set();
const inLondon: Reader = { zone: 'Europe/London' };
const given = (kind: NudgeKind, due: string, readers = [inLondon], holidays = none, since?: string) =>
  politeTime(
    { kind, due: instant(due), ...(since !== undefined && { since: instant(since) }) },
    readers,
    holidays,
  )
    .toString()
    .slice(0, 16);

/** 2 March 2026 is a Monday. */
test.each<[string, NudgeKind, string, string]>([
  ['in the hours: at once', 'bookNext', '2026-03-02T10:17:00Z', '2026-03-02T10:17'],
  ['early in the morning: when they begin', 'bookNext', '2026-03-02T05:00:00Z', '2026-03-02T08:00'],
  ['late in the evening: the next morning', 'bookNext', '2026-03-02T20:00:00Z', '2026-03-03T08:00'],
  ['on a Friday evening: on Monday', 'bookNext', '2026-03-06T22:00:00Z', '2026-03-09T08:00'],
  ['on a Saturday: on Monday at that time', 'bookNext', '2026-03-07T11:30:00Z', '2026-03-09T11:30'],
  ['on the Sunday on which the clocks change', 'bookNext', '2026-03-29T09:00:00Z', '2026-03-30T09:00'],
  [
    'what a session’s clock says: at that time, whatever it is',
    'quietPrompt',
    '2026-03-07T05:50:00Z',
    '2026-03-07T05:50',
  ],
  [
    'about something ahead, on a Sunday: the Friday before',
    'pointsDue',
    '2026-03-08T09:00:00Z',
    '2026-03-06T09:00',
  ],
])('%s', (_, kind, due, when) => {
  expect(given(kind, due)).toBe(when);
});

test('about something ahead, whose cause came only at the weekend: on the next working day', () => {
  expect(given('pointsDue', '2026-03-08T09:00:00Z', [inLondon], none, '2026-03-07T12:00:00Z')).toBe(
    '2026-03-09T09:00',
  );
});

test('a holiday of the programme is no working day, before and behind', () => {
  const holidays = new Set(['2026-03-06', '2026-03-09']);
  expect(given('bookNext', '2026-03-06T11:00:00Z', [inLondon], holidays)).toBe('2026-03-10T11:00');
  expect(given('pointsDue', '2026-03-08T09:00:00Z', [inLondon], holidays)).toBe('2026-03-05T09:00');
});

test('somebody’s own days, hours and zone', () => {
  const manners: Manners = {
    workingDays: [7, 1, 2, 3, 4],
    hours: { from: '07:00', until: '15:00' },
    weekly: [],
  };
  const inCairo = { zone: 'Africa/Cairo', manners };
  expect(given('bookNext', '2026-03-05T14:00:00Z', [inCairo])).toBe('2026-03-08T05:00');
  const anyHour = { ...inCairo, manners: { ...manners, hours: null } };
  expect(given('bookNext', '2026-03-05T01:00:00Z', [anyHour])).toBe('2026-03-05T01:00');
});

test('what both read comes when both work, and where that is never, when the first does', () => {
  const inTokyo: Reader = { zone: 'Asia/Tokyo' };
  const inBerlin: Reader = { zone: 'Europe/Berlin' };
  const inLosAngeles: Reader = {
    zone: 'America/Los_Angeles',
    manners: { ...usualManners, hours: { from: '09:00', until: '12:00' } },
  };
  expect(given('results', '2026-03-02T12:00:00Z', [inBerlin, inTokyo])).toBe('2026-03-03T07:00');
  expect(given('results', '2026-03-02T12:00:00Z', [inBerlin, inLosAngeles])).toBe('2026-03-02T17:00');
  const never = {
    zone: 'Europe/Berlin',
    manners: { ...usualManners, hours: { from: '08:00', until: '09:00' } },
  };
  expect(given('results', '2026-03-02T12:00:00Z', [never, inLosAngeles])).toBe('2026-03-03T07:00');
});

test.each([
  ['waited for where the clocks change within a fortnight', '2029-08-27T10:00:00Z', '2029-09-04T16:00'],
  ['not waited for where they change later', '2029-08-06T10:00:00Z', '2029-08-06T10:00'],
])('two who share no hour until the clocks change in Chile: %s', (_, due, when) => {
  const inBeirut: Reader = { zone: 'Asia/Beirut' };
  const inSantiago: Reader = {
    zone: 'America/Santiago',
    manners: { ...usualManners, workingDays: [2, 3], hours: { from: '13:00', until: '22:00' } },
  };
  expect(given('results', due, [inBeirut, inSantiago])).toBe(when);
});

test('nothing comes early in an hour that the clocks tell twice', () => {
  const atNight = { workingDays: [7], hours: { from: '01:30', until: '05:00' }, weekly: [] };
  const reader = { zone: 'Europe/London', manners: atNight };
  expect(given('bookNext', '2026-10-25T01:10:00Z', [reader])).toBe('2026-10-25T01:10');
});

test('once a week: on the morning of the first working day of the week, in one’s own time', () => {
  const weekly = { zone: 'Europe/London', manners: { ...usualManners, weekly: ['bookNext'] as const } };
  expect(given('bookNext', '2026-03-04T10:00:00Z', [weekly])).toBe('2026-03-09T08:00');
  expect(given('bookNext', '2026-03-09T08:00:00Z', [weekly])).toBe('2026-03-09T08:00');
  expect(given('bookNext', '2026-03-26T10:00:00Z', [weekly])).toBe('2026-03-30T07:00');
  expect(given('goingOn', '2026-03-04T10:00:00Z', [weekly])).toBe('2026-03-04T10:00');
});

const zones = [
  'Europe/London',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Gaza',
  'Europe/Dublin',
  'America/St_Johns',
];

test('never early, never in quiet hours nor on a day of rest, never more than the rest itself late', () => {
  const minutes = fc.integer({ min: 0, max: 20 * 365 * 24 * 60 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
      const due = instant('2020-01-01T00:00:00Z').add({ minutes: minute });
      const when = politeTime({ kind: 'bookNext', due }, [{ zone }], none);
      const local = DateTime.fromMillis(when.epochMilliseconds, { zone });
      const waited = when.since(due).total('hours');
      return waited >= 0 && waited <= 61 && local.weekday <= 5 && local.hour >= 8 && local.hour < 20;
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['no day', { ...usualManners, workingDays: [] }],
  ['an eighth day', { ...usualManners, workingDays: [8] }],
  ['hours that end before they begin', { ...usualManners, hours: { from: '20:00', until: '08:00' } }],
  ['no time', { ...usualManners, hours: { from: '8', until: '25:00' } }],
])('%s is not kept', (_, manners) => {
  expect(mannersSchema.safeParse(manners).success).toBe(false);
});

test('a kind that is not known any more is nobody’s', () => {
  expect(mannersSchema.parse({ ...usualManners, weekly: ['bookNext', 'walrus'] }).weekly).toEqual([
    'bookNext',
  ]);
});

test.each<[string, Reader[], string, string | null]>([
  ['in the hours: when they end', [inLondon], '2026-03-02T10:17:00Z', '2026-03-02T20:00'],
  ['at night: nobody is there', [inLondon], '2026-03-02T21:00:00Z', null],
  ['on a Saturday: nobody is there', [inLondon], '2026-03-07T11:00:00Z', null],
  [
    'at any hour: when the day ends, by the clock there',
    [{ zone: 'Asia/Tokyo', manners: { ...usualManners, hours: null } }],
    '2026-03-02T10:17:00Z',
    '2026-03-02T15:00',
  ],
  [
    'of two: the first who goes',
    [{ zone: 'America/New_York' }, inLondon],
    '2026-03-02T15:00:00Z',
    '2026-03-02T20:00',
  ],
  [
    'of two of whom one is there: that one',
    [inLondon, { zone: 'Asia/Tokyo' }],
    '2026-03-02T15:00:00Z',
    '2026-03-02T20:00',
  ],
])('those who are there go: %s', (_, readers, now, ends) => {
  expect(closesAt(instant(now), readers, none)?.toString().slice(0, 16) ?? null).toBe(ends);
});
