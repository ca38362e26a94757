import { commands } from '../../src/conversation/commands.js';
import { cardOf, openHouse } from './house.js';

let house: Awaited<ReturnType<typeof openHouse>>;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const amira = { platform: 'slack', tenant: 'T1', user: 'amira' } as const;

/** How often a connection was taken from the pool while this was done. */
async function visits(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const visited = () => void (count += 1);
  house.database.pool.on('acquire', visited);
  await work();
  house.database.pool.off('acquire', visited);
  return count;
}

test('help, a mistyped word and an old card never visit the database the second time, and nobody becomes a person', async () => {
  const { types, presses } = house.person(amira);
  const old = {
    type: 'Action.Execute',
    verb: 'gone',
    title: '',
    data: {},
    associatedInputs: 'none',
  } as const;
  expect(await visits(() => types('help'))).toBe(1);
  expect(
    await visits(async () => {
      await types('help');
      await types('helpp');
      await presses(old);
    }),
  ).toBe(0);
  const { rows } = await house.database.pool.query<{ people: number }>(
    'select count(*)::int as people from person',
  );
  expect(rows).toEqual([{ people: 0 }]);
});

test('help names every command as it is typed where it was asked for', async () => {
  const inSlack = JSON.stringify(cardOf(await house.person(amira).types('help')));
  const inTeams = JSON.stringify(cardOf(await house.person({ ...amira, platform: 'teams' }).types('help')));
  for (const { word } of commands) {
    expect(inSlack).toContain(`"/mentoring ${word}`);
    expect(inTeams).toContain(`"title":"${word}`);
  }
});
