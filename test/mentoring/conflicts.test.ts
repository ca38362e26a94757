import type { Temporal } from 'temporal-polyfill';
import { declareConflict, mostConflicts, withWriting, type Writing } from '../../src/mentoring/writing.js';
import { at } from './pair.js';
import { codeOf } from './refused.js';

const declared = (all: readonly Writing[], when: Temporal.Instant, what: string) => {
  const fresh = declareConflict(all, { by: 'ben', at: when, what, managed: 'aside' });
  return fresh ? withWriting(all, fresh) : all;
};

test('the same conflict of interest again changes nothing', () => {
  const once = declared([], at(1), 'We are cousins');
  expect(declared(once, at(2), 'We are cousins')).toBe(once);
});

test('conflicts of interest are kept, one after the other, up to twenty', () => {
  let all: readonly Writing[] = [];
  for (let n = 1; n <= mostConflicts; n += 1) all = declared(all, at(n), `${n}`);
  expect(all).toHaveLength(1);
  expect(all[0]?.body).toMatchObject({ known: { length: mostConflicts } });
  expect(codeOf(() => declareConflict(all, { by: 'ben', at: at(21), what: 'x', managed: 'y' }))).toBe(
    'conflictsMany',
  );
});
