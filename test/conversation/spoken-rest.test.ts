import type { SessionWish } from '../../src/conversation/session-line.js';
import { read, booking, tuesday } from './line.js';

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
