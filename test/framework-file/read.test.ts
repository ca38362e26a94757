import { asWritten, edited } from '../../src/framework-file/edit.js';
import { readFile, readText } from '../../src/framework-file/read.js';
import { asJson, asYaml } from '../../src/framework-file/write.js';
import { carriedByButtons } from '../../src/mentoring/framework-schema.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { faultsIn, lineOf, ours, oursBut, said } from './own.js';

describe.each(Object.values(builtInFrameworks))('$id', (builtIn) => {
  const own = { ...builtIn, id: `our-${builtIn.id}` };

  test.each([
    ['YAML', asYaml],
    ['JSON', asJson],
  ])('comes back from %s as it was', (_, written) => {
    const text = written(own);
    expect(readText(text)).toEqual({ framework: own });
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(readFile(Buffer.from(windows))).toEqual({ framework: own });
  });

  test('keeps its name to itself', () => {
    expect(said(faultsIn(asYaml(builtIn)))).toEqual([expect.stringContaining(`such as our-${builtIn.id}`)]);
  });
});

test('a list that is required of the mentor comes back so, also where something else is edited; one that is not, too', () => {
  for (const readinessRequired of [true, false]) {
    const own = { ...builtInFrameworks['carers-federation'], id: 'ours', readinessRequired };
    const written = [asYaml(own), asJson(own), edited(asYaml(own), []) ?? '', asWritten(asJson(own))];
    for (const text of written) expect(readText(text)).toEqual({ framework: own });
  }
});

test.each([
  ['true', /must tick a list that is empty: write it under readiness/],
  ['yes', /“readinessRequired” must be true or false\./],
])('a list that is not there, required with “%s”, is named with its line', (word, wanted) => {
  const text = `${ours}readinessRequired: ${word}\n`;
  const line = lineOf('readinessRequired', text);
  expect(said(faultsIn(text))).toEqual([expect.stringMatching(wanted)]);
  expect(faultsIn(text).map((fault) => fault.line)).toEqual([line]);
});

test('who must look back, and how often they are asked, comes back as it was', () => {
  const own = { ...builtInFrameworks.bsw, id: 'ours' };
  expect(own.reflectionRequired).toEqual({ of: 'both', reminders: 2 });
  const written = [asYaml(own), asJson(own), edited(asYaml(own), []) ?? '', asWritten(asJson(own))];
  for (const text of written) expect(readText(text)).toEqual({ framework: own });
});

test.each([
  ['true', /“reflectionRequired” must be a word with a colon and something after it/],
  ['{ of: all, reminders: 2 }', /“of” must be one of these: mentee, mentor, both/],
  ['{ of: both, reminders: 0 }', /“reminders” must be at least 1/],
  ['{ of: both, reminders: 7 }', /“reminders” must be at most 6/],
  ['{ of: both, reminders: 1.5 }', /“reminders” must be a whole number/],
  ['{ of: both }', /“reminders” is missing here/],
  ['{ of: both, reminders: 2, often: yes }', /“often” is not understood here. Understood are: of, reminders/],
])('looking back that is required as %s is refused on its line', (word, wanted) => {
  const text = `${ours}reflectionRequired: ${word}\n`;
  expect(said(faultsIn(text))).toEqual([expect.stringMatching(wanted)]);
  expect(faultsIn(text).map(({ line }) => line)).toEqual([lineOf('reflectionRequired', text)]);
});

test('number and date need not be there, since saving sets them', () => {
  expect(faultsIn(ours.replace(/^(number|date): .*\n/gm, ''))).toEqual([]);
});

test.each<[string, string, RegExp]>([
  ['title: Our {{agreement}}', 'titel: Ours', /“titel” is not understood here\. Understood are: id, number/],
  [
    'heading: Purpose',
    'header: Purpose',
    /“header” is not understood here\. Understood are: id, heading, fields/,
  ],
  [
    'success: Two evenings',
    'succes: Two evenings',
    /“succes” is not understood here\. Understood are: goal, success/,
  ],
  ['kind: many', 'kind: video', /“kind” must be one of these: text, list, choice/],
  ['kind: mentoring', 'kind: sailing', /“kind” must be one of these: mentoring, coaching/],
  ['start: monthly', 'start: yearly', /question cadence begins with yearly, which it does not offer/],
  ['min: 1\n', 'min: 100\n', /smallest answer to sessionCount is 100, and the largest only 60/],
  ['min: 1\n', 'min: 1.5\n', /“min” must be a whole number/],
  ['ask: How often do we meet?', 'ask: 2026', /“ask” must be text, in quotes/],
  ['date: 2026-11-22', 'date: 22/11/2026', /“date” must be a day like 2026-11-22/],
  ['unit: "{{count}} sessions"', 'unit: sessions', /“unit” must say \{\{count\}\}/],
  ['heading: Purpose', `heading: ${'long '.repeat(30)}`, /“heading” must be at most 100 characters long/],
  ['heading: Purpose', 'heading: "two\\nlines"', /“heading” must be one line/],
  ['heading: Purpose', 'heading: "a\\0b"', /“heading” holds a character that nobody sees/],
  ['heading: Purpose', 'heading: "a\\u202Eb"', /“heading” holds a character that nobody sees/],
  ['heading: Purpose', 'heading: "half: \\uD800"', /“heading” holds a character that nobody sees/],
  [
    'heading: Purpose',
    'heading: "a {{boss}}"',
    /“heading” may use \{\{mentor\}\}, .* nothing else in double braces/,
  ],
  ['heading: Purpose', 'heading: "$t(Next)"', /“heading” may use/],
  ['heading: Purpose', 'heading: {{agreement}} and us', /Text that begins with \{\{ must stand in quotes/],
  ['heading: Purpose', 'heading: Purpose: why', /A colon followed by a space stands inside this text/],
  ['heading: Purpose', 'heading: "Purpose', /a quote or a bracket that was opened and not closed/],
  ['heading: Purpose', '\theading: Purpose', /begins with a tab|too far left or too far right/],
  ['heading: Purpose', 'heading: &why Purpose', /a name for references \(&\)/],
  ['heading: Purpose', 'heading: *why', /a reference \(\*\)/],
  ['heading: Purpose', 'heading: !!binary Purpose', /a type \(!\)/],
  ['heading: Purpose', 'heading: Purpose\n        __proto__: {}', /“__proto__” is not understood here/],
  ['kind: many', 'kind: choice', /focus is “kind: many” wherever it is asked, so that the reminders/],
  ['of: both', 'of: mentee', /“of” must be “both”/],
])('“%s” that has become “%s” is named with its line', (was, becomes, wanted) => {
  const text = oursBut(was, becomes);
  const below = becomes.split('\n').findIndex((line) => line.includes('__proto__'));
  const place = lineOf(was, ours) + Math.max(below, 0);
  const fault = faultsIn(text).find(({ says }) => wanted.test(says));
  expect([said(faultsIn(text)), fault?.line]).toEqual([expect.anything(), place]);
});

test.each([
  ['question', 'id: activity', 'id: focus', 'fields'],
  ['clause', '- id: expectations\n        heading', '- id: focus\n        heading', 'clauses'],
  ['step', '- id: meet\n    title', '- id: why\n    title', 'steps'],
])('a %s that is there twice is named with both its lines', (what, was, becomes) => {
  const text = oursBut(was, becomes);
  const faults = said(faultsIn(text));
  expect(faults).toEqual([
    expect.stringMatching(
      new RegExp(
        `^${lineOf(was, ours)}:\\d+ The ${what} (focus|why) is there twice\\. The other is on line \\d+\\.$`,
      ),
    ),
  ]);
  const [, other = ''] = /on line (\d+)/.exec(faults[0] ?? '') ?? [];
  expect(Number(other)).toBeLessThan(lineOf(was, ours));
  expect(text.split('\n')[Number(other) - 1]).toContain(becomes.split('\n', 1)[0]?.replace('- ', ''));
});

test('a word that is there twice is named with both its lines', () => {
  expect(said(faultsIn(`${ours}\nowner: Somebody else`))).toEqual([
    expect.stringMatching(/“owner” stands here a second time; the first is on line 7\./),
  ]);
});

test('every fault is named at once, in the order of the lines', () => {
  const text = oursBut('title: Our {{agreement}}', 'title: ""')
    .replace('kind: many', 'kind: video')
    .replace('signing: agrees', 'signing: maybe');
  const lines = faultsIn(text).map(({ line }) => line);
  expect(lines).toHaveLength(3);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

const longClause = (fields: string) =>
  `      - id: extra\n        heading: Extra\n        fields:\n${fields}`;
const question = (id: string, more = '') =>
  `          - { id: ${id}, kind: text, ask: "Why?", optional: true${more} }\n`;
const firstClause = '      - id: purpose\n';

test.each([
  [
    '300 clauses',
    Array.from({ length: 300 }, (_, n) => longClause(question(`q${n}`)).replace('extra', `e${n}`)).join(''),
    /at most 20|has room for/,
  ],
  ['30 clauses in steps of a good size', null, /There are 40 clauses, and a message has room for 24/],
  [
    'a text of 20,000 characters',
    longClause(question('q', `, start: "${'x'.repeat(20_000)}"`)),
    /“start” must be at most 3000 characters long/,
  ],
  [
    'a clause of too many long answers',
    longClause(Array.from({ length: 6 }, (_, n) => question(`q${n}`)).join('')),
    /This clause asks for too much: split it in two/,
  ],
  ['no question in a clause', longClause('          []\n'), /“fields” must have at least 1 in it/],
])('%s is more than a form or a message takes, and it says so', (_, clauses, wanted) => {
  const text =
    clauses === null
      ? ours.replaceAll(
          /^      - id: (\w+)\n/gm,
          (line, id: string) => `${longClause(question(`x${id}`)).replace('extra', `x${id}`)}${line}`,
        )
      : oursBut(firstClause, `${clauses}${firstClause}`);
  expect(said(faultsIn(text)).join('\n')).toMatch(wanted);
});

test.each([...carriedByButtons, 'constructor', 'toString', 'hasOwnProperty', '__proto__', 'a,b', 'a b', ''])(
  'a question may not be called “%s”',
  (id) => {
    expect(faultsIn(oursBut('          - id: focus\n', `          - id: "${id}"\n`))).toHaveLength(1);
  },
);
