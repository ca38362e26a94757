import { emailOf } from '../../src/playground/email.js';
import { mailServer, type PlayedMailServer } from '../mail/mail-server.js';
import { agreed } from './agreed.js';
import { cast, pairings, setStage, type Stage } from './stage.js';

let server: PlayedMailServer;
let stage: Stage;
const mailFrom = 'mentoring@acme.example';

beforeAll(async () => {
  server = await mailServer();
  const settings = { SMTP_URL: `smtp://127.0.0.1:${server.port}`, MAIL_FROM: mailFrom };
  stage = await setStage({ settings });
});
beforeEach(async () => {
  await stage.anew();
  server.received.length = 0;
});
afterEach(() => {
  expect(stage.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
});
afterAll(async () => {
  await stage.close();
  await server.close();
});

const addresses = Object.fromEntries(cast.map((person) => [person.id, emailOf(person)]));
const invalid = /^mailto:[\w-]+@mentoring-bot\.invalid$/;

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('a session is booked, moved and cancelled in both calendars by e-mail, and nobody learns the other’s address', async () => {
    const pair = await agreed(on, stage);
    const { amira, ben } = pair;
    await amira.types('session tomorrow 10:00 45m the walrus room');
    await amira.presses('Book it and tell both');
    await ben.sees('Amira Haddad has booked a session.');
    await ben.presses('Suggest another time');
    ben.fills({ 'At what time?': '15:30' });
    await ben.presses('Move it and tell both');
    await amira.sees('Ben Osei has moved your session.');
    await amira.presses('Cancel it');
    await amira.sees('Nobody asks why');
    await amira.presses('Cancel it');
    await ben.sees('Amira Haddad has cancelled your session.');
    await stage.settle();

    expect(server.received).toHaveLength(6);
    for (const [me, other] of [
      ['amira', 'Ben Osei'],
      ['ben', 'Amira Haddad'],
    ] as const) {
      const mails = server.received.filter(({ to }) => to[0] === addresses[me]);
      expect(mails.map(({ calendar }) => calendar.method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
      const events = mails.flatMap(({ calendar }) => calendar.events);
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
      expect(events.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
      expect(events.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
      expect(events.map(({ start }) => start.slice(11, 16))).toEqual([
        expect.stringMatching(/^(09|10):00$/),
        expect.stringMatching(/^1[45]:30$/),
        expect.stringMatching(/^1[45]:30$/),
      ]);
      expect(mails.map(({ email }) => email.subject)).toEqual([
        expect.stringContaining(`Mentoring with ${other}: `),
        expect.stringContaining(`Changed: Mentoring with ${other}, `),
        expect.stringContaining(`Cancelled: Mentoring with ${other}, `),
      ]);
      for (const { email, calendar, file, raw } of mails) {
        const [event] = calendar.events;
        expect(email.from).toEqual({ name: 'Mentoring', address: mailFrom });
        expect(event?.organizer?.address).toBe(`mailto:${mailFrom}`);
        expect(event?.attendees.map(({ address }) => address).sort()).toEqual(
          [`mailto:${addresses[me]}`, expect.stringMatching(invalid)].sort(),
        );
        expect(event?.location).toBe('the walrus room');
        expect(email.text).not.toContain('walrus');
        expect(file).toContain(`METHOD:${calendar.method}`);
        expect(raw).not.toContain(addresses[me === 'amira' ? 'ben' : 'amira']);
      }
    }
    const log = stage.logged.join('\n');
    expect(log).not.toMatch(/@example\.com|Mentoring with|walrus/);
  });
});

test('what is sent and not taken leaves no word in the log, and the chat goes on', async () => {
  const pair = await agreed(['slack', 'teams'], stage);
  server.does({ says: 550, to: 'receiver' }, addresses['ben']);
  server.does('drops', addresses['amira']);
  await pair.amira.types('session tomorrow 10:00 45m');
  await pair.amira.presses('Book it and tell both');
  for (const each of [pair.amira, pair.ben]) await each.sees('Amira Haddad has booked a session.');
  await stage.settle();
  expect(server.received).toEqual([]);
  const { rows } = await stage.bot.database.pool.query<{ outcome: string }>(
    `select state || ': ' || reason as outcome from message where lane like 'mail%' order by state`,
  );
  expect(rows.map(({ outcome }) => outcome).sort()).toEqual([
    'refused: RCPT TO 550 5.1.1',
    'unknown: DATA ECONNECTION',
  ]);
  const log = stage.logged.join('\n');
  expect(log).toContain('not sent');
  expect(log).not.toMatch(/@example\.com|@acme\.example|nothing about Ben/);
});
