import { longestSamplesIn } from '../../adaptive-cards/samples.js';
import { english } from '../../adaptive-cards/samples/pair.js';
import { plainVocabulary } from '../../src/conversation/language.js';
import type { Clause, Field } from '../../src/mentoring/clause.js';
import { allFields, type Framework } from '../../src/mentoring/framework.js';
import { readFile } from '../../src/framework-file/read.js';
import { asJson, asYaml } from '../../src/framework-file/write.js';
import { room } from '../../src/mentoring/framework-room.js';
import { mostAsks } from '../../src/mentoring/framework-own.js';
import { frameworkSchema } from '../../src/mentoring/framework-schema.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import { onSlack, onTeams } from '../../src/rendered-cards.js';

/** Words of the greatest length that the schema lets through. */
const full = (most: number) =>
  'The {{mentee}} and “the other”: how? '
    .repeat(most)
    .slice(0, most - 1)
    .trimEnd()
    .replace(/\{?\{\{?[a-z]*\}?$/, '')
    .concat('.');
const name = (n: number) => `q${n}`.padEnd(60, '_');
const three = <Example>(example: Example) => [example, example, example];
const options = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `o${n}`.padEnd(60, '_'), text: full(75) }));

/** One question of each kind, as large as it may be. */
/** What a framework can ask; the pair's own points come with every agreement. */
type Asked = Exclude<Field['kind'], 'added'>;

const largest: Record<Asked, (id: string) => Field> = {
  text: (id) => ({
    id,
    kind: 'text',
    ask: full(200),
    hint: full(1000),
    start: full(3000),
    examples: three(full(500)),
  }),
  list: (id) => ({
    id,
    kind: 'list',
    ask: full(200),
    hint: full(1000),
    examples: three([1, 2, 3, 4, 5].map(() => full(100))),
  }),
  choice: (id) => ({ id, kind: 'choice', ask: full(200), hint: full(1000), options: options(50) }),
  many: (id) => ({ id, kind: 'many', ask: full(200), hint: full(1000), options: options(10) }),
  number: (id) => ({
    id,
    kind: 'number',
    ask: full(200),
    hint: full(1000),
    min: -1e15,
    max: 1e15,
    unit: `{{count}} ${full(40)}`,
  }),
  duration: (id) => ({ id, kind: 'duration', ask: full(200), hint: full(1000), min: 0, max: 1e15, start: 1 }),
  date: (id) => ({ id, kind: 'date', ask: full(200), hint: full(1000), start: 'today' }),
  private: (id) => ({
    id,
    kind: 'private',
    ask: full(200),
    hint: full(1000),
    optional: true,
    examples: three(full(500)),
  }),
  goals: (id) => ({
    id,
    kind: 'goals',
    ask: full(200),
    hint: full(1000),
    examples: three({ goal: full(200), success: full(300) }),
  }),
  commitments: (id) => ({
    id,
    kind: 'commitments',
    of: 'both',
    ask: full(200),
    hint: full(1000),
    promises: options(10),
  }),
  consent: (id) => ({ id, kind: 'consent', of: 'both', ask: full(200), hint: full(1000) }),
  acknowledgement: (id) => ({
    id,
    kind: 'acknowledgement',
    of: 'both',
    ask: full(200),
    hint: full(1000),
    document: full(200),
  }),
  blind: (id) => ({
    id,
    kind: 'blind',
    of: 'both',
    ask: full(200),
    hint: full(1000),
    examples: three(full(500)),
  }),
};

const why: Field = { id: 'why', kind: 'text', ask: 'Why?' };
const base: Framework = {
  ...standard,
  id: 'ours',
  opening: full(2000),
  reflectionRequired: { of: 'both', reminders: 2 },
  title: full(100),
  owner: full(200),
};
const isGood = (framework: Framework) => frameworkSchema.safeParse(framework).success;

/** Steps filled with such questions, each in a clause of its own or together with others, until no more are let through. */
function fullOf(kinds: readonly Asked[], together: number): Framework {
  let so: Framework = {
    ...base,
    steps: [{ id: 'first', title: 'Why', clauses: [{ id: 'first', heading: 'Why', fields: [why] }] }],
  };
  let made = 0;
  const clause = (): Clause => ({
    id: `c${made}`,
    heading: full(100),
    fields: Array.from({ length: together }, () =>
      largest[kinds[made % kinds.length] ?? 'text'](name(made++)),
    ),
  });
  for (let more = true; more;) {
    const next = clause();
    const last = so.steps.at(-1);
    const inLast = last && {
      ...so,
      steps: [...so.steps.slice(0, -1), { ...last, clauses: [...last.clauses, next] }],
    };
    const inNew = { ...so, steps: [...so.steps, { id: `s${made}`, title: full(60), clauses: [next] }] };
    const grown = [inLast, inNew].find((framework) => framework && isGood(framework));
    more = grown !== undefined;
    so = grown ?? so;
  }
  return so;
}

/** At each point one for each of the three, with as many questions as one may have. */
const fullSurveys: Framework['surveys'] = (['start', 'middle', 'end'] as const).flatMap((at, n) =>
  (['mentee', 'mentor', 'sponsor'] as const).map((of, m) => ({
    ...{ id: name(3 * n + m), at, of, required: { reminders: 6 } },
    asks: Array.from({ length: mostAsks }, (_, k) => ({ id: name(k), text: full(300) })),
  })),
);

const kinds = Object.keys(largest) as Asked[];
const worst = (
  [
    ...kinds.flatMap((kind) =>
      [1, 4].map((together): [string, Framework] => [`${kind}, by ${together}`, fullOf([kind], together)]),
    ),
    ['all kinds, one by one', fullOf(kinds, 1)],
    ['all kinds, by three', fullOf(kinds, 3)],
    ['short questions, as many as can be', fullOf(['consent', 'date', 'number'], 2)],
    ['surveys', { ...fullOf(['consent', 'date', 'number'], 2), surveys: fullSurveys }],
  ] satisfies [string, Framework][]
).filter(([, framework]) => allFields(framework).length > 1);

const words = english(plainVocabulary);

test('what is full is really full', () => {
  const most = Math.max(...worst.map(([, { steps }]) => steps.flatMap(({ clauses }) => clauses).length));
  expect(most).toBe(room.clauses);
  expect(worst.length).toBeGreaterThan(kinds.length);
});

test.each(worst)('a framework full of %s goes into a file and comes back as it was', (_, framework) => {
  for (const file of [asYaml(framework), asJson(framework)])
    expect(readFile(Buffer.from(file))).toEqual({ framework });
});

test('one that is too large for a file is refused before it is saved', () => {
  const [, choices] = worst.find(([what]) => what === 'choice, by 1') ?? [];
  const surveys = fullSurveys;
  expect(asJson({ ...choices!, surveys }).length).toBeGreaterThan(room.file);
  const read = frameworkSchema.safeParse({ ...choices, surveys });
  expect(read.error?.issues.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^it takes \d{3} KB as a file, and a file has at most 300 KB/),
  ]);
});

test.each(worst)('a framework full of %s can be shown on both, whatever is answered', (_, framework) => {
  expect(isGood(framework)).toBe(true);
  const refused = longestSamplesIn(words, framework).flatMap(({ name: card, card: shown }) =>
    [onSlack, onTeams].flatMap((show) => {
      try {
        show(shown);
        return [];
      } catch (error) {
        return [`${card}: ${String(error)}`];
      }
    }),
  );
  expect(refused).toEqual([]);
});
