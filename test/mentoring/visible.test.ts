import { visibleTo, visibleWritings, writingsForBoth } from '../../src/mentoring/visible.js';
import { writingOf, type Writing, type WritingKind } from '../../src/mentoring/writing.js';
import { at } from './pair.js';
import { agreed } from './met.js';
import { otherReads } from './readers.js';

const text = { text: 'walrus' };

/** One of each kind, as it is kept. */
const bodies = {
  mind: { going: 'on' },
  place: { where: 'walrus' },
  conflicts: { known: [] },
  training: { help: 'walrus' },
  readiness: { ticked: [] },
  points: text,
  quiet: { want: 'walrus', shared: false },
  takeAway: text,
  onTrack: text,
  feedback: { keep: 'walrus', less: '', differently: '' },
  summary: text,
  diary: text,
  notes: text,
  reflected: { edition: 1 },
  asked: { ...text, to: null },
  goals: { revision: 1, changedBy: 'ben', goals: [], start: null, end: null },
  reading: { on: '2026-03-09', goals: [] },
  review: { goOn: 'yes', working: '', sessions: '', change: '' },
  links: { links: [] },
  survey: { answers: { hope: 'walrus' } },
} as const satisfies Record<WritingKind, object>;

const pair = ['amira', 'ben'] as const;
const strangers = ['dana', 'chidi', ''];
const kinds = Object.keys(otherReads) as WritingKind[];
const allowed = { ...agreed({ notes: true }), sponsor: 'dana' };

const written = (kind: WritingKind, author: string, body: object = bodies[kind]): Writing =>
  writingOf({ kind, author, about: kind === 'review' ? 'r1' : 's1', at: at(1).toString() }, body);

const cases = kinds.flatMap((kind) => pair.map((author) => [kind, author] as const));

test.each(cases)('%s of %s', (kind, author) => {
  const writing = written(kind, author);
  const all = { relationship: allowed, writings: [writing] };
  const readers = [...pair, ...strangers].filter((reader) => visibleTo(writing, all, reader));
  const readsOwn = kind !== 'notes' || author === 'ben';
  const otherOne = pair.filter((person) => person !== author);
  expect(readers.sort()).toEqual(
    [...(readsOwn ? [author] : []), ...(otherReads[kind] ? otherOne : [])].sort(),
  );
  expect(writingsForBoth(all)).toEqual(otherReads[kind] ? [writing] : []);
});

test('the mentor sees what the mentee wants from a session where it is shared', () => {
  const writing = written('quiet', 'amira', { want: 'walrus', shared: true });
  const all = { relationship: allowed, writings: [writing] };
  expect(['amira', 'ben', 'dana'].map((reader) => visibleTo(writing, all, reader))).toEqual([
    true,
    true,
    false,
  ]);
});

test('each sees the other’s answers to a review once both have answered', () => {
  const [hers, his] = [written('review', 'amira'), written('review', 'ben')];
  const both = { relationship: allowed, writings: [hers, his] };
  expect(visibleWritings(both, 'amira')).toEqual([hers, his]);
  expect(visibleWritings({ ...both, writings: [hers] }, 'ben')).toEqual([]);
  expect(visibleWritings(both, 'chidi')).toEqual([]);
});

test.each([
  ['no agreement', null],
  ['one that does not allow them', agreed({ notes: false }).terms],
])('a mentor’s notes are closed under %s, to the mentor as well', (_, terms) => {
  const writing = written('notes', 'ben');
  const all = { relationship: { ...allowed, terms }, writings: [writing] };
  for (const reader of [...pair, ...strangers]) expect(visibleTo(writing, all, reader)).toBe(false);
});
