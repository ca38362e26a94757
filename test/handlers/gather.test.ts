import type { Gathering } from '../../src/ports/gathering.js';
import { actionIn, cardOf, openHouse } from './house.js';
import { saying, toRoom, type House } from './pairs.js';

const onTeams = (user: string) => ({ platform: 'teams', tenant: 'T2', user }) as const;
const chat = { platform: 'teams', tenant: 'T2', conversation: '19:us', serviceUrl: 'https://teams' } as const;
const came: Gathering = { ...chat, came: true, by: onTeams('Ada') };
const stirred: Gathering = { ...came, came: false };

let house: House;
let members: string[] | null;
beforeEach(async () => {
  house = await openHouse();
  members = ['Ada', 'Ben'];
  house.chats.teams.membersOf = async () => members;
});
afterEach(() => house.close());

/** `mentee` asks, and `mentor` says yes. */
async function together(mentee: string, mentor: string): Promise<string> {
  await house.person(onTeams(mentee)).types('start', [mentor]);
  await house.jobs.wake();
  const asked = house.delivered.findLast(({ card }) => card.id === 'invitation');
  if (!asked) throw new Error('nobody was asked');
  await house.person(onTeams(mentor)).presses(actionIn(asked.card, 'Yes'));
  await house.jobs.wake();
  house.delivered.length = 0;
  const { rows } = await house.database.pool.query<{ id: string }>(
    'select id from relationship order by id desc limit 1',
  );
  return rows[0]?.id ?? '';
}

/** “Make this our room”, pressed in a chat. */
const uses = async (user: string, relationship?: string, room: string | null = chat.conversation) => {
  const says = { intention: 'room.use', data: relationship ? { relationship } : {}, inputs: {} };
  const hints = { name: user, serviceUrl: chat.serviceUrl };
  return cardOf(await house.dispatch({ from: onTeams(user), hints, room, says })).summary;
};

async function told() {
  await house.jobs.wake();
  return house.delivered
    .splice(0)
    .map(({ to, card }) => `${'room' in to ? to.room : to.person}: ${card.id}`)
    .sort();
}

test('one chat is the room of one pair, also when both are wished for at the same time', async () => {
  const [one, other] = [await together('Ada', 'Ben'), await together('Ben', 'Ada')];
  const choice = await house.gather(came);
  expect(choice?.actions.map(({ data }) => data)).toEqual([{ relationship: one }, { relationship: other }]);
  const answers = await Promise.all([uses('Ada', one), uses('Ben', other)]);
  expect(answers.sort()).toEqual([
    'This chat is the room of something else that you have with each other. Please make another chat for this.',
    'This chat is your room',
  ]);
  expect(await uses('Ada')).toBe('This chat is your room');
  expect(await told()).toEqual(['19:us: welcome', 'Ada: room.moved', 'Ben: room.moved']);
});

test('the same news at the same time moves the pair once, in and out', async () => {
  await together('Ada', 'Ben');
  expect(await Promise.all([house.gather(came), house.gather(came)])).toContain(null);
  expect(await told()).toEqual(['19:us: welcome', 'Ada: room.moved', 'Ben: room.moved']);
  members = ['Ada', 'Ben', 'Cleo'];
  const said = await Promise.all([house.gather(stirred), house.gather(came)]);
  expect(said.filter((card) => card?.id === 'room.closed')).toHaveLength(1);
  expect(await told()).toEqual(['Ada: room.lost', 'Ben: room.lost']);
  expect(await house.gather(stirred)).toBeNull();
});

test('why the room is lost comes first, then what had waited for it', async () => {
  const relationship = await together('Ada', 'Ben');
  await house.gather(came);
  await told();
  await saying(house, relationship, [toRoom('waiting', 0), toRoom('too', 1)]);
  members = null;
  expect(await house.gather(stirred)).toBeNull();
  house.later({ hours: 2 });
  await house.jobs.wake();
  const adas = house.delivered.filter(({ to }) => 'person' in to && to.person === 'Ada');
  expect(adas.map(({ card }) => card.id)).toEqual(['room.lost', 'said', 'said']);
  expect(house.delivered).toHaveLength(6);
});

test('where the next room is nothing is changed that stood in the last', async () => {
  const relationship = await together('Ada', 'Ben');
  await house.gather(came);
  await saying(house, relationship, [{ ...toRoom('text', 0), how: 'put' }]);
  house.later({ hours: 2 });
  await told();
  members = null;
  await house.gather(stirred);
  members = ['Ada', 'Ben'];
  await house.gather({ ...came, conversation: '19:new' });
  await told();
  await saying(house, relationship, [{ ...toRoom('text', 9_000_000), slot: 'text', how: 'put' }]);
  await house.jobs.wake();
  expect(house.delivered).toMatchObject([
    { to: { room: '19:new', serviceUrl: 'https://teams', readers: ['Ada', 'Ben'] }, replaces: null },
  ]);
});

test('what is pressed in the wrong place, by the wrong people or too late is refused in words, and nothing moves', async () => {
  const relationship = await together('Ada', 'Ben');
  expect(await uses('Ada', relationship, null)).toMatch(/^That is for a group chat/);
  members = null;
  expect(await uses('Ada', relationship)).toMatch(/^That is for a group chat/);
  members = ['Ada', 'Ben', 'Cleo'];
  for (const user of ['Ada', 'Cleo']) expect(await uses(user, relationship)).toMatch(/^Other people/);
  members = ['Ada'];
  expect(await uses('Ada')).toMatch(/^Other people/);
  members = ['Ada', 'Cleo'];
  expect(await uses('Cleo', relationship)).toMatch(/^I know of no mentoring/);
  expect(await uses('Ben', relationship)).toMatch(/^That is for a group chat/);
  members = ['Ada', 'Ben'];
  expect(await uses('Ada', '0199c0de-0000-7000-8000-000000000002')).toMatch(/^I know of no mentoring/);
  expect(await house.gather(stirred)).toBeNull();
  expect(await told()).toEqual([]);
  await house.gather(came);
  expect(await told()).toHaveLength(3);
  members = ['Ada', 'Ben'];
  const other = { ...came, conversation: '19:second' };
  expect((await house.gather(other))?.id).toBe('room.offered');
  expect(await told()).toEqual([]);
});
