import type { SessionWish } from '../../src/conversation/session-line.js';
import { read, booking } from './line.js';

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
