import { Temporal } from 'temporal-polyfill';
import { readSessionLine, type SessionWish } from '../../src/conversation/session-line.js';
import { read, booking } from './line.js';

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
