import { nothingYet } from '../../src/mentoring/nudge.js';
import {
  answerReview,
  callReview,
  closeReview,
  haveBothAnswered,
  reviewDueAt,
  type Looked,
  type Review,
} from '../../src/mentoring/review.js';
import { nudgesDue } from '../../src/mentoring/nudges.js';
import { termsSchema, type Terms } from '../../src/mentoring/terms.js';
import { withWriting, type Writing } from '../../src/mentoring/writing.js';
import { signedAt, signedByBoth } from './met.js';
import { at, atAnyHour, together } from './pair.js';
import { codeOf } from './refused.js';

const relationship = { ...together, phase: 'active' as const };
const open: Review = { id: 'r1', calledBy: 'ben', calledAt: at(20), closing: null };
const well: Looked = { goOn: 'yes', working: 'Yes', sessions: '', change: '' };
const none: readonly Writing[] = [];

const answered = (writings: readonly Writing[], by: string, answers: Looked = well) => {
  const { next, events } = answerReview(
    { relationship, review: open, writings },
    { id: 'r1', by, at: at(21), answers },
  );
  return { writings: next ? withWriting(writings, next) : writings, events };
};
const both = answered(answered(none, 'amira').writings, 'ben').writings;

test('either calls it; one that lies open stays the one that there is', () => {
  const { next, events } = callReview({ relationship, review: null }, { id: 'r1', by: 'amira', at: at(20) });
  expect(next).toMatchObject({ calledBy: 'amira', closing: null });
  expect(events).toEqual([{ kind: 'reviewCalled', by: 'amira', review: 'r1' }]);
  expect(callReview({ relationship, review: open }, { id: 'r2', by: 'ben', at: at(21) })).toEqual({
    next: null,
    events: [],
  });
  const closed = { ...open, closing: { outcome: 'continue', by: 'ben', at: at(22) } } as const;
  expect(callReview({ relationship, review: closed }, { id: 'r2', by: 'ben', at: at(23) }).next?.id).toBe(
    'r2',
  );
});

test.each([
  ['contracting', 'notStanding'],
  ['ended', 'ended'],
] as const)('none in the phase %s', (phase, code) => {
  const doing = () =>
    callReview({ relationship: { ...relationship, phase }, review: null }, { id: 'r', by: 'ben', at: at(1) });
  expect(codeOf(doing)).toBe(code);
});

test('each answers, the second answer is for both, the same again is nothing', () => {
  const first = answered(none, 'amira');
  expect(first.events).toEqual([{ kind: 'reviewAnswered', by: 'amira', review: 'r1' }]);
  expect(answered(first.writings, 'amira').events).toEqual([]);
  const changed = answered(first.writings, 'amira', { ...well, goOn: 'unsure' });
  expect(changed.events).toEqual([{ kind: 'reviewAnswered', by: 'amira', review: 'r1' }]);
  expect(haveBothAnswered(relationship, 'r1', changed.writings)).toBe(false);
  expect(answered(changed.writings, 'ben').events).toEqual([{ kind: 'reviewBoth', by: 'ben', review: 'r1' }]);
  expect(codeOf(() => answered(both, 'amira', { ...well, goOn: 'no' }))).toBe('reviewAnswered');
});

test('what comes of it is said once both have answered, once', () => {
  const acting = { id: 'r1', by: 'ben', at: at(22), outcome: 'continue' } as const;
  const half = answered(none, 'ben').writings;
  expect(codeOf(() => closeReview({ relationship, review: open, writings: half }, acting))).toBe(
    'reviewWaits',
  );
  const { next, events } = closeReview({ relationship, review: open, writings: both }, acting);
  expect(next?.closing).toEqual({ outcome: 'continue', by: 'ben', at: at(22) });
  expect(events).toEqual([{ kind: 'reviewClosed', by: 'ben', review: 'r1' }]);
  const again = { ...acting, by: 'amira', outcome: 'end' } as const;
  expect(closeReview({ relationship, review: next, writings: both }, again)).toEqual({
    next: null,
    events: [],
  });
  expect(
    codeOf(() => answerReview({ relationship, review: next, writings: both }, { ...acting, answers: well })),
  ).toBe('reviewOver');
});

test('two days after it was called, whoever has not answered hears of it', () => {
  const pair = {
    relationship,
    agreement: null,
    people: atAnyHour,
    ...nothingYet,
    review: open,
  };
  const asked = (writings: readonly Writing[], hours: number) =>
    nudgesDue({ ...pair, writings }, at(20).add({ hours }))
      .filter(({ kind }) => kind === 'reviewMissing')
      .map(({ person }) => person);
  expect(asked(none, 47)).toEqual([]);
  expect(asked(none, 48)).toEqual(['amira', 'ben']);
  expect(asked(answered(none, 'ben').writings, 48)).toEqual(['amira']);
  expect(asked(both, 480)).toEqual([]);
});

describe('when the agreement wants it', () => {
  const dueAfter = (terms: Partial<Terms>, held = 0, review: Review | null = null) => {
    const all = { ...relationship, terms: { ...termsSchema.parse({}), ...terms } };
    const due = reviewDueAt({ relationship: all, agreement: signedByBoth, review, writings: [], held });
    return due && Math.round((due.epochMilliseconds - signedAt.epochMilliseconds) / 86_400_000);
  };
  const closed = {
    ...open,
    calledAt: at(30),
    closing: { outcome: 'continue', by: 'ben', at: at(40) },
  } as const;

  test.each([
    ['half of six sessions, none recorded: by the calendar', { sessions: 6 }, 0, null, 90],
    ['half of six sessions, two held: not yet', { sessions: 6 }, 2, null, null],
    ['half of six sessions, three held: now', { sessions: 6 }, 3, null, 0],
    ['half of five sessions, three held: now', { sessions: 5 }, 3, null, 0],
    ['half-way, once it has been: never again', { sessions: 6 }, 5, closed, null],
    ['every three months', { review: 'months3' as const }, 9, null, 91],
    ['while one lies open: not another', { review: 'months3' as const }, 0, open, null],
    ['on an event', { review: 'event' as const }, 9, null, null],
  ])('%s', (_, terms, held, review, days) => {
    expect(dueAfter(terms, held, review)).toBe(days);
  });

  test('three months after the last one', () => {
    const days = Math.round((at(40).epochMilliseconds - signedAt.epochMilliseconds) / 86_400_000) + 91;
    expect(dueAfter({ review: 'months3' }, 0, closed)).toBe(days);
  });
});
