import { commentTyped, discuss, whereIs } from '../../src/mentoring/agreement-comments.js';
import { valueAt, type Agreement } from '../../src/mentoring/agreement.js';
import { at, complete, empty, proposedBy, say, signedBy, write, type Who } from './pair.js';
import { codeOf } from './refused.js';

const first = proposedBy(complete, 'amira');
const said = (agreement: Agreement, who: Who, text: string, clause: string | null = null) =>
  discuss(agreement, { by: who, at: at(3), text, clause, say });

test('about the whole text', () => {
  const { next, events } = said(first, 'ben', 'Too often?');
  expect(next.comments).toEqual([{ by: 'ben', at: at(3), text: 'Too often?' }]);
  expect(events).toEqual([{ kind: 'discussed', by: 'ben' }]);
});

test('about a clause: with the words that stand there for both, and not with what one is changing alone', () => {
  const changing = write(first, 'ben', 'why', { purpose: 'To grow' });
  const { next } = said(changing, 'ben', 'Is that it?', 'purpose');
  expect(next.comments.at(-1)?.about?.clause).toBe('purpose');
  expect(next.comments.at(-1)?.about?.stood).toContain('To lead a team');
  expect(next.comments.at(-1)?.about?.stood).not.toContain('To grow');
});

test('what only the pair or one of them may see is not among the words', () => {
  const secret = write(first, 'ben', 'confidence', { limits: 'My health' });
  const { next } = said(write(secret, 'ben', 'why', { hopes: 'A challenge' }), 'ben', 'Hm', 'boundaries');
  const both = said(next, 'ben', 'Hm', 'expectations').next;
  expect(valueAt(both, 'limits')).toBe('My health');
  for (const { about } of both.comments) expect(about?.stood).not.toMatch(/health|challenge/u);
});

test('the words stay as they stood', () => {
  const talked = said(first, 'ben', 'Is that it?', 'purpose').next;
  const later = proposedBy(write(talked, 'amira', 'why', { purpose: 'To grow' }), 'amira');
  expect(later.comments.at(-1)?.about?.stood).toContain('To lead a team');
});

test('of very long words only as many as a message has room for, and no half of an emoji', () => {
  const long = proposedBy(write(complete, 'amira', 'why', { purpose: `x${'🎉'.repeat(1400)}` }), 'amira');
  const stood = said(long, 'ben', 'Hm', 'purpose').next.comments.at(-1)?.about?.stood ?? '';
  expect(stood.length).toBeLessThanOrEqual(1001);
  expect(encodeURIComponent(stood)).toBeTruthy();
  expect(stood.endsWith('…')).toBe(true);
});

test('the second of two clicks says nothing more; something else, or somebody else, does', () => {
  const once = said(first, 'ben', 'Too often?', 'sessions').next;
  expect(said(once, 'ben', 'Too often?', 'sessions')).toEqual({ next: once, events: [] });
  for (const [who, text, clause] of [
    ['amira', 'Too often?', 'sessions'],
    ['ben', 'Too rarely?', 'sessions'],
    ['ben', 'Too often?', null],
    ['ben', 'Too often?', 'purpose'],
  ] as const)
    expect(said(once, who, text, clause).next.comments).toHaveLength(2);
});

test('neither about what is not in the text, nor once both have signed', () => {
  for (const clause of ['no-such-clause', '', '-', 'constructor', 'x'.repeat(10_000)])
    expect(codeOf(() => said(first, 'ben', 'Hm', clause))).toBe('cardOld');
  const signed = signedBy(signedBy(first, 'ben'), 'amira');
  for (const clause of [null, 'purpose'])
    expect(codeOf(() => said(signed, 'ben', 'Hm', clause))).toBe('agreementStands');
});

test('where a clause stands', () => {
  expect(whereIs(empty, 'sessions').step.id).toBe('meet');
});

test.each([
  ['', { fault: 'empty', typed: '' }],
  [' \n\u202e\t', { fault: 'empty', typed: '' }],
  ['  well\r\nthen ', { text: 'well\nthen' }],
  ['x'.repeat(3000), { text: 'x'.repeat(3000) }],
  ['x'.repeat(3001), { fault: 'tooLong', typed: 'x'.repeat(3001) }],
])('typed %j', (typed, expected) => {
  expect(commentTyped(typed)).toEqual(expected);
});
