import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { open, seal, SealError } from '../../src/store/cipher.js';

const key = randomBytes(32);
const diary = 'What Amira wrote for herself';

const problemOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error instanceof SealError ? error.problem : error;
  }
};

test('whatever Amira writes comes back as she wrote it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, record) => {
      expect(open(key, seal(key, text, record), record)).toBe(text);
    }),
  );
});

test('the same words never look the same twice, and cannot be read in what is stored', () => {
  const [once, again] = [seal(key, diary, 'writing:1'), seal(key, diary, 'writing:1')];
  expect(once.equals(again)).toBe(false);
  expect(once.subarray(1, 13).equals(again.subarray(1, 13))).toBe(false);
  expect(once.includes('Amira')).toBe(false);
});

test('the ciphertext of one record does not open as another', () => {
  const sealed = seal(key, diary, 'writing:1');
  expect(problemOf(() => open(key, sealed, 'writing:2'))).toBe('not-authentic');
});

test('another data key opens nothing', () => {
  expect(problemOf(() => open(randomBytes(32), seal(key, diary, 'writing:1'), 'writing:1'))).toBe(
    'not-authentic',
  );
});

test('a change to any byte is noticed', () => {
  const sealed = seal(key, 'x', 'writing:1');
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    const problem = problemOf(() => open(key, changed, 'writing:1'));
    expect(problem).toBe(at === 0 ? 'unknown-version' : 'not-authentic');
  }
});

test('what was cut short does not open, at whatever length', () => {
  const sealed = seal(key, diary, 'writing:1');
  for (let length = 0; length < sealed.length; length++) {
    expect(() => open(key, sealed.subarray(0, length), 'writing:1')).toThrow(SealError);
  }
});
