import { changesOfProposal } from '../../src/mentoring/agreement-changes.js';
import { addPoint, stepBesideIn, stepsIn } from '../../src/mentoring/agreement-added.js';
import { amend } from '../../src/mentoring/agreement-amending.js';
import { textHash } from '../../src/mentoring/agreement-text.js';
import { valueAt, type Agreement } from '../../src/mentoring/agreement.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import {
  at,
  complete,
  open,
  opening,
  proposedBy,
  proposing,
  send,
  signedBy,
  together,
  type Who,
} from './pair.js';

type Point = readonly [heading: string, ask: string, answer: string];
const trips: Point = ['Trips', 'Who pays?', 'You\nand never both'];
const dogs: Point = ['Dogs', '', 'Welcome'];
const cats: Point = ['Cats', '', 'None'];
const names: Point = ['Names', '', 'First names'];

const form = (agreement: Agreement, who: Who) => open(agreement, who, 'ourOwn');
const saved = (agreement: Agreement, opened: ReturnType<typeof form>, points: Record<string, Point | null>) =>
  send(agreement, opened, {}, { values: new Map(Object.entries(points)) });
const adds = (agreement: Agreement, who: Who, points: Record<string, Point | null>) =>
  saved(agreement, form(agreement, who), points).next;
const pointsIn = (agreement: Agreement) =>
  ['added1', 'added2', 'added3', 'added4', 'added5']
    .map((id) => valueAt(agreement, id))
    .filter((value) => value !== null);

test('nothing of it is seen until there is something in it: not as a step, not in the text, not in the order', () => {
  expect(stepsIn(complete, null).map(({ id }) => id)).not.toContain('ourOwn');
  expect(stepBesideIn(complete, 'amira', 'alive', 1)).toBeUndefined();
  expect(proposedBy(complete, 'amira').text).not.toContain('What else we agree');
  expect(Object.keys(form(complete, 'amira').shows)).toEqual([
    'added1.heading',
    'added1.ask',
    'added1.answer',
  ]);
});

test('it is part of the text and of its hash, indented like every answer, and may be reworded and dropped', () => {
  const one = adds(complete, 'amira', { added1: trips });
  const text = proposedBy(one, 'amira').text ?? '';
  expect(text).toMatch(
    /# What else we agree\n## added1: .*\n- added1: .*\n {2}Trips\n {2}Who pays\?\n {2}You\n {2}and never both$/,
  );
  expect(Object.keys(form(one, 'ben').shows)).toHaveLength(6);
  expect(stepBesideIn(one, 'ben', 'alive', 1)?.id).toBe('ourOwn');
  const reworded = adds(one, 'ben', { added1: dogs });
  expect(textHash(proposedBy(reworded, 'amira'))).not.toBe(textHash(proposedBy(one, 'amira')));
  expect(proposedBy(adds(reworded, 'amira', { added1: null }), 'amira').text).toBe(
    proposedBy(complete, 'amira').text?.replace(/$/, ''),
  );
});

test('what both add at the same time stands side by side, and a second click adds nothing', () => {
  const [hers, his] = [form(complete, 'amira'), form(complete, 'ben')];
  const first = saved(complete, hers, { added1: trips }).next;
  const { next, conflicts } = saved(first, his, { added1: dogs });
  expect([pointsIn(next), conflicts.size]).toEqual([[trips, dogs], 0]);
  expect(pointsIn(saved(next, his, { added1: dogs }).next)).toEqual([trips, dogs]);
});

test('where no place is left, both stand before whoever came second, and nothing is lost', () => {
  const four = adds(complete, 'amira', { added1: trips, added2: dogs, added3: names, added4: dogs });
  const [hers, his] = [form(four, 'amira'), form(four, 'ben')];
  const five = saved(four, hers, { added5: trips }).next;
  const { next, conflicts } = saved(five, his, { added5: cats });
  expect([...conflicts]).toEqual([['added5', trips]]);
  expect(pointsIn(next)).toEqual(pointsIn(five));
});

test('added to a proposal it is its writer’s until it is proposed, and then a change like any other', () => {
  const first = proposedBy(complete, 'amira');
  const drafted = adds(first, 'ben', { added1: dogs });
  expect([pointsIn(drafted), stepsIn(drafted, null).length, stepsIn(drafted, 'ben').length]).toEqual([
    [],
    6,
    7,
  ]);
  const counter = proposedBy(drafted, 'ben');
  expect(changesOfProposal(counter).map(({ field, before, after }) => [field.id, before, after])).toEqual([
    ['added1', null, dogs],
  ]);
});

test('what both draft for the same place is proposed side by side', () => {
  const first = proposedBy(complete, 'amira');
  const both = adds(adds(first, 'ben', { added1: dogs }), 'amira', { added1: trips });
  const his = proposedBy(both, 'ben');
  const { next, conflicts } = proposing(his, 'amira');
  expect([conflicts.size, pointsIn(next)]).toEqual([0, [dogs, trips]]);
});

test('it goes along into the next version, whatever that is made on', () => {
  const signed = signedBy(
    signedBy(proposedBy(adds(complete, 'amira', { added1: trips }), 'amira'), 'amira'),
    'ben',
  );
  const { next } = amend(
    { relationship: { ...together, phase: 'active' }, agreement: signed },
    { ...opening, number: 2, framework: builtInFrameworks.bsw, by: 'ben', at: at(9), because: 'wish' },
  );
  expect(valueAt(next, 'added1')).toEqual(trips);
});

describe('a point that follows from what one has said apart', () => {
  const notes: Point = ['Training', 'What helps?', 'Notes'];
  const more: Point = ['Training', 'What helps?', 'Notes and time'];

  test('goes to the next free place, and said in other words takes its own place again', () => {
    const said = addPoint(adds(complete, 'amira', { added1: trips }), 'ben', notes, null);
    expect(pointsIn(said)).toEqual([trips, notes]);
    expect(pointsIn(addPoint(said, 'ben', more, notes))).toEqual([trips, more]);
  });

  test('takes nothing away that somebody has written since, whatever its heading', () => {
    const reworded: Point = ['Training', 'What helps?', 'Notes, but no names'];
    const said = adds(addPoint(complete, 'ben', notes, null), 'amira', { added1: reworded });
    expect(pointsIn(addPoint(said, 'ben', more, notes))).toEqual([reworded, more]);
  });

  test('changes nothing where every place is taken, or the text lies on the table', () => {
    const full = Object.fromEntries(
      [1, 2, 3, 4, 5].map((n) => [`added${n}`, [`Point ${n}`, '', 'Yes'] as const]),
    );
    const taken = adds(complete, 'amira', full);
    expect(addPoint(taken, 'ben', notes, null)).toBe(taken);
    const proposed = proposedBy(complete, 'amira');
    expect(addPoint(proposed, 'ben', notes, null)).toBe(proposed);
  });
});
