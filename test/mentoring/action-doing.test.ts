import {
  agreeSharing,
  carriedOver,
  changeAction,
  closeAction,
  openActions,
} from '../../src/mentoring/action-doing.js';
import type { Action } from '../../src/mentoring/action.js';
import { at, together } from './pair.js';
import { codeOf } from './refused.js';

const action: Action = {
  id: 'a1',
  session: 's1',
  owner: 'amira',
  author: 'ben',
  state: 'open',
  due: '2026-03-20',
  madeAt: at(1),
  closedAt: null,
  carried: 0,
  text: 'Ask Dana',
  sharing: { worth: true, agreed: '' },
};
const having = (...actions: Action[]) => ({
  relationship: { ...together, phase: 'active' as const },
  actions,
});
const byAmira = { id: 'a1', by: 'amira', at: at(5) };

test('whoever has taken it on says that it is done, or let go, once', () => {
  const { next, events } = closeAction(having(action), { ...byAmira, as: 'done' });
  expect(next).toMatchObject({ state: 'done', closedAt: at(5) });
  expect(events).toEqual([{ kind: 'actionDone', by: 'amira', action: 'a1' }]);
  expect(closeAction(having(next ?? action), { ...byAmira, as: 'done' })).toEqual({ next: null, events: [] });
  expect(closeAction(having(next ?? action), { ...byAmira, as: 'dropped' }).next?.state).toBe('dropped');
  expect(codeOf(() => closeAction(having(action), { ...byAmira, by: 'ben', as: 'done' }))).toBe(
    'actionNotYours',
  );
});

test('either words it anew, and what was closed is open again; the same again is nothing', () => {
  const wanted = { text: 'Ask Dana', due: '2026-03-20', owner: 'amira', worth: true };
  const byBen = { ...byAmira, by: 'ben' };
  expect(changeAction(having(action), { ...byBen, wanted })).toEqual({ next: null, events: [] });
  const later = changeAction(having(action), { ...byBen, wanted: { ...wanted, due: null } });
  expect(later.next).toMatchObject({ due: null, author: 'ben' });
  const done = { ...action, state: 'done' as const, closedAt: at(3) };
  expect(changeAction(having(done), { ...byBen, wanted }).next).toMatchObject({
    state: 'open',
    closedAt: null,
  });
});

test('what may be told outside holds once both have agreed, and of other words they agree anew', () => {
  const text = 'To my manager';
  const suggested = agreeSharing(having(action), { ...byAmira, text });
  expect(suggested.next?.sharing).toEqual({ worth: true, agreed: '', suggested: { by: 'amira', text } });
  const waiting = having(suggested.next ?? action);
  expect(agreeSharing(waiting, { ...byAmira, text })).toEqual({ next: null, events: [] });
  const agreed = agreeSharing(waiting, { ...byAmira, by: 'ben', text });
  expect(agreed.next?.sharing).toEqual({ worth: true, agreed: text });
  expect(agreed.events).toEqual([{ kind: 'sharingAgreed', by: 'ben', action: 'a1' }]);
  const other = agreeSharing(having(agreed.next ?? action), { ...byAmira, by: 'ben', text: 'To nobody' });
  expect(other.next?.sharing).toEqual({
    worth: true,
    agreed: text,
    suggested: { by: 'ben', text: 'To nobody' },
  });
  const wanted = { text: 'Ask somebody else', due: null, owner: 'amira', worth: true };
  expect(changeAction(having(agreed.next ?? action), { ...byAmira, wanted }).next?.sharing.agreed).toBe('');
});

test('of what nobody thinks worth telling nothing is agreed', () => {
  const quiet = { ...action, sharing: { worth: false, agreed: '' } };
  expect(codeOf(() => agreeSharing(having(quiet), { ...byAmira, text: 'To all' }))).toBe('actionNotWorth');
});

test('what is unknown, or of a pair that has ended, stays as it is', () => {
  expect(codeOf(() => closeAction(having(), { ...byAmira, as: 'done' }))).toBe('noAction');
  const ended = { ...having(action), relationship: { ...together, phase: 'ended' as const } };
  expect(codeOf(() => closeAction(ended, { ...byAmira, as: 'done' }))).toBe('ended');
});

test('what was open before a session is carried over it', () => {
  const all = [
    action,
    { ...action, id: 'a2', madeAt: at(9) },
    { ...action, id: 'a3', state: 'done' as const },
  ];
  expect(carriedOver(all, at(8)).map(({ id, carried }) => [id, carried])).toEqual([['a1', 1]]);
});

test('the next due first, and last what has no day', () => {
  const all = [
    { ...action, id: 'none', due: null },
    { ...action, id: 'late', due: '2026-04-01' },
    { ...action, id: 'done', state: 'done' as const },
    { ...action, id: 'soon', due: '2026-03-09' },
  ];
  expect(openActions(all).map(({ id }) => id)).toEqual(['soon', 'late', 'none']);
});
