import { randomBytes } from 'node:crypto';
import pino from 'pino';
import { Temporal } from 'temporal-polyfill';
import { movableClock } from '../../src/clock.js';
import { mostLines, mostPoints } from '../../src/mentoring/progress.js';
import { pictureLink, readPicture } from '../../src/web/picture-link.js';
import { pictureRoutes } from '../../src/web/pictures.js';
import { createServer, type WebServer } from '../../src/web/server.js';

const key = Buffer.alloc(32, 5);
const start = Temporal.Instant.from('2026-03-02T09:00:00Z');
const until = start.add({ hours: 1 });
const drawing = {
  lines: [{ goal: 1, points: [{ on: '2026-03-02', far: 3 }] }],
  from: '2 March 2026',
  until: '2 March 2026',
};
const clock = movableClock({ now: () => start });
const logged: string[] = [];
let server: WebServer;
let base = '';

beforeAll(async () => {
  const routes = pictureRoutes({ key, clock, pngOf: async ({ from }) => Buffer.from(`PNG of ${from}`) });
  server = createServer({
    routes,
    log: pino({ level: 'debug' }, { write: (line) => void logged.push(line) }),
    newId: () => '',
  });
  base = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
});
afterAll(() => server.close());

const link = () => pictureLink(key, base, { drawing, until }) ?? '';

test('an address shows the picture for an hour, and what it shows is not to be read in it', async () => {
  const address = link();
  expect(address).not.toBe(link());
  expect(Buffer.from(address.split('/').at(-1) ?? '', 'base64url').toString('latin1')).not.toContain('March');
  const answer = await fetch(address);
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'image/png',
    'PNG of 2 March 2026',
  ]);
  expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
  clock.advance(Temporal.Duration.from({ hours: 1 }));
  expect((await fetch(address)).status).toBe(410);
  clock.advance(Temporal.Duration.from({ hours: -1 }));
});

/** The bits at the end of base64url that mean nothing, changed. */
function otherSpelling(): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const tokens = ['a', 'ab', 'abc', 'q8z!', 'Zebra'].map((from) => {
    const [, name = ''] = (pictureLink(key, base, { drawing: { ...drawing, from }, until }) ?? '').split(
      '/pictures/',
    );
    return name.replace('.png', '');
  });
  const same = tokens.flatMap((token) =>
    Array.from(letters)
      .map((letter) => token.slice(0, -1) + letter)
      .filter(
        (other) => other !== token && Buffer.from(other, 'base64url').equals(Buffer.from(token, 'base64url')),
      ),
  );
  return same[0] ?? '';
}

test('an address that is not ours, to the last letter, shows nothing', async () => {
  const [, name = ''] = link().split('/pictures/');
  const token = name.replace('.png', '');
  const flipped = Buffer.from(token, 'base64url');
  flipped[20] = (flipped[20] ?? 0) ^ 1;
  const foreign = (pictureLink(randomBytes(32), base, { drawing, until }) ?? '').split('/').at(-1) ?? '';
  const forged = [
    token,
    `${token}.jpg`,
    '',
    '.png',
    'a.png',
    `${flipped.toString('base64url')}.png`,
    foreign,
    `${otherSpelling()}.png`,
    '%00.png',
    `${'A'.repeat(5000)}.png`,
    `${name}?x`,
  ];
  for (const each of forged) {
    const answer = await fetch(`${base}/pictures/${each}`);
    expect([each.slice(0, 80), answer.status]).toEqual([each.slice(0, 80), 404]);
  }
  expect(logged.join('')).not.toContain(token);
});

test('the largest drawing has an address that Slack takes, and one that is larger has none', () => {
  const many = (lines: number, points: number) => ({
    ...drawing,
    lines: Array.from({ length: lines }, (_, goal) => ({
      goal,
      points: Array.from({ length: points }, (__, n) => ({
        on: start
          .add({ hours: 24 * n * (7 + goal) })
          .toString()
          .slice(0, 10),
        far: (n * 7 + goal * 3) % 11,
      })),
    })),
  });
  const largest = pictureLink(key, 'https://a-long-name-of-a-bot.mentoring.example.org', {
    drawing: many(mostLines, mostPoints),
    until,
  });
  expect(largest?.length).toBeLessThan(3_000);
  expect(readPicture(key, largest?.split('/').at(-1) ?? '')?.drawing).toEqual(many(mostLines, mostPoints));
  expect(pictureLink(key, base, { drawing: many(8, 400), until })).toBeNull();
});
