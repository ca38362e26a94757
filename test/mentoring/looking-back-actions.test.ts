import { takeOn, type Action } from '../../src/mentoring/action.js';
import type { Row } from '../../src/mentoring/looking-back-actions.js';
import { at } from './pair.js';
import { agreed } from './met.js';

import { after, base, looking, row } from './looking.js';

const taken = (more: Partial<Action> = {}): Action => ({
  ...takeOn(agreed(), row('Read'), { id: 'a1', session: 's7', by: 'amira', at: at(7, 11) }),
  ...more,
});

test.each<[string, Row, Partial<Action> | null]>([
  ['worded anew', row('Read it', { id: 'a1' }), { text: 'Read it', state: 'open' }],
  [
    'given to the other, with a date',
    row('Read', { id: 'a1', owner: 'mentor', due: '2026-04-01' }),
    { owner: 'ben', due: '2026-04-01' },
  ],
  ['worth sharing', row('Read', { id: 'a1', worth: true }), { sharing: { worth: true, agreed: '' } }],
  ['emptied', row('', { id: 'a1' }), { state: 'dropped' }],
  ['left as it is', row('Read', { id: 'a1' }), null],
  ['another one in the same words', row('Read'), null],
  ['nothing', row(''), null],
])('an action that stands: %s', (_, written, changed) => {
  const pair = { ...base, actions: [taken()] };
  const { next } = after(pair, looking({}, { actions: [written] }));
  expect(next.actions).toEqual(changed === null ? [] : [expect.objectContaining({ id: 'a1', ...changed })]);
});

test.each([
  ['was done meanwhile', taken({ state: 'done', closedAt: at(8) })],
  ['is the other’s', taken({ author: 'ben' })],
  ['is of another session', taken({ session: 's1' })],
])('a row for an action that %s changes nothing', (_, action) => {
  const { next } = after(
    { ...base, actions: [action] },
    looking({}, { actions: [row('Mine', { id: 'a1' })] }),
  );
  expect(next.actions).toEqual([]);
});
