import { asFastAsItGoes } from '../../src/ports/pace.js';
import type { Posted } from '../../src/ports/mail.js';
import { lookedAt } from '../handlers/pairs.js';
import {
  hanging,
  house,
  meetingByMail,
  relationship,
  rows,
  sends,
  sent,
  slot,
  states,
  underWay,
} from './mailed-pair.js';

meetingByMail();

const answering = (posted: Posted) => (house.mailed.answer = () => Promise.resolve(posted));

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
