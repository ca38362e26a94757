import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { SYSTEM_FOLDER } from '../../../src/store/embedded/place.js';
import { startEmbedded } from '../../../src/store/embedded/start.js';
import { type Bot, startBot } from './bot.js';

const asRoot = process.getuid?.() === 0;

/** A folder that a bot has been in: to begin a database takes longer than all else here. */
let used: string;
beforeAll(async () => {
  used = mkdtempSync(join(tmpdir(), 'used-'));
  chmodSync(used, 0o755);
  await (await startBot(join(used, 'data'))).stop();
});
afterAll(() => rmSync(used, { recursive: true }));

let home: string;
let dataDir: string;
let bots: Bot[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'home-'));
  dataDir = join(home, 'data');
  bots = [];
});

afterEach(async () => {
  for (const bot of bots) await bot.stop();
  for (const path of [
    home,
    ...bots.flatMap(({ said }) => (said.problem === undefined ? [said.dataPath] : [])),
  ]) {
    rmSync(path, { recursive: true, force: true });
  }
});

async function started(folder = dataDir): Promise<Bot> {
  const bot = await startBot(folder);
  bots.push(bot);
  return bot;
}

/** With its owners, as a backup is put back. */
function usedBefore(): void {
  chmodSync(home, 0o755);
  execFileSync('cp', ['-a', join(used, 'data'), dataDir]);
}

test('in a folder that only its owner may enter, root included, the bot gets a database and finds it again', async () => {
  chmodSync(home, 0o700);
  const first = await started();
  const { dataPath, log } = first.said;
  expect(dataPath.startsWith(asRoot ? SYSTEM_FOLDER : dataDir)).toBe(true);
  expect(log.join()).toContain(dataPath);
  if (asRoot) expect(readFileSync(join(dataDir, 'postgres.path'), 'utf8').trim()).toBe(dataPath);
  await note(first, 'kept');
  await first.stop();

  const second = await started();
  expect(second.said.dataPath).toBe(dataPath);
  expect(await notes(second)).toEqual(['kept']);
});

test('in a folder that everyone may enter, the database lies in DATA_DIR, for its server alone', async () => {
  chmodSync(home, 0o755);
  const bot = await started();
  expect(bot.said.dataPath).toBe(join(dataDir, 'postgres'));
  expect(statSync(join(dataDir, 'postgres', 'cluster')).mode & 0o777).toBe(0o700);
  expect(statSync(join(dataDir, 'postgres', 'password')).mode & 0o777).toBe(0o600);
  await bot.stop();
  // Closed again, the folder keeps out the user that root lends the server: no reason to begin an empty database.
  chmodSync(home, 0o700);
  expect((await started()).said.problem).toBe(asRoot ? 'unreachable' : undefined);
});

test('a DATA_DIR that cannot be written is refused in plain words', async () => {
  const file = join(home, 'file');
  writeFileSync(file, '');
  await expect(startEmbedded({ dataDir: join(file, 'data'), log: () => {} })).rejects.toMatchObject({
    problem: 'not-ours',
    message: expect.stringContaining('cannot keep its data in') as string,
  });
});

test('the server is in UTC and UTF-8, on the loopback interface, for who has the password, and knows no secret of the bot', async () => {
  usedBefore();
  const { url, dataPath } = (await started()).said;
  await expect(ask(url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow('password');
  const own =
    'select * from pg_roles, pg_database where rolname = current_user and datname = current_database()';
  expect((await ask(url, own))[0]).toMatchObject({ rolsuper: false, datcollate: 'C', encoding: 6 });

  const password = readFileSync(join(dataPath, 'password'), 'utf8');
  const superuser = `postgresql://postgres:${password}@127.0.0.1:${new URL(url).port}/postgres`;
  const settings = await ask(superuser, 'select name, setting from pg_settings');
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toMatchObject({
    TimeZone: 'UTC',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on',
  });
  await ask(superuser, `create table environment (line text); copy environment from program 'env'`);
  const lines = (await ask(superuser, 'select line from environment')).map(({ line }) => String(line));
  expect(lines).toContain('TZ=UTC');
  expect(lines.join()).not.toContain('ENCRYPTION_KEYS');
});

test('a second bot on the same folder, or on a copy that points at its database, is refused in plain words, and the first goes on', async () => {
  usedBefore();
  const first = await started();
  const second = await started();
  expect(second.said.problem).toBe('in-use');
  expect(second.said.message).toMatch(/^Another bot \(process \d+\) already runs on .*data\. Stop it first/);
  await second.stop();
  const copy = join(home, 'copy');
  cpSync(dataDir, copy, {
    recursive: true,
    filter: (path) => !path.endsWith('bot.lock') && !path.endsWith('/postgres'),
  });
  writeFileSync(join(copy, 'postgres.path'), `${first.said.dataPath}\n`);
  const copied = await started(copy);
  expect(copied.said.problem).toBe('in-use');
  await copied.stop();
  await note(first, 'undisturbed');
  await first.stop();
  const third = await started();
  expect(await notes(third)).toEqual(['undisturbed']);
});

test('a killed bot’s server is adopted with everything in it, and stopped by the one who adopted it', async () => {
  usedBefore();
  const first = await started();
  await note(first, 'before the kill');
  await first.kill();
  const second = await started();
  expect(second.said.log.join()).toContain('adopted');
  expect(second.said.url).toBe(first.said.url);
  expect(await notes(second)).toEqual(['before the kill']);
  await second.stop();
  await expect(ask(first.said.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test('when both were killed, nothing acknowledged is lost, even where the server’s old number is in use again', async () => {
  usedBefore();
  const first = await started();
  await note(first, 'before the crash');
  await first.kill();
  const file = join(first.said.dataPath, 'cluster', 'postmaster.pid');
  const server = Number(readFileSync(file, 'utf8').split('\n')[0]);
  process.kill(server, 'SIGKILL');
  await expect(ask(first.said.url, 'select 1')).rejects.toThrow();
  const { uid, gid } = statSync(file);
  const namesake = spawn('cat', { uid, gid, cwd: '/', stdio: ['pipe', 'ignore', 'ignore'] });
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^.*/, String(namesake.pid)));
  const second = await started();
  namesake.stdin.end();
  expect(await notes(second)).toEqual(['before the crash']);
});

test('a pointer to a database that is gone is no reason to begin an empty one', async () => {
  usedBefore();
  const bot = await started();
  await bot.stop();
  writeFileSync(join(dataDir, 'postgres.path'), join(home, 'gone'));
  const refused = await started();
  expect(refused.said).toMatchObject({ problem: 'missing' });
});

test('stop may be asked twice and lets the next one in', async () => {
  usedBefore();
  const log: string[] = [];
  const server = await startEmbedded({ dataDir, log: (line) => log.push(line) });
  await expect(startEmbedded({ dataDir, log: () => {} })).rejects.toMatchObject({ problem: 'in-use' });
  await Promise.all([server.stop(), server.stop()]);
  await server.stop();
  expect(existsSync(join(dataDir, 'bot.lock'))).toBe(false);
  const next = await startEmbedded({ dataDir, log: () => {} });
  await next.stop();
});

async function note(bot: Bot, text: string): Promise<void> {
  await ask(bot.said.url, 'create table if not exists note (text text)');
  await ask(bot.said.url, `insert into note values ('${text}')`);
}

const notes = async (bot: Bot) => (await ask(bot.said.url, 'select text from note')).map(({ text }) => text);

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
