import { actionIn, cardOf, inputsIn, openHouse } from './house.js';
import { benSaysYesTo } from './pairs.js';

type House = Awaited<ReturnType<typeof openHouse>>;
let house: House;
afterEach(() => house.close());

const who = (user: string) => house.person({ platform: 'slack', tenant: 'T', user });
const textOf = (card: unknown) => JSON.stringify(card);
const far = '2030-01-01T00:00:00.000Z';

test('without an address there is no link, and it says whose affair that is', async () => {
  house = await openHouse({ publicUrl: null });
  const card = textOf(cardOf(await who('chidi').types('programme')));
  expect(card).toContain('whoever runs me has to set PUBLIC_URL');
  expect(card).not.toContain('/framework/open');
});

test('each time there is a link of its own, and it is nobody’s but the asker’s', async () => {
  house = await openHouse();
  const links = [await who('chidi').types('programme'), await who('chidi').types('programme')].map(
    (reply) => /https:\/\/bot\.example\.org\/framework\/open\?key=([\w-]{43})/.exec(textOf(reply))?.[1],
  );
  expect(new Set(links).size).toBe(2);
  const { rows } = await house.database.pool.query<{ hash: string; name: string }>(
    'select hash, name from link join person on person.id = person_id',
  );
  expect(rows.map(({ name }) => name)).toEqual(['chidi', 'chidi']);
  expect(textOf(rows)).not.toContain(links[0]);
});

test('the choice holds from the next agreement on, and wrong, strange and foreign answers change nothing', async () => {
  house = await openHouse();
  const chidi = who('chidi');
  const choose = actionIn(cardOf(await chidi.types('programme')), 'Set up the programme');
  const form = cardOf(await chidi.presses(choose));
  const save = actionIn(form, 'Save');
  const standing = inputsIn(form);
  const { programmes, store } = house.database;
  const inUse = async () =>
    (await store.know({ platform: 'slack', tenant: 'T', user: 'chidi' })).framework.id;

  for (const wrong of [
    { framework: '' },
    { framework: 'standard' },
    { framework: '0199c0de-0000-7000-8000-000000000001' },
    { framework: ['a', 'b'] },
    { kind: 'sailing' },
    { contractWord: '__proto__' },
  ])
    expect(textOf(await chidi.presses(save, { ...standing, ...wrong }))).toContain(
      'Please choose one of the answers.',
    );
  for (const deed of [choose, save])
    expect(cardOf(await who('amira').presses(deed, standing)).summary).toContain('Only those who coordinate');
  expect(await inUse()).toBe('standard');

  const bsw = (await programmes.versions()).find(({ framework }) => framework.id === 'bsw')?.id ?? '';
  const chosen = { framework: bsw, kind: 'coaching', contractWord: 'contract' };
  for (let twice = 0; twice < 2; twice++)
    expect(textOf(cardOf(await chidi.presses(save, chosen)))).toMatch(/every contract that begins.*bsw/);
  expect(await inUse()).toBe('bsw');
  const { rows } = await house.database.pool.query(
    `select kind from audit_event where kind = 'programmeChanged'`,
  );
  expect(rows).toHaveLength(1);
});

test('whose holidays a programme keeps is said by name or by code, and its pairs are planned anew once every instance knows', async () => {
  house = await openHouse();
  const [pair = '', still = ''] = await benSaysYesTo(house, ['Ada', 'Bea']);
  const { pool, store } = house.database;
  const chidi = who('chidi');
  const choose = actionIn(cardOf(await chidi.types('programme')), 'Set up the programme');
  const form = cardOf(await chidi.presses(choose));
  const [save, standing] = [actionIn(form, 'Save'), inputsIn(form)];
  expect(standing).not.toHaveProperty('holidays');
  const plan = (at: string) =>
    pool.query('update relationship set next_look = case when id = $1 then null else $2::timestamptz end', [
      still,
      at,
    ]);
  const planned = async () => {
    const { rows } = await pool.query<{ at: Date }>(
      'select next_look as at from relationship where next_look < $1',
      [far],
    );
    return rows.map(({ at }) => at.getTime());
  };
  await plan(far);
  for (const holidays of ['Neverland', 'GB-XX', '__proto__', 'Punjab', 'x'.repeat(100_000), '<!channel>']) {
    const again = cardOf(await chidi.presses(save, { ...standing, kind: 'coaching', holidays }));
    expect(textOf(again)).toContain('I do not know this country or region.');
    expect(inputsIn(again)).toMatchObject({
      kind: 'coaching',
      holidays: expect.stringContaining(holidays.slice(0, 90)),
    });
  }
  const isOff = async () => (await store.look(pair))?.holidays.has('2027-01-04');
  expect([await isOff(), await planned()]).toEqual([false, []]);

  const before = Date.parse('2026-03-02T09:00:00Z');
  expect(textOf(await chidi.presses(save, { ...standing, holidays: ' scotland' }))).toContain(
    'Scotland (GB-SCT)',
  );
  expect(await isOff()).toBe(true);
  const [at = 0, ...others] = await planned();
  expect([at - before > 60_000, at - before < 70_000, others]).toEqual([true, true, []]);
  await plan(far);
  expect(inputsIn(cardOf(await chidi.presses(choose)))).toMatchObject({ holidays: 'GB-SCT' });
  // A form from before it was asked.
  expect(textOf(await chidi.presses(save, standing))).toContain('Scotland (GB-SCT)');
  expect(await planned()).toEqual([]);
  await chidi.presses(save, { ...standing, holidays: '' });
  expect([await isOff(), (await planned()).length]).toEqual([false, 1]);
});
