import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SealError } from '../../src/store/cipher.js';
import { KeyError, ownKeyRing, parseKeyRing, unwrap, wrap } from '../../src/store/keys.js';

const secret = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const older = `2025:${secret(1)}`;
const newer = `2026:${secret(2)}`;

describe('ENCRYPTION_KEYS', () => {
  test('is read newest first, with room for spaces and a trailing comma', () => {
    expect(parseKeyRing(` ${newer}, ${older},\n`).map(({ id }) => id)).toEqual(['2026', '2025']);
  });

  test.each([
    ['empty', ''],
    ['empty', ' , '],
    ['malformed', secret(1)],
    ['malformed', `:${secret(1)}`],
    ['malformed', `two words:${secret(1)}`],
    ['bad-base64', `2026:${'!'.repeat(44)}`],
    ['bad-base64', `2026:${secret(1).slice(0, -1)}`],
    ['wrong-length', `2026:${Buffer.alloc(16).toString('base64')}`],
    ['wrong-length', '2026:'],
    ['duplicate-id', `${newer},2026:${secret(3)}`],
  ])('%s is said plainly and without the key: %s', (problem, text) => {
    const refusal = refusalOf(text);
    expect(refusal.problem).toBe(problem);
    expect(refusal.message).toContain('ENCRYPTION_KEYS');
    expect(refusal.message).not.toContain(secret(1));
  });

  test('does not come out when a ring is logged', () => {
    expect(JSON.stringify(parseKeyRing(newer))).not.toContain(secret(2).slice(0, 8));
  });
});

describe('a data key', () => {
  const dataKey = randomBytes(32);

  test('is wrapped by the newest ring key and still opens when a newer one has come', () => {
    const wrapped = wrap(parseKeyRing(older), 'data-key:1', dataKey);
    expect(wrapped.ringKey).toBe('2025');
    expect(unwrap(parseKeyRing(`${newer},${older}`), 'data-key:1', wrapped).equals(dataKey)).toBe(true);
    expect(wrap(parseKeyRing(`${newer},${older}`), 'data-key:1', dataKey).ringKey).toBe('2026');
  });

  test('says which ring key is missing when the operator has dropped it', () => {
    const wrapped = wrap(parseKeyRing(older), 'data-key:1', dataKey);
    const open = () => unwrap(parseKeyRing(newer), 'data-key:1', wrapped);
    expect(open).toThrow(KeyError);
    expect(open).toThrow('“2025”');
  });

  test('opens under its own id only, and under the ring key that wrapped it only', () => {
    const wrapped = wrap(parseKeyRing(older), 'data-key:1', dataKey);
    expect(() => unwrap(parseKeyRing(older), 'data-key:2', wrapped)).toThrow(SealError);
    expect(() => unwrap(parseKeyRing(`2025:${secret(9)}`), 'data-key:1', wrapped)).toThrow(SealError);
  });

  test('of another length is not taken', () => {
    expect(() => wrap(parseKeyRing(older), 'data-key:1', randomBytes(16))).toThrow(RangeError);
  });
});

describe('a bot without ENCRYPTION_KEYS', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'keys-'))));
  afterEach(() => rmSync(dataDir, { recursive: true }));

  const file = () => join(dataDir, 'keys', 'encryption-keys');
  const mode = (path: string) => statSync(path).mode & 0o777;

  test('makes a key once, for itself alone, in the form that ENCRYPTION_KEYS takes', () => {
    const wrapped = wrap(ownKeyRing(dataDir), 'data-key:1', Buffer.alloc(32, 7));
    expect(unwrap(ownKeyRing(dataDir), 'data-key:1', wrapped)).toEqual(Buffer.alloc(32, 7));
    expect(parseKeyRing(readFileSync(file(), 'utf8')).map(({ id }) => id)).toEqual([wrapped.ringKey]);
    expect(readdirSync(join(dataDir, 'keys'))).toEqual(['encryption-keys']);
    expect([mode(file()), mode(join(dataDir, 'keys'))]).toEqual([0o600, 0o700]);
  });

  test('closes what somebody has opened', () => {
    ownKeyRing(dataDir);
    chmodSync(file(), 0o644);
    chmodSync(join(dataDir, 'keys'), 0o755);
    ownKeyRing(dataDir);
    expect([mode(file()), mode(join(dataDir, 'keys'))]).toEqual([0o600, 0o700]);
  });
});

function refusalOf(text: string): KeyError {
  try {
    parseKeyRing(text);
  } catch (error) {
    if (error instanceof KeyError) return error;
  }
  throw new Error(`${text} was taken`);
}
