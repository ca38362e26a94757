import { changeGoals, openAt, type TypedGoal } from '../../src/mentoring/goals-changing.js';
import { newestWordings, noGoals, openGoals } from '../../src/mentoring/goals.js';
import { mostKept, type Goals } from '../../src/mentoring/goals-kept.js';
import { codeOf } from './refused.js';

const words = (text: string, became: TypedGoal['became'] = 'open', success = ''): TypedGoal => ({
  ...{ text, success, became },
});
const nothing = words('');

function changed(
  now: Goals,
  typed: TypedGoal[],
  { revision = now.revision, by = 'amira', today = '2026-03-02' } = {},
) {
  return changeGoals(now, { by, today, revision, typed });
}

function next(now: Goals, typed: TypedGoal[], more: Parameters<typeof changed>[2] = {}): Goals {
  const result = changed(now, typed, more);
  if ('back' in result) throw new Error(`came back: ${JSON.stringify(result.back)}`);
  return result.next;
}

const two = next(noGoals('amira'), [words('Lead', 'open', 'four led'), words('Decide')]);
const said = (goals: Goals) => openGoals(goals).map(({ id, text, success }) => [id, text, success]);

describe('what one person changes', () => {
  const cases: [string, TypedGoal[], unknown, unknown][] = [
    ['nothing', [words('Lead', 'open', 'four led'), words('Decide'), nothing], [], two.revision],
    ['a word', [words('Lead well', 'open', 'four led'), words('Decide')], [{ goal: 1, is: 'reworded' }], 2],
    [
      'how they will know',
      [words('Lead', 'open', 'five'), words('Decide')],
      [{ goal: 1, is: 'reworded' }],
      2,
    ],
    ['one is met', [words('Lead', 'met', 'four led'), words('Decide')], [{ goal: 1, is: 'met' }], 2],
    [
      'one is let go',
      [words('Lead', 'open', 'four led'), words('Decide', 'dropped')],
      [{ goal: 2, is: 'dropped' }],
      2,
    ],
    ['one is emptied', [words('Lead', 'open', 'four led'), nothing], [{ goal: 2, is: 'dropped' }], 2],
    [
      'one comes in the place of another',
      [words('Lead', 'dropped', 'four led'), words('Decide'), words('Rest')],
      [
        { goal: 1, is: 'dropped' },
        { goal: 3, is: 'added' },
      ],
      2,
    ],
    [
      'only a success',
      [words('Lead', 'open', 'four led'), words('Decide'), words('', 'open', 'calm')],
      [{ goal: 3, is: 'added' }],
      2,
    ],
  ];
  test.each(cases)('%s', (_, typed, changes, revision) => {
    const result = changed(two, typed);
    expect('changes' in result && [result.changes, result.next.revision]).toEqual([changes, revision]);
  });

  test('an older wording stays with its days, and the goal keeps its number', () => {
    const later = next(two, [words('Lead well', 'met', 'four led'), words('Decide')], {
      today: '2026-06-01',
      by: 'ben',
    });
    expect(later.goals).toMatchObject([
      { id: 1, text: 'Lead', since: '2026-03-02', became: { is: 'changed', on: '2026-06-01' } },
      { id: 2, text: 'Decide', became: null },
      { id: 1, text: 'Lead well', since: '2026-06-01', became: { is: 'met', on: '2026-06-01' } },
    ]);
    expect(later.changedBy).toBe('ben');
    expect(newestWordings(later).map(({ id, text }) => [id, text])).toEqual([
      [1, 'Lead well'],
      [2, 'Decide'],
    ]);
  });

  test('a number is never given again', () => {
    const gone = next(two, [words('Lead', 'dropped', 'four led'), words('Decide', 'dropped')]);
    expect(said(next(gone, [words('Rest')]))).toEqual([[3, 'Rest', '']]);
  });

  test('so many wordings are kept, and no more', () => {
    let goals = two;
    for (let n = 0; n < mostKept - 2; n += 1) goals = next(goals, [words(`Lead ${n}`), words('Decide')]);
    expect(goals.goals).toHaveLength(mostKept);
    expect(codeOf(() => next(goals, [words('Lead once more'), words('Decide')]))).toBe('goalsMany');
  });
});

describe('both change the goals at once', () => {
  const opened = two.revision;
  const bens = next(two, [words('Lead', 'open', 'four led'), words('Decide by June')], { by: 'ben' });

  test('different goals: both changes stand', () => {
    const both = next(bens, [words('Lead well', 'open', 'four led'), words('Decide')], { revision: opened });
    expect(said(both)).toEqual([
      [1, 'Lead well', 'four led'],
      [2, 'Decide by June', ''],
    ]);
  });

  test('one that the other has added stays', () => {
    const added = next(two, [words('Lead', 'open', 'four led'), words('Decide'), words('Rest')], {
      by: 'ben',
    });
    const both = next(added, [words('Lead well', 'open', 'four led'), words('Decide'), nothing], {
      revision: opened,
    });
    expect(said(both).map(([id]) => id)).toEqual([1, 2, 3]);
  });

  test('the same goal: nothing is saved, and the form has both', () => {
    const result = changed(bens, [words('Lead', 'open', 'four led'), words('Decide in July')], {
      revision: opened,
    });
    expect(result).toMatchObject({
      back: { typed: [words('Lead', 'open', 'four led'), words('Decide in July')], over: [] },
    });
    expect('back' in result && [...result.back.stands].map(([place, { text }]) => [place, text])).toEqual([
      [1, 'Decide by June'],
    ]);
    // Sent again as it came back it counts.
    const again = 'back' in result ? next(bens, result.back.typed) : two;
    expect(said(again).map(([, text]) => text)).toEqual(['Lead', 'Decide in July']);
  });

  test.each([
    ['worded anew by one and let go by the other', words('Decide in July')],
    ['met for one and let go by the other', words('Decide', 'met')],
  ])('%s: what was typed comes back in an empty place', (_, typed) => {
    const dropped = next(two, [words('Lead', 'open', 'four led'), words('Decide', 'dropped')], { by: 'ben' });
    const result = changed(dropped, [words('Lead', 'open', 'four led'), typed], { revision: opened });
    expect('back' in result && result.back.typed).toEqual([
      words('Lead', 'open', 'four led'),
      words(typed.text),
    ]);
  });

  test('there is room for three: what has no place any more is shown', () => {
    const full = next(two, [words('Lead', 'open', 'four led'), words('Decide'), words('Rest')], {
      by: 'ben',
    });
    const result = changed(full, [words('Lead', 'open', 'four led'), words('Decide'), words('Read')], {
      revision: opened,
    });
    expect('back' in result && [result.back.typed.length, result.back.over]).toEqual([3, [words('Read')]]);
  });

  test.each([
    ['a new wording', [words('Lead well', 'open', 'four led'), words('Decide')]],
    ['a goal that is met', [words('Lead', 'met', 'four led'), words('Decide')]],
    ['one that is let go', [words('Lead', 'dropped', 'four led'), words('Decide')]],
    ['a new one', [words('Lead', 'open', 'four led'), words('Decide'), words('Rest')]],
  ])('the same twice counts once: %s', (_, typed) => {
    const once = next(two, typed);
    expect(changed(once, typed, { revision: opened })).toEqual({ next: once, changes: [] });
  });
});

test('a form shows what stood when it was opened', () => {
  const later = next(two, [words('Lead well', 'open', 'four led'), words('Decide', 'dropped')]);
  expect(openAt(later, two.revision).map(({ text }) => text)).toEqual(['Lead', 'Decide']);
  expect(openAt(later, later.revision).map(({ text }) => text)).toEqual(['Lead well']);
  expect(openAt(later, 0)).toEqual([]);
});
