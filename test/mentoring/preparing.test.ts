import { keepQuiet, nextToPrepare, sendPoints } from '../../src/mentoring/preparing.js';
import { cancel } from '../../src/mentoring/session-changing.js';
import { withWriting } from '../../src/mentoring/writing.js';
import { at } from './pair.js';
import { agreed, held, planned } from './met.js';
import { codeOf } from './refused.js';

const pair = { relationship: agreed(), sessions: [planned(7)], writings: [] };
const hers = { session: 's7', by: 'amira', at: at(5) };

test('points are sent, changed, and not sent twice', () => {
  const { next, events } = sendPoints(pair, { ...hers, text: 'The talk' });
  expect(next).toMatchObject({ kind: 'points', author: 'amira', about: 's7', body: { text: 'The talk' } });
  expect(events).toEqual([{ kind: 'pointsSent', by: 'amira', session: 's7' }]);
  const after = { ...pair, writings: next ? [next] : [] };
  expect(sendPoints(after, { ...hers, text: 'The talk' })).toEqual({ next: null, events: [] });
  expect(sendPoints(after, { ...hers, text: 'Another talk' }).events).toHaveLength(1);
  expect(sendPoints(after, { ...hers, by: 'ben', text: 'The talk' }).events).toHaveLength(1);
});

test('what was shared once stays shared; the same again changes nothing', () => {
  const alone = keepQuiet(pair, { ...hers, want: 'Calm', shared: false });
  expect(alone.next?.body).toEqual({ want: 'Calm', shared: false });
  expect(alone.events).toEqual([{ kind: 'quietKept', by: 'amira', session: 's7', shared: false }]);
  const kept = { ...pair, writings: alone.next ? [alone.next] : [] };
  expect(keepQuiet(kept, { ...hers, want: 'Calm', shared: false }).events).toEqual([]);
  const shared = keepQuiet(kept, { ...hers, want: 'Calm', shared: true }).next;
  expect(shared?.body.shared).toBe(true);
  const both = { ...pair, writings: shared ? withWriting(kept.writings, shared) : [] };
  expect(keepQuiet(both, { ...hers, want: 'Rest', shared: false }).next?.body).toEqual({
    want: 'Rest',
    shared: true,
  });
});

const cancelled = cancel(pair, { ...hers, emergency: false }).next;

test.each([
  ['of a session that nobody knows', pair, { ...hers, session: 's8' }, 'noSession'],
  ['of a session that is over', pair, { ...hers, at: at(7, 10) }, 'sessionOver'],
  ['of a session that was held', { ...pair, sessions: [held(7)] }, hers, 'sessionOver'],
  ['of a cancelled session', { ...pair, sessions: cancelled ? [cancelled] : [] }, hers, 'sessionCancelled'],
  ['after the end', { ...pair, relationship: { ...agreed(), phase: 'ended' as const } }, hers, 'ended'],
] as const)('the points, and what one wants, %s', (_, those, saying, code) => {
  expect(codeOf(() => sendPoints(those, { ...saying, text: 'x' }))).toBe(code);
  expect(codeOf(() => keepQuiet(those, { ...saying, want: 'x', shared: false }))).toBe(code);
});

test('what can be prepared is the next one, also while it goes on', () => {
  const two = { ...pair, sessions: [planned(14), planned(7)] };
  expect(nextToPrepare(two, at(7, 9)).id).toBe('s7');
  expect(nextToPrepare(two, at(7, 10)).id).toBe('s14');
  expect(codeOf(() => nextToPrepare({ ...pair, sessions: [held(7)] }, at(6)))).toBe('noneBooked');
});
