import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { readSessionLine, type SessionLine, type SessionWish } from '../../src/conversation/session-line.js';
import { read, booking, tuesday } from './line.js';

describe('what follows “session”', () => {
  test.each<[string, SessionLine]>([
    ['', { is: 'show' }],
    [' \n\t\u00a0\u200b', { is: 'show' }],
    ['tue 10:00 45m zoom', booking({ ...tuesday, minutes: 45, where: 'zoom' })],
    ['BOOK Tue 10:00, Zoom', booking({ ...tuesday, where: 'Zoom' })],
    ['book', { is: 'book' }],
    [
      'next friday 3pm for an hour at the library',
      booking({ date: '2026-12-04', time: '15:00', minutes: 60, where: 'the library' }),
    ],
    ['2027-03-01 14:30', booking({ date: '2027-03-01', time: '14:30' })],
    ['tomorrow 9', booking({ date: '2026-11-26', time: '09:00' })],
    ['move thu 15:00', { is: 'move', date: '2026-11-26', time: '15:00' }],
    ['Move', { is: 'move' }],
    ['move to the library', { is: 'move', where: 'the library' }],
    ['move thu 15:00 emergency', { is: 'move', date: '2026-11-26', time: '15:00', emergency: true }],
    ['cancel', { is: 'cancel' }],
    ['Cancel: an emergency!', { is: 'cancel', emergency: true }],
    ['log yesterday 10:00 50m', { is: 'log', date: '2026-11-24', time: '10:00', minutes: 50 }],
    // Their words begin a place.
    ['logbook room tue 10:00', booking({ ...tuesday, where: 'logbook room' })],
    ['emergency exit tue 10:00', booking({ ...tuesday, where: 'emergency exit' })],
  ])('%j', async (line, meant) => {
    expect(await read(line)).toEqual(meant);
  });
});

describe('what changes', () => {
  test.each<[string, SessionLine]>([
    [
      'move from tue 10:00 to thu 15:00 zoom',
      { is: 'move', date: '2026-11-26', time: '15:00', where: 'zoom', notUnderstood: 'tue 10:00' },
    ],
    [
      'move thu 15:00 to the library',
      { is: 'move', date: '2026-11-26', time: '15:00', where: 'the library' },
    ],
    ['cancel tue because I am ill', { is: 'cancel', date: '2026-12-01', notUnderstood: 'because I am ill' }],
  ])('%s', async (line, meant) => {
    expect(await read(line)).toEqual(meant);
  });
});

const words = [
  ...[
    'book',
    'move',
    'cancel',
    'log',
    'emergency',
    'to',
    'from',
    'at',
    'in',
    'or',
    'next',
    'last',
    'week',
    'ago',
  ],
  ...[
    'tue',
    'friday',
    'tomorrow',
    'tonight',
    'noon',
    'dec',
    '29',
    'feb',
    '31/2',
    '3/4',
    '2027-03-01',
    '24:00',
  ],
  ...[
    '10:00',
    '10',
    '4pm',
    '-',
    '45m',
    '1h30',
    'an hour',
    'half',
    'EST',
    '+02:00',
    'zoom',
    '🙂',
    '\u202e',
    '\ud83d',
  ],
];
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789:./- tuemhap')), maxLength: 80 }),
  fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((said) => said.join(' ')),
);
const known = ['is', 'date', 'time', 'minutes', 'where', 'emergency', 'notUnderstood'];

test('whatever comes, what is read is a day, a time, a length and a place, or absent', async () => {
  const anywhere = fc.constantFrom(
    'Europe/London',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  );
  const anytime = fc.integer({ min: Date.UTC(2000), max: Date.UTC(2041) });
  await fc.assert(
    fc.asyncProperty(anything, anywhere, anytime, async (line, zone, at) => {
      const now = Temporal.Instant.fromEpochMilliseconds(at);
      const wish = (await readSessionLine(line, { zone, now })) as SessionWish;
      expect(known).toEqual(expect.arrayContaining(Object.keys(wish)));
      if (wish.date !== undefined) expect(Temporal.PlainDate.from(wish.date).toString()).toBe(wish.date);
      if (wish.time !== undefined) expect(wish.time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
      if (wish.minutes !== undefined) expect(Number.isInteger(wish.minutes) && wish.minutes > 0).toBe(true);
      for (const said of [wish.where ?? 'x', wish.notUnderstood ?? 'x'])
        expect(said).toMatch(/^(?!\s)(?:(?!\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069]).){1,600}(?<!\s)$/u);
      expect((wish.where ?? '').length).toBeLessThanOrEqual(300);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  '1 week ',
  '2 hours 3 minutes ',
  'half an hour ',
  '10:00-',
  '1/',
  'next tue to ',
  '٠',
  ' ',
  '🙂',
  'a@',
  '1h',
])('ten thousand characters of %j are read in no time', async (piece) => {
  await read('tue 10:00');
  await read('tue 10:00');
  const line = piece.repeat(10_000 / piece.length);
  await read(line);
  // The quickest of five: what else the machine does can only add to it.
  const times: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const begun = performance.now();
    await read(line);
    times.push(performance.now() - begun);
  }
  expect(Math.min(...times)).toBeLessThan(50);
});
