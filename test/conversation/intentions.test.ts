import { intentions } from '../../src/conversation/intentions.js';

const relationship = '0199c0de-0000-7000-8000-000000000001';
const step = { relationship, version: 1, step: 'meet', revision: 3, then: 'next' };

test('each has an id of its own, which fits where platforms put it', () => {
  const ids = Object.values(intentions).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z.]{3,40}$/iu);
});

test.each([
  ['acceptInvitation', { relationship }],
  ['openAgreement', {}],
  ['openAgreement', { relationship }],
  ['writeAgreement', { relationship, step: 'why' }],
  ['saveStep', step],
  ['signAgreement', { relationship, version: 2, hash: 'ab' }],
  ['invite', {}],
  ['start', {}],
  ['join', { code: 'x'.repeat(10_000) }],
] as const)('%s takes %j', (name, data) => {
  expect(intentions[name].payload.safeParse(data).success).toBe(true);
});

test.each([
  ['acceptInvitation', {}],
  ['acceptInvitation', null],
  ['acceptInvitation', { relationship: 'r1' }],
  ['acceptInvitation', { relationship: `${relationship}'; drop table` }],
  ['saveStep', { ...step, revision: -1 }],
  ['saveStep', { ...step, revision: 1.5 }],
  ['saveStep', { ...step, version: 0 }],
  ['saveStep', { ...step, version: '1' }],
  ['saveStep', { ...step, then: 'constructor' }],
  ['saveStep', { ...step, step: 7 }],
  ['signAgreement', { relationship, version: 1 }],
  ['start', { mentions: 'U1' }],
  ['join', { code: ['K7QM'] }],
  ['confirmEnd', []],
] as const)('%s does not take %j', (name, data) => {
  expect(intentions[name].payload.safeParse(data).success).toBe(false);
});

test('what a card carries beside is not taken along', () => {
  const carried = intentions.confirmEnd.payload.parse({
    relationship,
    person: 'somebody else',
    purpose: 'typed',
  });
  expect(carried).toEqual({ relationship });
});
