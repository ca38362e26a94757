import type { Field } from '../../src/mentoring/clause.js';
import { begunWith, isUntouched, startingPoints } from '../../src/mentoring/starting-points.js';
import { say } from './pair.js';

const text: Field = { id: 'a', kind: 'text', ask: 'A?', start: 'One', examples: ['Two, {{mentor}}'] };
const list: Field = { id: 'b', kind: 'list', ask: 'B?', hint: '', start: ['x'], examples: [['y', 'z']] };
const goals: Field = {
  id: 'c',
  kind: 'goals',
  ask: 'C?',
  examples: [{ goal: 'Rest', success: 'I sleep' }],
};

test('what stands there first is one of them, and all are in the programme’s words', () => {
  expect(startingPoints(text, say)).toEqual(['One', 'Two, mentor']);
  expect(startingPoints(list, say)).toEqual([['x'], ['y', 'z']]);
  expect(startingPoints(goals, say)).toEqual([['Rest', 'I sleep']]);
  expect(startingPoints({ id: 'd', kind: 'date', ask: 'D?', start: 'today' }, say)).toEqual([]);
});

test.each<[string, Field, string | string[] | null, boolean]>([
  ['nothing', text, null, true],
  ['an emptied answer', text, '', true],
  ['a starting point', text, 'Two, mentor', true],
  ['a starting point with a word more', text, 'Two, mentor.', false],
  ['own words', text, 'Three', false],
  ['the lines of one', list, ['y', 'z'], true],
  ['fewer lines of one', list, ['y'], false],
  ['a goal', goals, ['Rest', 'I sleep'], true],
  ['a goal with another success', goals, ['Rest', ''], false],
])('%s: may it be swapped?', (_, field, value, untouched) => {
  expect(isUntouched(field, value, say)).toBe(untouched);
});

test.each<[string, Field, string | string[] | null, string | string[], string | string[] | null]>([
  ['what is empty becomes the point', text, null, 'One', 'One'],
  ['one point becomes the other', text, 'One', 'Two, mentor', 'Two, mentor'],
  ['own words stay, above it', text, 'Mine', 'One', 'Mine\nOne'],
  ['own lines stay, above it', list, ['mine'], ['y', 'z'], ['mine', 'y', 'z']],
  ['an own goal stays, above it', goals, ['Mine', ''], ['Rest', 'I sleep'], ['Mine', '', 'Rest', 'I sleep']],
  ['there is no fourth goal', goals, ['1', '', '2', '', '3', ''], ['Rest', 'I sleep'], null],
])('%s', (_, field, value, point, begun) => {
  expect(begunWith(field, value, point, say)).toEqual(begun);
});
