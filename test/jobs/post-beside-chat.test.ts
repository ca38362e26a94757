import { until } from '../crash/until.js';
import { lookedAt, saying, toRoom } from '../handlers/pairs.js';
import { hanging, house, meetingByMail, relationship, sends, slot, states, underWay } from './mailed-pair.js';

meetingByMail();

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
