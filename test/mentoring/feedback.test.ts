import { asksFeedback } from '../../src/mentoring/feedback.js';
import type { Review } from '../../src/mentoring/review.js';
import type { Writing } from '../../src/mentoring/writing.js';
import { termsOf, termsSchema } from '../../src/mentoring/terms.js';
import { at, complete, write } from './pair.js';
import { agreed, held } from './met.js';

const gave = (session: string, author = 'amira'): Writing => ({
  kind: 'feedback',
  author,
  about: session,
  at: at(1),
  body: { keep: 'So', less: '', differently: '' },
});

const asked = (
  feedback: 'session' | 'quarter' | 'review',
  days: number[],
  {
    given = [],
    review = null,
    begun = 0,
  }: { given?: Writing[]; review?: Review | null; begun?: number } = {},
) => {
  const sessions = days.map((day) => held(day));
  const relationship = { ...agreed({ feedback }), begun: at(begun) };
  const last = sessions.at(-1);
  if (!last) throw new Error('no session');
  return asksFeedback({ relationship, sessions, writings: given, review }, last, 'amira');
};

const called = (day: number): Review => ({ id: 'r1', calledBy: 'ben', calledAt: at(day), closing: null });

test.each([
  ['each time', true, asked('session', [7])],
  ['each time, whatever was given', true, asked('session', [7, 14], { given: [gave('s7')] })],
  ['a quarter: not in the first one', false, asked('quarter', [7, 90])],
  ['a quarter: at the first session after it', true, asked('quarter', [90, 92])],
  ['a quarter: at the next one, where none was given', true, asked('quarter', [92, 99])],
  ['a quarter: not once it was given', false, asked('quarter', [92, 99], { given: [gave('s92')] })],
  [
    'a quarter: what the other gave is the other’s',
    true,
    asked('quarter', [92, 99], { given: [gave('s92', 'ben')] }),
  ],
  [
    'a quarter: what was given in the one before does not count',
    true,
    asked('quarter', [92, 183], { given: [gave('s92')] }),
  ],
  ['a quarter: four times at most', true, asked('quarter', [92, 93, 94, 95])],
  ['a quarter: and not a fifth time', false, asked('quarter', [92, 93, 94, 95, 96])],
  ['a review: not before there is one', false, asked('review', [7])],
  ['a review: not for what was before it', false, asked('review', [7], { review: called(8) })],
  ['a review: at the next session', true, asked('review', [7, 14], { review: called(8) })],
  ['a review: not twice', false, asked('review', [14, 21], { review: called(8), given: [gave('s14')] })],
  ['what was given can be changed, whatever the rhythm', true, asked('review', [7], { given: [gave('s7')] })],
])('%s', (_, expected, is) => {
  expect(is).toBe(expected);
});

test('before anything is signed, and where a framework does not ask, each time', () => {
  const session = held(7);
  const pair = {
    relationship: { ...agreed(), terms: null },
    sessions: [session],
    writings: [],
    review: null,
  };
  expect(asksFeedback(pair, session, 'ben')).toBe(true);
  expect(agreed().terms?.feedback).toBe('session');
});

test('nobody is asked for what the other does not want to hear, each for themselves; what was given can be changed', () => {
  const pair = (terms: Parameters<typeof agreed>[0], writings: Writing[] = []) => ({
    relationship: agreed(terms),
    sessions: [held(7)],
    writings,
    review: null,
  });
  const asks = (terms: Parameters<typeof agreed>[0], writings?: Writing[]) =>
    ['amira', 'ben', 'chidi'].filter((person) => asksFeedback(pair(terms, writings), held(7), person));
  const notBen = { welcome: { mentee: true, mentor: false } };
  expect(asks({ welcome: { mentee: false, mentor: true } })).not.toContain('ben');
  expect(asks({ welcome: { mentee: false, mentor: true } })).toContain('amira');
  expect(asks(notBen)).not.toContain('amira');
  expect(asks(notBen)).toContain('ben');
  expect(asks(notBen, [gave('s7')])).toContain('amira');
});

test.each([
  ['yes', 'no', { mentee: true, mentor: false }],
  ['no', 'yes', { mentee: false, mentor: true }],
  ['', '', { mentee: true, mentor: true }],
])('what they have agreed on it: the mentee says “%s”, the mentor “%s”', (hers, his, welcome) => {
  const said = write(write(complete, 'amira', 'promise', { feedbackWelcome: hers }), 'ben', 'promise', {
    feedbackWelcome: his,
  });
  expect(termsOf(said).welcome).toEqual(welcome);
  expect(termsSchema.parse({}).welcome).toEqual({ mentee: true, mentor: true });
});
