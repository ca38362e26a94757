import { Temporal } from 'temporal-polyfill';
import { makeHolidayCalendars } from '../../src/calendar/holidays.js';
import { newIdBy } from '../../src/clock.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { openDatabase, type Database } from '../../src/store/database.js';
import { cloneDatabase } from '../database.js';
import { statementsOf } from '../statements.js';

let base: Awaited<ReturnType<typeof cloneDatabase>>;
let open: Database[];
let time: Temporal.Instant;
beforeEach(async () => {
  base = await cloneDatabase();
  open = [];
  time = Temporal.Instant.from('2026-12-01T23:30:00Z');
});
afterEach(async () => {
  await Promise.all(open.map((database) => database.close()));
  await base.drop();
});

const clock = { now: () => time };
const newId = newIdBy(clock);

async function started(...coordinators: string[]): Promise<Database> {
  const database = await openDatabase({
    url: base.url,
    migrations: 'prisma/migrations',
    dataDir: 'unused',
    framework: 'standard',
    coordinators,
    encryptionKeys: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    clock,
    newId,
    holidaysOf: makeHolidayCalendars().of,
    committed: () => undefined,
  });
  open.push(database);
  return database;
}

const amira = { platform: 'slack', tenant: 'T', user: 'amira' } as const;
const chidi = { platform: 'teams', tenant: 't', user: 'chidi' } as const;
const inUseOf = async ({ store }: Database) => (await store.know(amira)).framework.id;
const rolesOf = async ({ programmes }: Database, person: string) => (await programmes.running(person)).roles;

test('what one instance changes it knows at once, and the others within a minute; what has begun keeps its version', async () => {
  const [here, there] = [await started(), await started()];
  const { id: by } = await here.store.introduce(amira, { name: 'Amira' });
  const { programme } = await here.programmes.running(by);
  const saved = await here.programmes.save({ ...builtInFrameworks.bsw, id: 'ours' }, { by, at: time });
  const settings = {
    kind: 'coaching',
    contractWord: 'contract',
    frameworkVersion: saved.id,
    holidaysOf: null,
  } as const;
  await here.programmes.set(programme.id, settings, { by, at: time });

  expect([await inUseOf(here), await inUseOf(there)]).toEqual(['ours', 'standard']);
  expect((await here.store.address(amira)).programme).toMatchObject({ kind: 'coaching' });
  time = time.add({ seconds: 59 });
  expect(await inUseOf(there)).toBe('standard');
  time = time.add({ seconds: 1 });
  expect([await inUseOf(there), (await there.store.know(amira)).programme.contractWord]).toEqual([
    'ours',
    'contract',
  ]);
  expect(await statementsOf(() => there.store.know(amira))).toEqual(['know']);
});

test('versions are numbered and dated as they are saved, and never changed', async () => {
  const here = await started();
  const { id: by } = await here.store.introduce(amira, { name: 'Amira' });
  const own = { ...builtInFrameworks.bsw, id: 'ours', number: 77, date: '1999-01-01' };
  const first = await here.programmes.save(own, { by, at: time });
  time = time.add({ hours: 1 });
  const second = await here.programmes.save({ ...own, title: 'Another' }, { by, at: time });
  expect([first, second].map(({ framework: { number, date, title } }) => [number, date, title])).toEqual([
    [1, '2026-12-01', builtInFrameworks.bsw.title],
    [2, '2026-12-02', 'Another'],
  ]);
  expect(await here.programmes.version(first.id)).toEqual(first);
  expect(await here.programmes.version('nothing')).toBeNull();
});

test('every framework of this release can be chosen, also where an older one began, and nothing that is used changes', async () => {
  const before = await started();
  await before.pool.query(`delete from framework_version where key in ('bsw', 'ilm')`);
  await before.pool.query(
    `update framework_version set number = 1, body = jsonb_set(body, '{number}', '1') where key = 'standard'`,
  );
  const after = await started();
  const { id: by } = await after.store.introduce(amira, { name: 'Amira' });
  const { inUse } = await after.programmes.running(by);
  expect([inUse.framework.id, inUse.framework.number]).toEqual(['standard', 1]);
  const versions = (await after.programmes.versions()).map(
    ({ framework: { id, number } }) => `${id} ${number}`,
  );
  expect(versions.sort()).toEqual(
    ['standard 1', ...Object.values(builtInFrameworks).map(({ id, number }) => `${id} ${number}`)].sort(),
  );
});

test('who coordinates is whom the operator names: from the first word, and no longer than until the next start', async () => {
  const first = await started('teams:chidi', 'slack:dana');
  const { id } = await first.store.introduce(chidi, { name: 'Chidi' });
  const { id: other } = await first.store.introduce({ ...chidi, platform: 'slack' }, { name: 'Chidi, too' });
  expect([await rolesOf(first, id), await rolesOf(first, other)]).toEqual([
    [{ programme: expect.any(String), person: id, role: 'coordinator' }],
    [],
  ]);
  const second = await started('slack:chidi');
  expect([(await rolesOf(second, id)).length, (await rolesOf(second, other)).length]).toEqual([0, 1]);
  const third = await started();
  expect((await rolesOf(third, other)).length).toBe(0);
});

test('a version that this release cannot use is not offered, and stops nobody else; one that is in use stops the start', async () => {
  const here = await started();
  const { id: by } = await here.store.introduce(amira, { name: 'Amira' });
  const saved = await here.programmes.save({ ...builtInFrameworks.bsw, id: 'ours' }, { by, at: time });
  await here.pool.query(`update framework_version set body = '{"from": "the future"}' where id = $1`, [
    saved.id,
  ]);
  const later = await started();
  expect(await later.programmes.version(saved.id)).toBeNull();
  expect((await later.programmes.versions()).map(({ framework }) => framework.id)).not.toContain('ours');
  await later.pool.query('update programme set framework_version_id = $1', [saved.id]);
  await expect(started()).rejects.toThrow('The framework ours 1 cannot be used:');
});
