import { Temporal } from 'temporal-polyfill';
import { makeReaders } from '../../src/store/readers.js';
import type { AccountKey } from '../../src/ports/turn.js';

const amira: AccountKey = { platform: 'slack', tenant: 'T1', user: 'U1' };
const german = { language: 'de', zone: 'Europe/Berlin' };
const english = { language: 'en', zone: 'Europe/London' };

function readers() {
  let now = Temporal.Instant.from('2026-03-02T09:00:00Z');
  const asked: AccountKey[] = [];
  const answers: (typeof german | null)[] = [];
  const made = makeReaders({ now: () => now }, async (account) => {
    asked.push(account);
    return answers.shift() ?? null;
  });
  return { ...made, asked, answers, later: (seconds: number) => void (now = now.add({ seconds })) };
}

test('the database is asked once a minute and no more', async () => {
  const { of, asked, answers, later } = readers();
  answers.push(german, english);
  expect([await of(amira), await of(amira)]).toEqual([german, german]);
  later(59);
  expect(await of(amira)).toBe(german);
  expect(asked).toHaveLength(1);
  later(2);
  expect(await of(amira)).toBe(english);
  expect(asked).toHaveLength(2);
});

test('that somebody is a stranger is known for a minute as well', async () => {
  const { of, asked } = readers();
  expect([await of(amira), await of(amira)]).toEqual([null, null]);
  expect(asked).toEqual([amira]);
});

test('what was just written down about somebody holds at once', async () => {
  const { of, keep, answers, asked } = readers();
  answers.push(german);
  await of(amira);
  keep(amira, english);
  expect(await of(amira)).toBe(english);
  expect(asked).toHaveLength(1);
});

test('people with the same id elsewhere are other people', async () => {
  const { of, answers } = readers();
  answers.push(german, english, null);
  expect(await of(amira)).toBe(german);
  expect(await of({ ...amira, tenant: 'T2' })).toBe(english);
  expect(await of({ ...amira, platform: 'teams' })).toBeNull();
});

test('of those who are not heard of again, ten thousand are remembered', async () => {
  const { of, keep, asked } = readers();
  for (let n = 0; n <= 10_000; n += 1) keep({ ...amira, user: `U${n}` }, german);
  await of({ ...amira, user: 'U10000' });
  expect(asked).toHaveLength(0);
  await of({ ...amira, user: 'U0' });
  expect(asked).toHaveLength(1);
});
