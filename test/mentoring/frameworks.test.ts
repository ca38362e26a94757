import { nothingYet } from '../../src/mentoring/nudge.js';
import en from '../../src/conversation/language/en.json' with { type: 'json' };
import { optionsOf, understand } from '../../src/mentoring/answer.js';
import { isOwn, type Field } from '../../src/mentoring/clause.js';
import {
  allFields,
  carriersOf,
  placesOf,
  startingPoint,
  stepBeside,
  stepOf,
} from '../../src/mentoring/framework.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { startingPoints } from '../../src/mentoring/starting-points.js';
import { nudgesDue } from '../../src/mentoring/nudges.js';
import { at, atAnyHour, empty, say, today, together } from './pair.js';
import { codeOf } from './refused.js';

/** Names and addresses nobody can begin for somebody else. */
const facts = ['menteeOrganisation', 'sponsorName', 'sponsorRelationship'];
const longTexts = (fields: readonly Field[]) =>
  fields.filter(
    ({ id, kind }) => ['text', 'list', 'private', 'blind', 'goals'].includes(kind) && !facts.includes(id),
  );

const unique = (ids: readonly string[]) => expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);

describe.each(Object.values(builtInFrameworks))('the framework $id', (framework) => {
  const clauses = framework.steps.flatMap((step) => [...step.clauses]);
  const fields = allFields(framework);

  test('names its steps, clauses, fields and answers once each', () => {
    unique(framework.steps.map(({ id }) => id));
    unique(clauses.map(({ id }) => id));
    unique(fields.map(({ id }) => id));
    for (const field of fields) unique(optionsOf(field).map(({ id }) => id));
  });

  test('uses ids that travel: no comma between choices, no @ or # in fields', () => {
    expect(fields.flatMap(optionsOf).filter(({ id }) => !/^\w+$/u.test(id))).toEqual([]);
    expect(fields.filter(({ id }) => !/^\w+$/u.test(id))).toEqual([]);
  });

  test.each(fields.map((field) => [field.id, field] as const))('%s fits into Slack', (_, field) => {
    expect(say(field.ask).length).toBeLessThanOrEqual(2000);
    expect(hintOf(field).length).toBeLessThanOrEqual(2000);
    for (const { text } of optionsOf(field)) expect(say(text).length).toBeLessThanOrEqual(75);
    if (['many', 'commitments'].includes(field.kind)) expect(optionsOf(field).length).toBeLessThanOrEqual(10);
    if (field.kind === 'choice') expect(optionsOf(field).length).toBeLessThanOrEqual(100);
  });

  test.each(fields.map((field) => [field.id, field] as const))(
    '%s starts with an answer that it would take',
    (_, field) => {
      const start = startingPoint(field, today, say);
      if (start === null) return;
      expect(understand(field, Array.isArray(start) ? [...start] : String(start), today)).toEqual({
        value: start,
      });
    },
  );

  test.each(longTexts(fields).map((field) => [field.id, field] as const))(
    '%s offers two or three answers to begin with, each of which it would take',
    (_, field) => {
      const points = startingPoints(field, say);
      expect([2, 3]).toContain(points.length);
      unique(points.map((point) => JSON.stringify(point)));
      for (const point of points) {
        const raw = field.kind === 'goals' ? [...(point as string[])] : [point].flat().join('\n');
        expect(understand(field, raw, today)).toEqual({ value: point });
        expect(String(point)).not.toMatch(/undefined|\{\{|For example/u);
      }
    },
  );

  test('can be filled in with no more clicks than it has questions, and two for each step', () => {
    const clicks = fields.map((field) => {
      if (startingPoint(field, today, say) !== null) return 0;
      if (field.kind === 'commitments') return field.promises.length;
      return startingPoints(field, say).length > 0 ? 2 : 1;
    });
    const turning = framework.steps.length;
    const sum = clicks.reduce<number>((so, each) => so + each, turning);
    expect(sum).toBeLessThanOrEqual(fields.length + 2 * turning);
  });

  test('carries every item of the form on paper, and names what carries it', () => {
    const carriers = new Set(carriersOf(framework));
    unique(framework.carries.map(({ item }) => item));
    for (const { item, by } of framework.carries) {
      expect([item, by.filter((each) => !carriers.has(each))]).toEqual([item, []]);
      expect([item, by]).not.toEqual([item, []]);
    }
    if (framework.id !== 'standard') expect(framework.carries.length).toBeGreaterThan(20);
  });

  test('leaves every question that drives a reminder what it is in the standard', () => {
    for (const field of fields) {
      const known = allFields(builtInFrameworks.standard).find(({ id }) => id === field.id);
      if (known) expect([field.id, field.kind]).toEqual([known.id, known.kind]);
    }
  });

  test('says mentor, mentee and contract in the words of the programme', () => {
    const literal = /\b(mentor|mentee|mentoring|coach|coachee|client|contract|agreement)s?\b/iu;
    const sentences = textsIn({ ...framework, owner: '', carries: [] }).filter((text) => text.includes(' '));
    expect(sentences.filter((text) => literal.test(text.replaceAll(/\{\{\w+\}\}/gu, '')))).toEqual([]);
    expect(sentences.map((text) => say(text)).filter((text) => /\ba [aeiou]/iu.test(text))).toEqual([]);
  });

  test('asks each field of the pair or of one, in one place for each who answers', () => {
    const places = fields.flatMap((field) => placesOf(field).map(({ place }) => place));
    unique(places);
    for (const field of fields) {
      expect(placesOf(field).map(({ role }) => role)).toEqual(
        isOwn(field) ? (field.of === 'both' ? ['mentee', 'mentor'] : [field.of]) : [null],
      );
    }
  });

  test('has the singular and the plural of everything that it counts', () => {
    const units = fields.flatMap((field) => (field.kind === 'number' ? [field.unit] : []));
    for (const unit of [...units, '{{count}} minutes']) {
      expect(Object.keys(en)).toEqual(expect.arrayContaining([`${unit}_one`, `${unit}_other`]));
      expect([say(unit, { count: 1 }), say(unit, { count: 2 })]).toEqual([
        expect.stringMatching(/^1 \w+[^s](?: |$)/u),
        expect.stringMatching(/^2 \w+s(?: |$)/u),
      ]);
    }
  });
});

const textsIn = (part: unknown): string[] =>
  typeof part === 'string' ? [part] : Object.values(Object(part) as object).flatMap(textsIn);

const hintOf = (field: Field) => say(field.hint ?? '');

describe('the standard framework', () => {
  const { standard } = builtInFrameworks;

  test('has the six steps, in their order', () => {
    expect(standard.steps.map(({ title }) => title)).toEqual([
      'Why we are here',
      'How we meet',
      'When plans change',
      'What we promise',
      'What stays between us',
      'How we keep it alive',
    ]);
  });

  test.each([
    ['purpose', 'text'],
    ['focus', 'many'],
    ['sessionCount', 'number'],
    ['cadence', 'choice'],
    ['sessionLength', 'duration'],
    ['startDate', 'date'],
    ['noticeHours', 'number'],
    ['replyDays', 'number'],
    ['quietWeeks', 'number'],
    ['keeping', 'commitments'],
    ['menteePromises', 'commitments'],
    ['mentorPromises', 'commitments'],
    ['code', 'acknowledgement'],
    ['mayTakeNotes', 'consent'],
    ['confidentiality', 'text'],
    ['exceptions', 'many'],
    ['review', 'choice'],
    ['ending', 'choice'],
  ])('asks for %s, a %s', (id, kind) => {
    expect(allFields(standard).find((field) => field.id === id)?.kind).toBe(kind);
  });

  test('has a step before and after each but the first and the last; a step it does not have is an old card', () => {
    expect(stepBeside(standard, 'why', -1)).toBeUndefined();
    expect(stepBeside(standard, 'why', 1)?.id).toBe('meet');
    expect(stepBeside(standard, 'alive', 1)).toBeUndefined();
    expect(codeOf(() => stepOf(standard, 'toString'))).toBe('cardOld');
  });

  test('is what a pair begins with, and somebody’s turn from the first minute', () => {
    expect(
      nudgesDue(
        {
          relationship: together,
          agreement: empty,
          people: atAnyHour,
          ...nothingYet,
        },
        at(3),
      ),
    ).toHaveLength(1);
  });
});
