import { editionOf, questionsFor, saidBefore, type LookingBack } from '../../src/mentoring/looking-back.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { at } from './pair.js';
import { agreed, held } from './met.js';

import { after, base, kinds, looking, row } from './looking.js';

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
