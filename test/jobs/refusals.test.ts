import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { makeDeliveries } from '../../src/jobs/deliver.js';
import type { Delivered } from '../../src/ports/chat.js';
import { openHouse } from '../handlers/house.js';
import { benSaysYesTo, type House, lookedAt, onSlack, saying, toRoom } from '../handlers/pairs.js';

/** What Slack says to what goes there. */
function answering({ chats }: House, answer: (to: string) => Delivered | null): void {
  const { deliver } = chats.slack;
  chats.slack.deliver = async (delivery) => {
    const { to } = delivery;
    return answer('person' in to ? to.person : 'room') ?? deliver(delivery);
  };
}

async function onStage(plays: (house: House, relationship: string) => Promise<void>): Promise<void> {
  const house = await openHouse();
  const begins = async () => {
    await house.database.store.introduce(onSlack('chidi'), { name: 'Chidi' });
    const [relationship = ''] = await benSaysYesTo(house, ['Amira']);
    house.delivered.length = 0;
    await plays(house, relationship);
  };
  await begins().finally(() => house.close());
}

const reads = ({ delivered }: House, person: string) =>
  delivered.filter(({ to }) => 'person' in to && to.person === person).map(({ card }) => card.id);

const waiting = async ({ database }: House) =>
  (await database.pool.query(`select from message where state in ('waiting', 'sending')`)).rowCount;

test('a room that is shut: each reads it alone, why first; the coordinator learns that there is none', () =>
  onStage(async (house, relationship) => {
    answering(house, (to) =>
      to === 'room' ? { is: 'refused', reason: 'is_archived', roomLost: true } : null,
    );
    await saying(house, relationship, [toRoom('One', 1), toRoom('Two', 2)]);
    house.later({ hours: 2 });
    await house.jobs.wake();
    for (const person of ['Amira', 'Ben'])
      expect(reads(house, person)).toEqual(['room.lost', 'said', 'said']);
    expect(reads(house, 'chidi')).toEqual(['room.lost-coordinator']);
    expect(await waiting(house)).toBe(0);
    expect((await lookedAt(house, relationship)).room).toEqual({ kind: 'personal' });
  }));

test('somebody whose account is closed is not waited for: the two take a break, and who is left can go on', () =>
  onStage(async (house, relationship) => {
    await house.database.outbox.loseRoom(relationship);
    answering(house, (to) => (to === 'Ben' ? { is: 'refused', reason: 'user_disabled', gone: true } : null));
    const { people } = await lookedAt(house, relationship);
    const ben = Object.values(people).find(({ name }) => name === 'Ben')?.id ?? '';
    for (const n of [1, 2]) {
      const said = toRoom(`${n}`, n);
      await saying(house, relationship, [{ ...said, to: { person: ben } }]);
      house.later({ hours: 2 });
      await house.jobs.wake();
    }
    expect(reads(house, 'Amira')).toEqual(['leaver']);
    expect(reads(house, 'chidi')).toEqual(['leaver.coordinator']);
    const { pause } = (await lookedAt(house, relationship)).relationship;
    expect(pause?.by).toBe(ben);

    await house.person(onSlack('Amira')).types('resume');
    expect((await lookedAt(house, relationship)).relationship.pause?.until.epochMilliseconds).toBeLessThan(
      pause!.until.epochMilliseconds,
    );
  }));

test('a token that is not accepted is one line in the log, however many messages wait', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const house = await openHouse();
  const { outbox } = house.database;
  const clock = { now: () => now };
  for (const n of Array(30).keys()) await house.person(onSlack('Amira')).types('start', [`mentor ${n}`]);
  house.later({ hours: 1 });
  const [first] = (await house.database.pool.query<{ at: Date }>('select max(created_at) as at from message'))
    .rows;
  const now = Temporal.Instant.fromEpochMilliseconds(first!.at.getTime() + 1_000);
  house.chats.slack.deliver = async () => ({
    ...{ is: 'later', afterMs: 300_000, reason: 'token_revoked' },
    holds: 'lane',
  });
  const rest = { returned: fail, roomLost: fail, documents: {} as never, post: null };
  await makeDeliveries({ ...rest, outbox, chats: house.chats, clock, alarm: () => () => {}, log }).run();
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { msg: 'a lane is paused', lane: 'slack T1', reason: 'token_revoked' },
  ]);
  await house.close();
});

const fail = () => Promise.reject(new Error('nothing was refused'));
