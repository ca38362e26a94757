import { ilm } from '../../src/mentoring/frameworks/ilm.js';
import type { Agreement } from '../../src/mentoring/agreement.js';
import {
  assertMentee,
  goalsOf,
  goalsWriting,
  mayHaveGoals,
  noGoals,
  read,
  takenOver,
  withEnd,
  withReading,
  withStart,
} from '../../src/mentoring/goals.js';
import { progressOf, mostLines, mostPoints } from '../../src/mentoring/progress.js';
import type { Goals } from '../../src/mentoring/goals-kept.js';
import { writingOf, type Writing } from '../../src/mentoring/writing.js';
import { at, empty, opening, today, together } from './pair.js';
import { codeOf } from './refused.js';
import { openAgreement } from '../../src/mentoring/agreement.js';

const answered = (agreement: Agreement, value: readonly string[]): Agreement => ({
  ...agreement,
  revision: 1,
  entries: [{ place: 'goals', value, by: 'amira', revision: 1 }],
});
const signing = { by: 'ben', at: at(3), today };

describe('the first plan becomes the goals of the pair', () => {
  test.each([
    ['standard', answered(empty, ['Lead', 'four led', 'Decide', ''])],
    ['ilm', answered(openAgreement({ ...opening, framework: ilm }), ['Lead', 'four led', 'Decide', ''])],
  ])('as they signed it: %s', (_, agreement) => {
    const taken = takenOver({ relationship: together, writings: [], agreement }, signing);
    expect(taken).toMatchObject({ kind: 'goals', author: 'amira', at: at(3) });
    expect(taken?.body.goals.map(({ id, text, success, since }) => [id, text, success, since])).toEqual([
      [1, 'Lead', 'four led', today],
      [2, 'Decide', '', today],
    ]);
    // It is kept as it can be read again.
    const kept = { kind: 'goals', author: 'amira', about: '', at: at(3).toString() };
    expect(writingOf(kept, taken?.body).body).toEqual(taken?.body);
  });

  test('not where they have none in it, or have goals already', () => {
    const agreement = answered(empty, ['Lead', '']);
    const writings = [goalsWriting(together, noGoals('amira'), at(1))];
    expect(takenOver({ relationship: together, writings: [], agreement: empty }, signing)).toBeNull();
    expect(takenOver({ relationship: together, writings, agreement }, signing)).toBeNull();
  });
});

test.each([
  ['proposed', 'goalsTooEarly'],
  ['chemistry', 'goalsTooEarly'],
  ['ended', 'ended'],
  ['declined', 'ended'],
] as const)('no goals while the relationship is %s', (phase, code) => {
  expect(codeOf(() => mayHaveGoals({ ...together, phase }))).toBe(code);
});

test('what the goals are about is the mentee’s to say', () => {
  expect(codeOf(() => assertMentee(together, 'ben'))).toBe('goalsMentees');
  expect(() => assertMentee(together, 'amira')).not.toThrow();
});

const start = {
  why: 'To talk',
  benefit: '',
  organisation: 'Library',
  sponsor: { agreed: 'notYet', name: '', relation: '' },
} as const;

test('the start keeps its day, the end has the day on which it was said last', () => {
  const begun = withStart(noGoals('amira'), start, '2026-03-02');
  expect(withStart(begun, start, '2026-05-01')).toBe(begun);
  expect(withStart(begun, { ...start, why: 'To learn' }, '2026-05-01').start).toMatchObject({
    on: '2026-03-02',
    why: 'To learn',
  });
  const said = {
    achieved: [],
    difference: '',
    helped: '',
    effect: '',
    sponsor: { reviewed: 'none', view: '' },
  } as const;
  const over = withEnd(begun, { ...said, achieved: [] }, '2026-09-01');
  expect(withEnd(over, { ...said, achieved: [] }, '2026-10-01')).toBe(over);
  expect(withEnd(over, { ...said, achieved: [], helped: 'Listening' }, '2026-10-01').end).toMatchObject({
    on: '2026-10-01',
  });
});

const reading = (about: string, far: number, more: Partial<Writing<'reading'>> = {}): Writing<'reading'> => ({
  kind: 'reading',
  author: 'amira',
  about,
  at: at(1),
  body: { on: about, goals: [{ goal: 1, far, changed: '' }] },
  ...more,
});

describe('readings', () => {
  const first = reading('2026-03-02', 3);
  const said = (about: string, far: number) => ({ about, at: at(9), body: reading(about, far).body });

  test('about another day there is another; about the same day the newer counts; the same again is none', () => {
    const other = read({ relationship: together }, [first], said('2026-04-02', 3));
    expect(withReading([first], other)).toHaveLength(2);
    const newer = read({ relationship: together }, [first], said('2026-03-02', 5));
    expect(withReading([first], newer).map(({ body }) => body.goals[0]?.far)).toEqual([5]);
    expect(read({ relationship: together }, [first], said('2026-03-02', 3))).toBeNull();
    expect(
      read({ relationship: together }, [], { ...said('2026-03-02', 3), body: { on: today, goals: [] } }),
    ).toBeNull();
  });
});

describe('progress', () => {
  const goals = (...became: (null | 'met' | 'dropped')[]): Goals => ({
    ...noGoals('amira'),
    goals: became.map((is, n) => ({
      ...{ id: n + 1, text: 'x', success: '', since: today, written: 1 },
      became: is && { is, on: today, revision: 2 },
    })),
  });
  const all = (on: string, ...far: number[]) =>
    reading(on, 0, { body: { on, goals: far.map((each, n) => ({ goal: n + 1, far: each, changed: '' })) } });

  test('in the order of the days, whichever was written first', () => {
    const lines = progressOf(goals(null), [reading('2026-05-01', 6), reading('2026-03-02', 3)]);
    expect(lines).toEqual([
      {
        goal: 1,
        points: [
          { on: '2026-03-02', far: 3 },
          { on: '2026-05-01', far: 6 },
        ],
      },
    ]);
  });

  test('what nobody has read, or there is not, has no line', () => {
    expect(progressOf(goals(null, null), [reading('2026-03-02', 3)]).map(({ goal }) => goal)).toEqual([1]);
    expect(progressOf(null, [reading('2026-03-02', 3)])).toEqual([]);
  });

  test('of many lines those that stand, then the newest', () => {
    const many = goals('met', null, 'dropped', 'met', null, 'met');
    const lines = progressOf(many, [all('2026-03-02', 1, 2, 3, 4, 5, 6)]);
    expect(lines).toHaveLength(mostLines);
    expect(lines.map(({ goal }) => goal)).toEqual([2, 4, 5, 6]);
  });

  test('of many points the first and the newest', () => {
    const days = Array.from({ length: 100 }, (_, n) =>
      reading(`20${String(n).padStart(2, '0')}-01-01`, n % 11),
    );
    const [line] = progressOf(goals(null), days);
    expect(line?.points).toHaveLength(mostPoints);
    expect([line?.points[0]?.on, line?.points.at(-1)?.on]).toEqual(['2000-01-01', '2099-01-01']);
  });
});

test('nobody’s but the mentee’s count', () => {
  const bens = { ...goalsWriting(together, noGoals('ben'), at(1)), author: 'ben' };
  expect(goalsOf({ relationship: together, writings: [bens] })).toBeNull();
});
