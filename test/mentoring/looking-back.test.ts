import { takeOn, type Action } from '../../src/mentoring/action.js';
import type { Row } from '../../src/mentoring/looking-back-actions.js';
import {
  editionOf,
  keepNotes,
  lookBack,
  questionsFor,
  saidBefore,
  type LookingBack,
  type Said,
} from '../../src/mentoring/looking-back.js';
import { record } from '../../src/mentoring/session-changing.js';
import { withWriting, type Writing } from '../../src/mentoring/writing.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import { at } from './pair.js';
import { agreed, held, planned } from './met.js';
import { codeOf } from './refused.js';

const base: LookingBack = {
  relationship: agreed(),
  sessions: [held(7)],
  writings: [],
  actions: [],
  review: null,
  framework: standard,
};

let ids = 0;
const newId = () => `new${(ids += 1)}`;
beforeEach(() => {
  ids = 0;
});

const row = (text: string, more: Partial<Row> = {}): Row => ({
  id: null,
  text,
  due: null,
  owner: 'mentee',
  worth: false,
  ...more,
});

const looking = (
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
function after(pair: LookingBack, what: ReturnType<typeof looking>) {
  const { next, events } = lookBack(pair, what);
  const actions = [
    ...pair.actions.filter(({ id }) => !next.actions.some((each) => each.id === id)),
    ...next.actions,
  ];
  const writings = next.writings.reduce<readonly Writing[]>(withWriting, pair.writings);
  return { pair: { ...pair, writings, actions }, next, events };
}

const kinds = (writings: readonly Writing[]) => writings.map(({ kind }) => kind).sort();

test('each part is a writing of its own; what is empty is none', () => {
  const { next, events } = after(
    base,
    looking({ takeAway: 'Ask first', keep: 'The questions', diary: 'Tired' }),
  );
  expect(kinds(next.writings)).toEqual(['diary', 'feedback', 'reflected', 'takeAway']);
  expect(next.writings.every(({ about, author }) => about === 's7' && author === 'amira')).toBe(true);
  expect(events).toEqual([{ kind: 'reflected', by: 'amira', session: 's7' }]);
});

test('an empty form is an answer too, once', () => {
  const { pair, next } = after(base, looking({}));
  expect(kinds(next.writings)).toEqual(['reflected']);
  expect(after(pair, looking({}, { edition: 1 })).events).toEqual([]);
});

test('a doubled form changes nothing, actions included', () => {
  const what = looking(
    { takeAway: 'Ask first' },
    { actions: [row('Ask three people', { due: '2026-04-01' })] },
  );
  const { pair, next } = after(base, what);
  expect(next.actions).toHaveLength(1);
  expect(after(pair, what)).toMatchObject({ next: { writings: [], actions: [] }, events: [] });
});

test('a form that is older than what stands takes nothing away, and what it says counts', () => {
  const { pair } = after(
    base,
    looking({ takeAway: 'Ask first', diary: 'Tired' }, { actions: [row('Read')] }),
  );
  const stale = after(
    pair,
    looking({ takeAway: '', diary: 'Awake' }, { edition: 0, actions: [row('Write')] }),
  );
  expect(saidBefore(stale.pair, 's7', 'amira')).toMatchObject({ takeAway: 'Ask first', diary: 'Awake' });
  expect(stale.pair.actions.map(({ text, state }) => [text, state])).toEqual([
    ['Read', 'open'],
    ['Write', 'open'],
  ]);
});

test('what is emptied in the newest form is gone; who looked back when stays', () => {
  const first = after(base, looking({ takeAway: 'Ask first', keep: 'The questions' }));
  const second = after(first.pair, looking({ takeAway: '', keep: '' }, { edition: 1, day: 9 }));
  expect(saidBefore(second.pair, 's7', 'amira')).toMatchObject({ takeAway: '', keep: '' });
  expect(editionOf(second.pair, 's7', 'amira')).toBe(2);
  const { at: since } = second.pair.writings.find(({ kind }) => kind === 'reflected') ?? {};
  expect(since?.toString()).toBe(at(7, 11).toString());
});

test.each([
  ['the mentee', 'amira', {}, ['takeAway', 'keep', 'less', 'differently', 'summary', 'diary']],
  ['the mentor', 'ben', {}, ['keep', 'less', 'differently', 'diary']],
  ['a mentor who may take notes', 'ben', { notes: true }, ['keep', 'less', 'differently', 'diary', 'notes']],
  [
    'the mentee, whose feedback is not due',
    'amira',
    { feedback: 'review' },
    ['takeAway', 'summary', 'diary'],
  ],
  [
    'the mentee, whose feedback is not welcome',
    'amira',
    { welcome: { mentee: true, mentor: false } },
    ['takeAway', 'summary', 'diary'],
  ],
  [
    'the mentor then',
    'ben',
    { welcome: { mentee: true, mentor: false } },
    ['keep', 'less', 'differently', 'diary'],
  ],
  ['a mentor whose feedback is not due', 'ben', { feedback: 'review' }, ['diary']],
  ['a stranger', 'chidi', { notes: true }, []],
] as const)('%s is asked', (_, who, terms, questions) => {
  expect(questionsFor({ ...base, relationship: agreed(terms) }, held(7), who)).toEqual(questions);
});

test('whether they are on track is asked of whom the programme asks it, and kept', () => {
  const asks = ({ prompts }: Pick<LookingBack['framework'], 'prompts'>) =>
    ['amira', 'ben'].filter((who) =>
      questionsFor({ ...base, framework: { prompts } }, held(7), who).includes('onTrack'),
    );
  expect(asks(builtInFrameworks['wm-mentoring'])).toEqual(['amira']);
  expect(asks(builtInFrameworks.ilm)).toEqual(['amira', 'ben']);
  expect(asks(builtInFrameworks.bsw)).toEqual([]);
  const pair = { ...base, framework: builtInFrameworks['wm-mentoring'] };
  expect(kinds(after(pair, looking({ onTrack: 'It is' })).next.writings)).toEqual(['onTrack', 'reflected']);
  expect(kinds(after(base, looking({ onTrack: 'It is' })).next.writings)).toEqual(['reflected']);
});

test('what nobody asked is not kept: a mentor’s notes without consent, a mentee’s notes, the mentor’s take-away', () => {
  const all = { takeAway: 'x', summary: 'x', diary: 'x', notes: 'x', keep: 'x' };
  expect(kinds(after(base, looking(all, { by: 'ben' })).next.writings)).toEqual([
    'diary',
    'feedback',
    'reflected',
  ]);
  const allowed = { ...base, relationship: agreed({ notes: true, feedback: 'review' }) };
  expect(kinds(after(allowed, looking(all)).next.writings)).toEqual([
    'diary',
    'reflected',
    'summary',
    'takeAway',
  ]);
  expect(kinds(after(allowed, looking(all, { by: 'ben' })).next.writings)).toEqual([
    'diary',
    'notes',
    'reflected',
  ]);
});

test('notes that lost their consent stay as they are, whatever is saved beside them', () => {
  const allowed = { ...base, relationship: agreed({ notes: true }) };
  const { pair } = after(allowed, looking({ notes: 'Hers', diary: 'Mine' }, { by: 'ben' }));
  const closed = { ...pair, relationship: agreed() };
  const { next } = after(closed, looking({ diary: 'Mine too' }, { by: 'ben', edition: 1 }));
  expect(kinds(next.writings)).toEqual(['diary', 'reflected']);
});

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

const notHeld = record(
  { relationship: agreed(), sessions: [planned(7)] },
  {
    session: 's7',
    by: 'ben',
    at: at(7, 10),
    happened: false,
  },
).next;

test.each<[string, Partial<LookingBack>, number, string | null]>([
  ['that took place', {}, 7, null],
  ['that nobody knows', { sessions: [] }, 7, 'noSession'],
  ['that is to come', { sessions: [planned(7)] }, 6, 'sessionNotYet'],
  ['that nobody has recorded', { sessions: [planned(7)] }, 7, 'sessionUnrecorded'],
  ['that did not take place', { sessions: notHeld ? [notHeld] : [] }, 7, 'sessionNotHeld'],
  ['that was cancelled', { sessions: [{ ...planned(7), state: 'cancelled' }] }, 7, 'sessionCancelled'],
  ['of a pair that has ended', { relationship: { ...agreed({ notes: true }), phase: 'ended' } }, 7, 'ended'],
])('looking back on a session %s', (_, more, day, code) => {
  const pair = { ...base, relationship: agreed({ notes: true }), ...more };
  expect(codeOf(() => lookBack(pair, looking({ diary: 'x' }, { day })))).toBe(code);
  const noting = { session: 's7', by: 'ben', at: at(day, 11), text: 'x' };
  expect(codeOf(() => keepNotes(pair, noting))).toBe(code);
});

test('notes are kept once, and only where they are allowed', () => {
  const pair = { ...base, relationship: agreed({ notes: true }) };
  const noting = { session: 's7', by: 'ben', at: at(7, 11), text: 'Hers' };
  const { next, events } = keepNotes(pair, noting);
  expect(events).toEqual([{ kind: 'notesKept', by: 'ben', session: 's7' }]);
  expect(keepNotes({ ...pair, writings: next ? [next] : [] }, noting)).toEqual({ next: null, events: [] });
  expect(codeOf(() => keepNotes(base, noting))).toBe('notesNotAllowed');
  expect(codeOf(() => keepNotes(pair, { ...noting, by: 'amira' }))).toBe('notesNotAllowed');
});
