import { faultsOfOwn } from '../../src/mentoring/framework-own.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import { intentions } from '../../src/conversation/intentions.js';
import { carriedByButtons, frameworkSchema } from '../../src/mentoring/framework-schema.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';

type Body = Record<string, unknown> & { steps: { clauses: { fields: Record<string, unknown>[] }[] }[] };

/** The standard as it lies in a database, with something done to it. */
function standardBut(change: (body: Body) => void): unknown {
  const body = JSON.parse(JSON.stringify(builtInFrameworks.standard)) as Body;
  change(body);
  return body;
}

const firstField = (body: Body) => body.steps[0]!.clauses[0]!.fields[0]!;
/** The goals. */
const lastStepsFirst = (body: Body) => body.steps[5]!.clauses[0]!.fields[0]!;
const faultsOf = (body: unknown) =>
  frameworkSchema.safeParse(body).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ??
  [];

test.each(Object.values(builtInFrameworks))(
  '$id is as good from a database as from the code',
  (framework) => {
    expect(frameworkSchema.parse(JSON.parse(JSON.stringify(framework)))).toEqual(framework);
  },
);

test('what an earlier release has kept gets what it did not have', () => {
  const { suits, signing, readiness, chemistry, prompts, surveys, carries, ...before } =
    builtInFrameworks.standard;
  expect(frameworkSchema.parse(before)).toEqual({ ...builtInFrameworks.standard, chemistry: [] });
  expect([suits, signing, readiness, chemistry, prompts, surveys, carries]).toHaveLength(7);
});

const manyClauses = (count: number) => (body: Body) => {
  const [clause] = body.steps[0]!.clauses;
  body.steps[0]!.clauses = Array.from({ length: count }, (_, n) => ({ ...clause!, id: `c${n}` }));
};

const hope = { id: 'hope', text: 'What do you hope for?' };
const surveyOf = (id: string, of: string) => ({ id, at: 'start', of, asks: [hope] });

test.each<[string, (body: Body) => void, RegExp]>([
  [
    'two questions of one id',
    (body) => (body.steps[1]!.clauses[0]!.fields[0]!['id'] = 'purpose'),
    /question purpose is there twice/,
  ],
  ['two steps of one id', (body) => body.steps.push(body.steps[0]!), /step why is there twice/],
  [
    'an unknown kind',
    (body) => (firstField(body)['kind'] = 'video'),
    /steps\.0\.clauses\.0\.fields\.0\.kind/,
  ],
  ['an id that does not travel', (body) => (firstField(body)['id'] = 'a,b'), /letters, digits and _ only/],
  ['an empty question', (body) => (firstField(body)['ask'] = '  '), /ask: must not be empty/],
  ['300 clauses', manyClauses(300), /steps\.0\.clauses/],
  ['a clause of 20,000 characters', (body) => (firstField(body)['start'] = 'x'.repeat(20_000)), /start/],
  [
    'more to begin with than there is room for',
    (body) => (firstField(body)['examples'] = ['1', '2', '3', '4']),
    /examples/,
  ],
  [
    'a text to begin with that is no line',
    (body) => (firstField(body)['examples'] = ['x'.repeat(501)]),
    /examples\.0: must be at most 500/,
  ],
  [
    'a goal to begin with that nobody could tell from its success',
    (body) => (lastStepsFirst(body)['examples'] = [{ goal: 'Rest' }]),
    /examples\.0\.success/,
  ],
  ['a goal to begin with as a text', (body) => (lastStepsFirst(body)['examples'] = ['Rest']), /examples\.0/],
  ['no steps', (body) => (body.steps = []), /^steps/],
  ['a word too many', (body) => (body['colour'] = 'green'), /colour/],
  ['a date that is none', (body) => (body['date'] = '12/02/2024'), /^date/],
  [
    'a start that is not offered',
    (body) =>
      (body.steps[5]!.clauses.flatMap(({ fields }) => fields).find(({ id }) => id === 'review')!['start'] =
        'never'),
    /review begins with never/,
  ],
  [
    'a survey that reminds too often',
    (body) => (body['surveys'] = [{ ...surveyOf('a', 'mentee'), required: { reminders: 7 } }]),
    /surveys\.0\.required\.reminders/,
  ],
  [
    'a number that is asked for with a word',
    (body) => (body['surveys'] = [{ ...surveyOf('a', 'mentee'), asks: [{ ...hope, scale: 'ten' }] }]),
    /surveys\.0\.asks\.0\.scale/,
  ],
  [
    'a number that starts outside',
    (body) => (body.steps[2]!.clauses[0]!.fields[0]!['start'] = 1000),
    /start of noticeHours is not from 0 to 336/,
  ],
])('%s is refused', (_, change, fault) => {
  expect(faultsOf(standardBut(change)).join('\n')).toMatch(fault);
});

const asking = (asks: readonly { id: string; text: string }[]) =>
  faultsOfOwn({ ...standard, id: 'ours', surveys: [{ id: 'a', at: 'start', of: 'mentee', asks }] }).map(
    ({ path, says }) => `${path.join('.')}: ${says}`,
  );

test('a survey of one’s own has no question twice, and as many as a form has room for', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => ({ ...hope, id: `q${n}` }));
  expect(asking(many(20))).toEqual([]);
  expect(asking(many(21))).toEqual([
    'surveys.0.asks: the survey a has 21 questions, and a form has room for 20',
  ]);
  expect(asking([hope, hope])).toEqual([
    'surveys.0.asks.1.id: the question of the survey a: hope is there twice',
  ]);
});

test.each([[null], [''], [[]], [{}], [7], [{ steps: 'all' }]])(
  '%j is no framework and breaks nothing',
  (body) => {
    expect(faultsOf(body).length).toBeGreaterThan(0);
  },
);

test.each([intentions.saveStep, intentions.signAgreement])(
  'no question is called what the button $id carries beside the answers',
  ({ payload }) => {
    expect(carriedByButtons).toEqual(expect.arrayContaining(Object.keys(payload.shape)));
  },
);
