import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { readSessionLine, type SessionLine, type SessionWish } from '../../src/conversation/session-line.js';

/** Half past eleven on a Wednesday in London. */
const here = { zone: 'Europe/London', now: Temporal.Instant.from('2026-11-25T11:30:00Z') };
const read = (line: string) => readSessionLine(line, here);
const booking = (wish: Omit<SessionWish, 'is'>): SessionLine => ({ is: 'book', ...wish });
const tuesday = { date: '2026-12-01', time: '10:00' };

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

describe('a day', () => {
  test.each([
    // A weekday is the next one; today only while its time is still to come.
    ['wed', '2026-12-02'],
    ['wed 11:30', '2026-12-02'],
    ['wed 11:31', '2026-11-25'],
    ['this thursday', '2026-11-26'],
    ['next friday', '2026-12-04'],
    ['friday next week', '2026-12-04'],
    ['today', '2026-11-25'],
    ['tonight', '2026-11-25'],
    ['tomorrow morning', '2026-11-26'],
    ['day after tomorrow', '2026-11-27'],
    ['in 3 days', '2026-11-28'],
    ['in two weeks’ time', '2026-12-09'],
    ['in a fortnight', '2026-12-09'],
    ['in a month', '2026-12-25'],
    ['3/4', '2027-04-03'],
    ['25/11', '2026-11-25'],
    ['3/4/28', '2028-04-03'],
    ['3.4.2028', '2028-04-03'],
    ['3rd april', '2027-04-03'],
    ['dec 14', '2026-12-14'],
    ['tue 1 dec', '2026-12-01'],
    ['29/2/2028', '2028-02-29'],
    ['log wed 11:30', '2026-11-25'],
    ['log wed 11:31', '2026-11-18'],
    ['log wed', '2026-11-18'],
    ['log tue', '2026-11-24'],
    ['log last friday', '2026-11-20'],
    ['log 3/4', '2026-04-03'],
    ['log 26/11', '2025-11-26'],
    ['log day before yesterday', '2026-11-23'],
    ['log two weeks ago', '2026-11-11'],
    ['log fri 13 nov', '2026-11-13'],
  ])('%s is %s', async (line, date) => {
    const { date: meant, notUnderstood, where } = (await read(line)) as SessionWish;
    expect([meant, notUnderstood, where]).toEqual([date, undefined, undefined]);
  });

  test.each([
    ['tue or wed', 'tue, wed'],
    ['sat and sun', 'sat, sun'],
    ['every tuesday', 'every tuesday'],
    ['second tuesday', 'second tuesday'],
    ['tuesday week', 'tuesday week'],
    ['a week on tuesday', 'a week on tuesday'],
    ['2 weeks from friday', '2 weeks from friday'],
    ['next week', 'next week'],
    ['weekend', 'weekend'],
    ['tue 3 dec', 'tue 3 dec'],
    ['fri 13 nov', 'fri 13 nov'],
    ['31/2', '31/2'],
    ['29 feb 2027', '29 feb 2027'],
    ['2027-13-45', '2027-13-45'],
    ['99999-01-01', '99999-01-01'],
    ['31/12/2199', '31/12/2199'],
  ])('“%s” is none that anybody can be sure of', async (line, notUnderstood) => {
    expect(await read(line)).toEqual({ is: 'book', notUnderstood });
  });

  test('is the one of whoever writes', async () => {
    const now = Temporal.Instant.from('2026-11-25T11:30:00Z');
    const meant = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) =>
      readSessionLine('tomorrow', { zone, now }),
    );
    expect(await Promise.all(meant)).toEqual([
      booking({ date: '2026-11-27' }),
      booking({ date: '2026-11-26' }),
    ]);
  });
});

describe('a time', () => {
  test.each([
    ['tue 10.30', '10:30'],
    ['3pm', '15:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['noon', '12:00'],
    ['04:30', '04:30'],
    ['at 4 in the afternoon', '16:00'],
    ['tomorrow afternoon at 3', '15:00'],
    ['tue 10', '10:00'],
    ['10 o’clock', '10:00'],
    ['10:00:30', '10:00'],
    ['2027-03-01T14:30', '14:30'],
  ])('%s is %s', async (line, time) => {
    const { time: meant, notUnderstood, where } = (await read(line)) as SessionWish;
    expect([meant, notUnderstood, where]).toEqual([time, undefined, undefined]);
  });

  test.each([
    ['tue', undefined],
    ['tomorrow morning', undefined],
    ['tonight', undefined],
    // In which half of the day?
    ['tue at 4', 'tue at 4'],
    ['tue 4:30', 'tue 4:30'],
    ['tue 3', '3'],
    ['tue 10-11', '10-11'],
    ['tue 25:00', '25:00'],
    ['now', 'now'],
    // In another zone.
    ['tue 10:00 EST', 'tue 10:00 EST'],
    ['tue 10:00 gmt', 'tue 10:00 gmt'],
    ['2027-03-01T14:30+02:00', '2027-03-01T14:30+02:00'],
    ['2027-03-01T14:30Z', '2027-03-01T14:30Z'],
  ])('is not guessed: %s', async (line, notUnderstood) => {
    expect(await read(line)).toEqual(
      booking({ date: expect.any(String), ...(notUnderstood && { notUnderstood }) }),
    );
  });
});

describe('a length', () => {
  test.each([
    ['45m', 45],
    ['45 min', 45],
    ['1h', 60],
    ['1.5h', 90],
    ['1,5 hours', 90],
    ['1h30', 90],
    ['1 hr 15 mins', 75],
    ['an hour', 60],
    ['for an hour and a half', 90],
    ['half an hour', 30],
    ['three quarters of an hour', 45],
    ['two hours', 120],
    ['30h', 1800],
  ])('%s is %i minutes', async (length, minutes) => {
    expect(await read(`tue 10:00 ${length} zoom`)).toEqual(booking({ ...tuesday, minutes, where: 'zoom' }));
    expect(await read(`${length}, tue 10:00`)).toEqual(booking({ ...tuesday, minutes }));
  });

  test.each([
    ['tue 10:00-10:45', { ...tuesday, minutes: 45 }],
    ['tue 10:00 to 11:30', { ...tuesday, minutes: 90 }],
    ['tue 2-3pm', { ...tuesday, time: '14:00', minutes: 60 }],
    ['tue 23:30-00:15', { ...tuesday, time: '23:30', minutes: 45 }],
    ['tue 10:00 to thu 15:00', { notUnderstood: 'tue 10:00 to thu 15:00' }],
    ['tue 10:00 45m or 60m', { ...tuesday, notUnderstood: '45m, 60m' }],
    ['tue 10:00 0m', { ...tuesday, notUnderstood: '0m' }],
    ['in an hour', { notUnderstood: 'an hour' }],
  ])('%s', async (line, wish) => {
    expect(await read(line)).toEqual(booking(wish));
  });
});

describe('a place', () => {
  test.each([
    ['the May Fair hotel tue 10:00', 'the May Fair hotel'],
    ['tue 10:00 room 4', 'room 4'],
    ['tue 10:00 at 4 Privet Drive', '4 Privet Drive'],
    ['the sun pub tue 10:00', 'the sun pub'],
    ['tue 10:00 art gallery', 'art gallery'],
    ['tue @ 10:00 @ Café Rosa', 'Café Rosa'],
    ['https://zoom.us/j/12345?d=2027-03-01 tue 10:00', 'https://zoom.us/j/12345?d=2027-03-01'],
    ['tue https://zoom.us/j/12:00 10:00', 'https://zoom.us/j/12:00'],
    ['call +44 20 7946 0958 tue 10:00', 'call +44 20 7946 0958'],
    ['at Ben’s tue 10:00 on the roof', 'Ben’s the roof'],
    ['tue 10:00 غرفة ٤', 'غرفة ٤'],
    ['tue 10:00 \u202emooz\u202c', 'mooz'],
    ['\u2066tue\u2069 10:\u200b00 🙂', '🙂'],
    ['<!channel> tue 10:00 {{DATE(x)}}', '<!channel> {{DATE(x)}}'],
  ])('%s', async (line, where) => {
    expect(await read(line)).toEqual(booking({ ...tuesday, where }));
  });

  test('holds 300 characters, and no half of an emoji; the rest is shown to them', async () => {
    const { where, notUnderstood } = (await read(`tue 10:00 x${'🙂'.repeat(200)}`)) as SessionWish;
    expect(where).toBe(`x${'🙂'.repeat(149)}`);
    expect(notUnderstood).toMatch(/^🙂+$/u);
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
  const begun = performance.now();
  await read(line);
  expect(performance.now() - begun).toBeLessThan(50);
});
