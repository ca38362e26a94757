import { askAdvice, type Asking } from '../../src/mentoring/asking.js';
import { withWriting, writingOf, type Writing } from '../../src/mentoring/writing.js';
import { at, together } from './pair.js';
import { codeOf } from './refused.js';

const asking: Asking = { by: 'ben', at: at(1), about: 'agreement', text: 'How often?', to: null };
const among = (writings: readonly Writing[] = [], coordinators = ['chidi']) => ({
  relationship: together,
  writings,
  coordinators,
});
const ask = (so: ReturnType<typeof among>, more: Partial<Asking> = {}) =>
  askAdvice(so, { ...asking, ...more });
const asked = (...before: Partial<Asking>[]) =>
  before.reduce<readonly Writing[]>((so, more) => ask(among(so), more).next.reduce(withWriting, so), []);

test('without a person it goes to the coordinators, with one to that person alone', () => {
  expect(ask(among()).events.map(({ kind }) => kind)).toEqual(['coordinatorAsked']);
  const { next, events } = ask(among(), { to: 'eve' });
  expect(events).toEqual([{ kind: 'lineManagerAsked', by: 'ben', to: 'eve', text: 'How often?' }]);
  expect(next.map(({ author, body }) => [author, body])).toEqual([
    ['ben', { text: 'How often?', to: 'eve' }],
  ]);
});

test('the same to the same once more is not sent; other words, or somebody else, are', () => {
  const toEve = asked({ to: 'eve' });
  expect(ask(among(toEve), { to: 'eve' })).toEqual({ next: [], events: [] });
  for (const more of [
    { to: 'eve', text: 'And where?' },
    { to: 'dana' },
    { to: null },
    { to: 'eve', by: 'amira' },
  ])
    expect(ask(among(toEve), more).events).toHaveLength(1);
  // As an earlier release of the bot has kept it.
  const kept = writingOf(
    { kind: 'asked', author: 'ben', about: '', at: at(1).toString() },
    { text: 'How often?' },
  );
  expect(ask(among([kept])).events).toEqual([]);
  expect(ask(among([kept]), { to: 'eve' }).events).toHaveLength(1);
});

test('nobody asks themselves or the other; without coordinators somebody is chosen', () => {
  expect(codeOf(() => ask(among(), { to: 'ben' }))).toBe('notYourself');
  expect(codeOf(() => ask(among(), { to: 'amira' }))).toBe('adviserIsOther');
  expect(codeOf(() => ask(among([], [])))).toBe('noCoordinator');
  expect(ask(among([], []), { to: 'eve' }).events).toHaveLength(1);
});
