import { fillStep } from '../../src/mentoring/agreement-filling.js';
import { ownText } from '../../src/mentoring/agreement-text.js';
import { asSeenBy, type Agreement } from '../../src/mentoring/agreement.js';
import type { Role, Value } from '../../src/mentoring/clause.js';
import { at, empty, say, today } from './pair.js';

const roles = { amira: 'mentee', ben: 'mentor' } as const;

const hopes = (agreement: Agreement, by: keyof typeof roles, value: Value | null) =>
  fillStep(agreement, {
    by,
    role: roles[by],
    other: by === 'amira' ? 'ben' : 'amira',
    at: at(1),
    today,
    say,
    step: 'why',
    revision: agreement.revision,
    values: new Map([['hopes', value]]),
    then: 'leave',
  }).next;

const secret = 'That somebody tells me off.';
const seen = (agreement: Agreement, reader: Role | null) =>
  JSON.stringify(asSeenBy(agreement, reader).agreement);

const one = hopes(empty, 'amira', secret);
const both = hopes(one, 'ben', 'That it is fun.');

test('what one hopes for is that one’s alone until the other has answered', () => {
  expect(seen(one, 'mentee')).toContain(secret);
  expect(seen(one, 'mentor')).not.toContain(secret);
  expect(seen(one, null)).not.toContain(secret);
  expect(asSeenBy(one, 'mentor').waiting).toEqual(new Set(['hopes@mentee']));
});

test('when both have answered, both see both, and so does their room', () => {
  for (const reader of ['mentee', 'mentor', null] as const) {
    expect(seen(both, reader)).toContain(secret);
    expect(seen(both, reader)).toContain('That it is fun.');
    expect(asSeenBy(both, reader).waiting.size).toBe(0);
  }
});

test('an answer that is nothing opens nothing', () => {
  for (const nothing of [null, '']) expect(seen(hopes(one, 'ben', nothing), 'mentor')).not.toContain(secret);
});

test('whoever takes an answer back closes what was open', () => {
  expect(seen(hopes(both, 'ben', null), 'mentor')).not.toContain(secret);
});

test('what one signs beside the text, which the other reads on paper, has it only once both have answered', () => {
  const signs = (agreement: Agreement) => ownText(agreement, 'mentee', say);
  expect([signs(one).includes(secret), signs(both).includes(secret)]).toEqual([false, true]);
});
