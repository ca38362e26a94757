import { read, booking, tuesday } from './line.js';

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
