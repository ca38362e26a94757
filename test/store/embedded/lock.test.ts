import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedError } from '../../../src/store/embedded/embedded-error.js';
import { takeLock } from '../../../src/store/embedded/lock.js';
import { birthOf, processSpace } from '../../../src/store/embedded/processes.js';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'bot.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const us = () => ({ pid: process.pid, born: birthOf(process.pid), space: processSpace() });
const leave = (holder: object) => writeFileSync(file, JSON.stringify(holder));
const age = (seconds: number) => utimesSync(file, Date.now() / 1000 - seconds, Date.now() / 1000 - seconds);

function taken(): boolean {
  takeLock(folder).release();
  return !existsSync(file);
}

test('a folder has one bot; its release lets the next one in and leaves nothing', () => {
  const lock = takeLock(folder);
  expect(() => takeLock(folder)).toThrow(EmbeddedError);
  expect(() => takeLock(folder)).toThrow(`Another bot (process ${process.pid}) already runs on ${folder}`);
  lock.release();
  expect(taken()).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock of a dead process is taken over', () => {
  const { pid } = spawnSync('true');
  leave({ ...us(), pid });
  expect(taken()).toBe(true);
});

test('a living process that bears the number of a dead one holds nothing', () => {
  leave({ ...us(), born: '1' });
  expect(taken()).toBe(true);
});

test('a bot in another container is believed as long as its lock is kept young', () => {
  leave({ ...us(), space: 'another container' });
  expect(() => takeLock(folder)).toThrow('already runs on');
  age(60);
  expect(taken()).toBe(true);
});

test('a lock that was never written to its end is believed for a moment only', () => {
  writeFileSync(file, '');
  expect(() => takeLock(folder)).toThrow('Another bot already runs on');
  age(60);
  expect(taken()).toBe(true);
});

test('whoever lost the lock does not take it from the one who has it', () => {
  const lost = takeLock(folder);
  leave({ ...us(), space: 'another container' });
  lost.release();
  expect(readFileSync(file, 'utf8')).toContain('another container');
});
