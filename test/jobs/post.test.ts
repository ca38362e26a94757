import { intentions } from '../../src/conversation/intentions.js';
import { asFastAsItGoes } from '../../src/ports/pace.js';
import type { Posted } from '../../src/ports/mail.js';
import { parsed } from '../calendar/parsed.js';
import { until } from '../crash/until.js';
import { openHouse } from '../handlers/house.js';
import {
  benSaysYesTo,
  bothHaveSigned,
  type House,
  lookedAt,
  onSlack,
  saying,
  toRoom,
} from '../handlers/pairs.js';

const session = '0199c0de-0000-7000-8000-0000000000e1';
const slot = { date: '2026-03-09', time: '15:00', minutes: '60', where: 'The walrus room' };

let house: House;
let relationship: string;

const sends = async (
  who: string,
  intention: 'bookSession' | 'moveSession' | 'cancelSession',
  inputs = {},
) => {
  const [sequence = 0] = (await lookedAt(house, relationship)).sessions.map((each) => each.sequence);
  return house.person(onSlack(who)).means(intentions[intention], { relationship, session, sequence }, inputs);
};

beforeEach(async () => {
  house = await openHouse({ mailFrom: 'bot@acme.example' });
  [relationship = ''] = await benSaysYesTo(house, ['Ada']);
  await bothHaveSigned(house, relationship);
});
afterEach(() => house.close());

const sent = () => house.mailed.all.map(({ mail }) => mail);
const rows = async () =>
  (
    await house.database.pool.query<{ state: string; reason: string | null; attempts: number }>(
      `select state::text, reason, attempts from message where lane = 'mail smtp' order by id`,
    )
  ).rows;
const states = async () => (await rows()).map(({ state }) => state);
const answering = (posted: Posted) => (house.mailed.answer = () => Promise.resolve(posted));

/** Both mails are on their way, and nobody has answered yet. */
async function underWay(): Promise<{ waking: Promise<void> }> {
  await sends('Ada', 'bookSession', slot);
  const waking = house.jobs.wake();
  await until(
    () => house.mailed.all.length === 2,
    () => 'no mail went out',
  );
  return { waking };
}

/** Mail is answered when it is told to. */
function hanging(): (posted: Posted) => void {
  let answer = (_: Posted) => {};
  const answering = new Promise<Posted>((resolve) => (answer = resolve));
  house.mailed.answer = () => answering;
  return answer;
}

test('each of the two gets what was booked, moved and cancelled, as it was then, in that order', async () => {
  await sends('Ada', 'bookSession', slot);
  await sends('Ben', 'moveSession', { ...slot, time: '16:30', where: 'By phone' });
  await sends('Ada', 'cancelSession');
  expect(await states()).toEqual(Array(6).fill('waiting'));
  await house.jobs.wake();
  expect(await states()).toEqual(Array(6).fill('sent'));
  for (const [me, other] of [
    ['ada', 'Ben'],
    ['ben', 'Ada'],
  ] as const) {
    const mails = sent().filter(({ to }) => to === `${me}@example.org`);
    expect(mails.map(({ subject }) => subject)).toEqual([
      `Mentoring with ${other}: Monday 9 March at 15:00 GMT`,
      `Changed: Mentoring with ${other}, Monday 9 March at 16:30 GMT`,
      `Cancelled: Mentoring with ${other}, Monday 9 March at 16:30 GMT`,
    ]);
    expect(mails.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    const calendars = mails.map(({ ics }) => parsed(ics));
    expect(calendars.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(calendars.flatMap(({ events }) => events)).toMatchObject([
      {
        uid: `${session}@mentoring-bot`,
        sequence: 0,
        start: '2026-03-09T15:00:00.000Z',
        location: slot.where,
      },
      {
        uid: `${session}@mentoring-bot`,
        sequence: 1,
        start: '2026-03-09T16:30:00.000Z',
        location: 'By phone',
      },
      { uid: `${session}@mentoring-bot`, sequence: 2, status: 'CANCELLED' },
    ]);
    expect(mails.map(({ text }) => text.split('\n')[0])).toEqual([
      `You meet ${other} on Monday 9 March at 15:00 GMT.`,
      `Your session with ${other} has changed. It is on Monday 9 March at 16:30 GMT.`,
      `Your session with ${other} on Monday 9 March at 16:30 GMT is cancelled.`,
    ]);
    expect(JSON.stringify(mails)).not.toContain(`${other.toLowerCase()}@example.org`);
  }
});

test('nobody without an address is written to, and where no mail is sent nobody is', async () => {
  await house.database.pool.query('update account set email = null where user_key = $1', ['Ben']);
  await sends('Ada', 'bookSession', slot);
  expect(await states()).toEqual(['waiting']);
  const other = await openHouse();
  try {
    const [pair = ''] = await benSaysYesTo(other, ['Ada']);
    await bothHaveSigned(other, pair);
    await other.person(onSlack('Ada')).means(intentions.bookSession, { relationship: pair, session }, slot);
    await other.jobs.wake();
    expect((await lookedAt(other, pair)).sessions).toHaveLength(1);
    const { rowCount } = await other.database.pool.query(`select from message where lane like 'mail%'`);
    expect(rowCount).toBe(0);
  } finally {
    await other.close();
  }
});

const adas = (): readonly unknown[] =>
  house.delivered.filter(({ to }) => 'person' in to && to.person === 'Ada').map(({ card }) => card.id);

test('mail that hangs holds up nobody’s chat; what comes later to the same person by mail waits', async () => {
  const answer = hanging();
  const { waking } = await underWay();
  house.delivered.length = 0;
  await sends('Ada', 'cancelSession');
  const again = house.jobs.wake();
  await until(
    () => adas().length > 0,
    () => 'the chat waits for the mail',
  ).finally(() => answer({ is: 'sent', platformId: 'x' }));
  expect(adas()).toEqual(['session.rebook']);
  expect(house.mailed.all).toHaveLength(2);
  await Promise.all([waking, again]);
  expect(await states()).toEqual(Array(4).fill('sent'));
});

test('nor does a chat that hangs hold up mail to the same person', async () => {
  const { deliver } = house.chats.slack;
  let answer = () => {};
  const answering = new Promise<void>((resolve) => (answer = resolve));
  house.chats.slack.deliver = (delivery) => answering.then(() => deliver(delivery));
  await sends('Ada', 'bookSession', slot);
  await sends('Ada', 'cancelSession');
  const waking = house.jobs.wake();
  await until(
    async () => (await states()).every((state) => state === 'sent'),
    () => 'the mail waits for the chat',
  ).finally(answer);
  await waking;
});

test('a card never takes the place of a mail, whatever number the mail server gave it', async () => {
  await sends('Ada', 'bookSession', slot);
  await house.jobs.wake();
  expect(await states()).toEqual(['sent', 'sent']);
  house.delivered.length = 0;
  const { mentee } = (await lookedAt(house, relationship)).relationship;
  const card = { ...toRoom('mail', 0), to: { person: mentee ?? '' }, how: 'put' } as const;
  await saying(house, relationship, [card]);
  house.later({ hours: 2 });
  await house.jobs.wake();
  expect(house.delivered.map(({ replaces }) => replaces)).toEqual([null]);
});

test('what is to be tried again is tried later and later, for five days', async () => {
  answering({ is: 'later', reason: 'RCPT TO 451 4.2.1' });
  await sends('Ada', 'bookSession', slot);
  await house.jobs.wake();
  const tries = () => house.mailed.all.length / 2;
  expect([tries(), await states()]).toEqual([1, ['waiting', 'waiting']]);
  for (const [seconds, count] of [
    [25, 1],
    [10, 2],
    [50, 2],
    [15, 3],
    [115, 3],
    [10, 4],
  ] as const) {
    house.later({ seconds });
    await house.jobs.wake();
    expect(tries()).toBe(count);
  }
  for (let hour = 0; hour < 24; hour += 1) {
    house.later({ hours: 1, seconds: 1 });
    await house.jobs.wake();
  }
  expect(tries()).toBe(28);
  house.later({ hours: 120 });
  await house.jobs.wake();
  expect(tries()).toBe(28);
  expect(await rows()).toMatchObject(Array(2).fill({ state: 'refused', reason: 'too late' }));
});

test('a receiver who is refused stops nobody; what may have arrived is never sent again and stays listed', async () => {
  house.mailed.answer = ({ mail }) =>
    Promise.resolve(
      mail.to === 'ben@example.org'
        ? { is: 'refused', reason: 'RCPT TO 550 5.1.1' }
        : { is: 'unknown', reason: 'DATA ECONNECTION' },
    );
  await sends('Ada', 'bookSession', slot);
  await house.jobs.wake();
  expect((await rows()).sort((a, b) => a.state.localeCompare(b.state))).toEqual([
    { state: 'refused', reason: 'RCPT TO 550 5.1.1', attempts: 1 },
    { state: 'unknown', reason: 'DATA ECONNECTION', attempts: 1 },
  ]);
  house.later({ hours: 48 });
  answering({ is: 'sent', platformId: 'x' });
  await sends('Ben', 'cancelSession');
  await house.jobs.wake();
  expect(sent().map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL', 'CANCEL']);
  expect(await states()).toEqual(expect.arrayContaining(['unknown', 'refused', 'sent', 'sent']));
});

test('what another instance had begun to send is not sent again', async () => {
  await sends('Ada', 'bookSession', slot);
  const capacity = { most: 10, share: 10, busy: new Map(), pace: asFastAsItGoes };
  const [session] = (await lookedAt(house, relationship)).sessions;
  expect((await house.database.outbox.claimMail(session!.at, capacity)).taken).toHaveLength(2);
  house.later({ hours: 24 * 7 + 12 });
  await house.jobs.sweep();
  expect(house.mailed.all).toEqual([]);
  expect(await rows()).toMatchObject(
    Array(2).fill({ state: 'unknown', reason: 'caught in flight by a restart' }),
  );
});

test('whoever stops the bot waits for the mail that is on its way', async () => {
  const answer = hanging();
  const { waking } = await underWay();
  let stopped = false;
  const stopping = house.jobs.stop().then(() => (stopped = true));
  await house.database.pool.query('select 1');
  expect(stopped).toBe(false);
  answer({ is: 'sent', platformId: 'x' });
  await Promise.all([waking, stopping]);
  expect(await states()).toEqual(['sent', 'sent']);
});

test('several at once are a mail for each', async () => {
  await house.person(onSlack('Ada')).means(intentions.bookDates, { relationship }, { ...slot, count: '3' });
  await house.jobs.wake();
  const events = sent().map(({ ics }) => parsed(ics).events);
  expect(events.map(({ length }) => length)).toEqual(Array(6).fill(1));
  expect(new Set(events.map(([event]) => event?.uid)).size).toBe(3);
});

test('a name begins no line of its own, wherever it stands', async () => {
  await house.database.pool.query('update person set name = $1', ['Ben\r\nBcc: eve@evil.example\u2028\tx']);
  await sends('Ada', 'bookSession', { ...slot, where: 'Here\r\nEND:VEVENT' });
  await house.jobs.wake();
  expect(sent()).toHaveLength(2);
  for (const { subject, from, text, ics } of sent()) {
    expect(subject).toBe('Mentoring with Ben Bcc: eve@evil.example x: Monday 9 March at 15:00 GMT');
    expect(from).toBe('Mentoring');
    expect(text.split('\n')).toHaveLength(4);
    expect(parsed(ics).events).toMatchObject([{ location: 'Here\nEND:VEVENT' }]);
  }
});
