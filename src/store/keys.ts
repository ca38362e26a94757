import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openBytes, sealBytes } from './cipher.js';

export type KeyProblem =
  'empty' | 'malformed' | 'bad-base64' | 'wrong-length' | 'duplicate-id' | 'unknown-key';

/** The operator's keys cannot be used; the message never holds key material. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
  readonly problem: KeyProblem;

  constructor(problem: KeyProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

export type RingKey = { id: string; key: KeyObject };
/** Newest first: the first key wraps, any of them unwraps. */
export type KeyRing = readonly [RingKey, ...RingKey[]];
/** A data key as it is stored, with the id of the ring key that wraps it. */
export type WrappedKey = { ringKey: string; bytes: Uint8Array<ArrayBuffer> };

const KEY_BYTES = 32;

/** Reads `id:base64 of 32 bytes`, comma-separated, newest first; throws KeyError. */
export function parseKeyRing(text: string): KeyRing {
  const [newest, ...older] = text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map(parseKey);
  if (newest === undefined)
    throw new KeyError('empty', 'ENCRYPTION_KEYS is empty. Make a key with: openssl rand -base64 32');
  refuseTwins([newest, ...older]);
  return [newest, ...older];
}

/**
 * The key ring of a bot that was given none: a file in DATA_DIR/keys, made on first use and never replaced,
 * for whoever loses it loses what people wrote.
 */
export function ownKeyRing(dataDir: string): KeyRing {
  const folder = join(dataDir, 'keys');
  const file = join(folder, 'encryption-keys');
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (!existsSync(file)) make(file, folder);
  chmodSync(file, 0o600);
  return parseKeyRing(readFileSync(file, 'utf8').trim());
}

/** Encrypts a data key under the newest ring key; it opens only under its own id. */
export function wrap([newest]: KeyRing, dataKeyId: string, dataKey: Buffer): WrappedKey {
  if (dataKey.length !== KEY_BYTES) throw new RangeError(`a data key has ${KEY_BYTES} bytes`);
  return { ringKey: newest.id, bytes: sealBytes(newest.key, dataKey, dataKeyId) };
}

/** The data key; throws KeyError when the ring has no such key, SealError when the bytes are not what was wrapped. */
export function unwrap(ring: KeyRing, dataKeyId: string, { ringKey, bytes }: WrappedKey): Buffer {
  const found = ring.find(({ id }) => id === ringKey);
  if (found) return openBytes(found.key, bytes, dataKeyId);
  throw new KeyError(
    'unknown-key',
    `Something was encrypted with the key “${ringKey}”, which ENCRYPTION_KEYS lacks. Put it back, after the newer ones.`,
  );
}

function parseKey(entry: string, index: number): RingKey {
  const [, id, base64] = /^([^:\s]+):(.*)$/s.exec(entry) ?? [];
  if (id === undefined || base64 === undefined) {
    throw new KeyError('malformed', `Entry ${index + 1} of ENCRYPTION_KEYS is not of the form id:base64.`);
  }
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.toString('base64') !== base64) {
    throw new KeyError('bad-base64', `The key “${id}” in ENCRYPTION_KEYS is not valid base64.`);
  }
  if (bytes.length !== KEY_BYTES) {
    throw new KeyError(
      'wrong-length',
      `The key “${id}” in ENCRYPTION_KEYS has ${bytes.length} bytes instead of 32.`,
    );
  }
  return { id, key: createSecretKey(bytes) };
}

function refuseTwins(ring: KeyRing): void {
  const twin = ring.find(({ id }, index) => ring.findIndex((other) => other.id === id) !== index);
  if (twin) throw new KeyError('duplicate-id', `ENCRYPTION_KEYS has two keys with the id “${twin.id}”.`);
}

// Whole or not at all, and on disk before anything is encrypted with it; of two makers the first wins.
function make(file: string, folder: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${newEntry()}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function newEntry(): string {
  const key = randomBytes(KEY_BYTES);
  const id = createHash('sha256').update(key).digest('hex').slice(0, 8);
  return `key-${id}:${key.toString('base64')}`;
}
