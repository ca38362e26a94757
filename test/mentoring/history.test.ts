import { rememberedBy } from '../../src/mentoring/history.js';
import type { Instant } from '../../src/mentoring/relationship.js';
import type { Writing } from '../../src/mentoring/writing.js';
import { agreed, held } from './met.js';
import { at } from './pair.js';

const about = 's1';
const text = { text: 'walrus' };
const reflected = (author: string): Writing => ({
  kind: 'reflected',
  author,
  about,
  at: at(1),
  body: { edition: 1 },
});
const from = (author: string): Writing[] => [
  { kind: 'takeAway', author, about, at: at(1), body: text },
  { kind: 'summary', author, about, at: at(1), body: text },
  { kind: 'feedback', author, about, at: at(1), body: { keep: 'walrus', less: '', differently: '' } },
  { kind: 'diary', author, about, at: at(1), body: text },
  { kind: 'notes', author, about, at: at(1), body: text },
  { kind: 'points', author, about, at: at(1), body: text },
];

const kindsFor = (reader: string, writings: Writing[], now: Instant) =>
  rememberedBy(
    { reader, relationship: agreed({ notes: true }), now },
    { session: held(1), writings, actions: [] },
  ).said.map(
    ({ writing, isMineAlone }) => `${writing.author} ${writing.kind}${isMineAlone ? ', alone' : ''}`,
  );

const all = [...from('amira'), ...from('ben')];
const both = [...all, reflected('amira'), reflected('ben')];

test('each finds what is for both, and of what is for one alone their own, marked', () => {
  expect(kindsFor('amira', both, at(1)).filter((each) => !each.endsWith('reflected'))).toEqual([
    ...['amira points', 'ben points', 'amira takeAway', 'ben takeAway', 'amira summary', 'ben summary'],
    ...['amira feedback', 'ben feedback', 'amira diary, alone'],
  ]);
  expect(kindsFor('ben', both, at(1)).filter((each) => each.includes('alone'))).toEqual([
    'ben diary, alone',
    'ben notes, alone',
  ]);
  for (const stranger of ['chidi', 'dana', '']) expect(kindsFor(stranger, both, at(1))).toEqual([]);
});

test('what the other takes from it waits until both have looked back, or for a day', () => {
  const one = [...from('amira'), reflected('amira')];
  const hers = (now: Instant) => kindsFor('ben', one, now).filter((each) => !/reflected|points/.test(each));
  expect(hers(at(1, 1))).toEqual([]);
  expect(hers(at(1).add({ hours: 23, minutes: 59 }))).toEqual([]);
  expect(hers(at(1).add({ hours: 24 }))).toEqual(['amira takeAway', 'amira summary', 'amira feedback']);
  expect(kindsFor('amira', one, at(1, 1))).toContain('amira takeAway');
  expect(kindsFor('ben', [...one, reflected('ben')], at(1, 1))).toContain('amira takeAway');
});
