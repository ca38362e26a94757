import type { Row } from '../../src/mentoring/looking-back-actions.js';
import { lookBack, type LookingBack, type Said } from '../../src/mentoring/looking-back.js';
import { withWriting, type Writing } from '../../src/mentoring/writing.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import { at } from './pair.js';
import { agreed, held } from './met.js';

export const base: LookingBack = {
  relationship: agreed(),
  sessions: [held(7)],
  writings: [],
  actions: [],
  review: null,
  framework: standard,
};

let ids = 0;
const newId = () => `new${(ids += 1)}`;

export const row = (text: string, more: Partial<Row> = {}): Row => ({
  id: null,
  text,
  due: null,
  owner: 'mentee',
  worth: false,
  ...more,
});

export const looking = (
  said: Said,
  more: { by?: string; edition?: number; actions?: Row[]; day?: number } = {},
) => ({
  session: 's7',
  by: more.by ?? 'amira',
  at: at(more.day ?? 7, 11),
  edition: more.edition ?? 0,
  said,
  actions: more.actions ?? [],
  newId,
});

/** The pair after it; and what happened. */
export function after(pair: LookingBack, what: ReturnType<typeof looking>) {
  const { next, events } = lookBack(pair, what);
  const actions = [
    ...pair.actions.filter(({ id }) => !next.actions.some((each) => each.id === id)),
    ...next.actions,
  ];
  const writings = next.writings.reduce<readonly Writing[]>(withWriting, pair.writings);
  return { pair: { ...pair, writings, actions }, next, events };
}

export const kinds = (writings: readonly Writing[]) => writings.map(({ kind }) => kind).sort();
