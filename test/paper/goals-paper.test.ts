import { usual } from '../../adaptive-cards/samples/answers.js';
import { english } from '../../adaptive-cards/samples/pair.js';
import { plainVocabulary } from '../../src/conversation/language.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import { goalsWriting, noGoals, withEnd, withStart } from '../../src/mentoring/goals.js';
import { makeDocuments } from '../../src/paper/documents.js';
import type { Writing } from '../../src/mentoring/writing.js';
import { at } from '../mentoring/pair.js';
import { wordsIn } from '../stories/papers.js';
import { signedOn } from './signed.js';

const { snapshot } = signedOn({ framework: standard, answers: usual(english(plainVocabulary)) });

/** Numbered words, so that each that is lost, doubled or out of order is seen. */
const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${letter}${n}`).join(' ');

const kept = (id: number, text: string) => ({
  id,
  text,
  success: '',
  since: '2026-03-02',
  written: 1,
  became: null,
});
const goals = withEnd(
  withStart(
    { ...noGoals('amira'), goals: [kept(1, 'Lead <b>our</b> meeting'), kept(2, 'Decide')] },
    {
      ...{ why: numbered('l', 500), benefit: 'It ends on time', organisation: 'Riverside Library' },
      sponsor: { agreed: 'yes', name: 'Dana Whitfield', relation: 'My manager' },
    },
    '2026-03-02',
  ),
  {
    achieved: [{ goal: 1, how: 'yes', details: 'All four' }],
    ...{
      difference: numbered('r', 900),
      helped: '会議',
      effect: '',
      sponsor: { reviewed: 'yes', view: 'She sees it' },
    },
  },
  '2026-09-02',
);
const reading = (on: string, far: number): Writing<'reading'> => ({
  ...{ kind: 'reading', author: 'amira', about: on, at: at(1) },
  body: { on, goals: [{ goal: 1, far, changed: '' }] },
});

const documents = (writings: Writing[]) =>
  makeDocuments({
    look: async () => ({ ...snapshot, writings }),
    writingsOf: async () => [reading('2026-03-02', 3), reading('2026-05-02', 6)] as never,
    lookAtVersion: async () => null,
    signedVersions: async () => [],
  });
const written = documents([goalsWriting(snapshot.relationship, goals, at(3))]);
const asked = (as: 'pdf' | 'markdown', person = 'amira') => written('r', { form: 'goals', as, person });

test('nobody but the two gets it, and nobody where there are no goals', async () => {
  expect(await asked('pdf', 'dana')).toBeNull();
  expect(await documents([])('r', { form: 'goals', as: 'pdf', person: 'amira' })).toBeNull();
});

test('as a PDF the start stands beside the end, nothing is lost over the pages, and the picture has its words', async () => {
  const file = await asked('pdf', 'ben');
  expect([file?.name, file?.type]).toEqual(['mentoring-goals-2026-03-05.pdf', 'application/pdf']);
  const bytes = file?.bytes ?? Buffer.alloc(0);
  const words = await wordsIn(bytes);
  for (const each of ['Amira Haddad', 'Ben Osei', 'Riverside Library', 'Dana Whitfield', 'My manager'])
    expect(words).toContain(each);
  for (const each of [
    'At the start, 2 March 2026',
    'At the end, 2 September 2026',
    'Lead <b>our</b> meeting',
  ])
    expect(words).toContain(each);
  expect(words.match(/\bl\d+/g)).toEqual(numbered('l', 500).split(' '));
  expect(words.match(/\br\d+/g)).toEqual(numbered('r', 900).split(' '));
  expect(words).toContain('Goal 1: from 3 to 6 of 10, in 2 readings.');
  expect(words).toContain('This part is written in a script that this document cannot show');
  expect(bytes.toString('latin1')).toContain('/S /Figure');
  expect((await asked('pdf'))?.bytes.equals(bytes)).toBe(true);
});

test('as Markdown each answer says which side it is of, and what people wrote stays text', async () => {
  const text = (await asked('markdown'))?.bytes.toString() ?? '';
  expect(text).toContain(
    '**What could your organisation gain from it\\?**  \nAt the start\\, 2 March 2026\n\nIt ends on time',
  );
  expect(text).toContain('Lead \\<b\\>our\\<\\/b\\> meeting');
  expect(text.match(/Goal 1\\: from 3 to 6/g)).toHaveLength(1);
});
