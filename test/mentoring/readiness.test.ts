import { frameworkSchema } from '../../src/mentoring/framework-schema.js';
import { carersFederation } from '../../src/mentoring/frameworks/carers-federation.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { addPoint } from '../../src/mentoring/agreement-added.js';
import { keyOf } from '../../src/mentoring/nudge.js';
import {
  assertReady,
  listReminder,
  nextToBegin,
  type Beginning,
  type Begins,
} from '../../src/mentoring/readiness.js';
import type { Writing } from '../../src/mentoring/writing.js';
import { at, empty, proposedBy, complete, together, write, withdrawnBy, givenAt } from './pair.js';
import { codeOf } from './refused.js';

const lines = carersFederation.readiness.map(({ id }) => id);
const ticked = (ids: readonly string[], author = 'ben'): Writing[] => [
  { kind: 'readiness', author, at: at(1), body: { ticked: [...ids] } },
];
const meeting = { at: at(5), minutes: 30 };
const getting = { ...together, phase: 'chemistry' as const };
const strict = { ...carersFederation, readinessRequired: true };
const pair = (more: Partial<Beginning> = {}): Beginning => ({
  relationship: getting,
  agreement: empty,
  framework: strict,
  writings: [],
  ...more,
});
const refusal = (begins: Begins, more: Partial<Beginning> = {}) =>
  codeOf(() => assertReady(pair(more), begins));
const training = addPoint(empty, 'ben', ['Training', 'What helps?', 'A few lines'], null);

describe('where the programme requires the list', () => {
  test.each<[string, Partial<Beginning>]>([
    ['nothing is ticked', {}],
    ['all but one', { writings: ticked(lines.slice(1)) }],
    ['all, and by the mentee', { writings: ticked(lines, 'amira') }],
    ['all of another list', { writings: ticked(['x', 'y', 'toString']) }],
    ['a mentor in training has said so', { agreement: training }],
  ])('%s: neither a first meeting nor the agreement can be begun', (_, more) => {
    expect([refusal('meeting', more), refusal('agreement', more)]).toEqual([
      'mentorNotReady',
      'mentorNotReady',
    ]);
  });

  test.each<[string, Begins, Partial<Beginning>]>([
    ['all is ticked', 'meeting', { writings: ticked(lines) }],
    [
      'all is ticked, and more that is gone from the list',
      'agreement',
      { writings: ticked([...lines, 'old']) },
    ],
    ['the meeting is set, and moves', 'meeting', { relationship: { ...getting, meeting } }],
    ['the pair is past it', 'meeting', { relationship: together }],
    ['somebody has written', 'agreement', { agreement: write(empty, 'amira', 'why', { purpose: 'x' }) }],
    [
      'a proposal was taken back',
      'agreement',
      { agreement: withdrawnBy(proposedBy(complete, 'amira'), 'amira') },
    ],
    ['it is a later version', 'agreement', { agreement: { ...empty, number: 2 } }],
    ['the programme asks for it and requires nothing', 'agreement', { framework: carersFederation }],
    ['it says that it does not', 'meeting', { framework: { ...carersFederation, readinessRequired: false } }],
  ])('%s: the %s goes on', (_, begins, more) => {
    expect(() => assertReady(pair(more), begins)).not.toThrow();
  });

  test('a set meeting does not begin the agreement', () => {
    expect(refusal('agreement', { relationship: { ...getting, meeting } })).toBe('mentorNotReady');
  });

  test('what comes next is the meeting, then the agreement, then neither', () => {
    const written = write(empty, 'amira', 'why', { purpose: 'x' });
    expect([
      nextToBegin(pair()),
      nextToBegin(pair({ relationship: { ...getting, meeting } })),
      nextToBegin(pair({ relationship: together })),
      nextToBegin(pair({ relationship: together, agreement: written })),
    ]).toEqual(['meeting', 'agreement', 'agreement', null]);
  });
});

test('the mentor is reminded once on each of their own days', () => {
  const people = { ben: { zone: 'Asia/Kolkata' } };
  const reminded = (hour: number, given = givenAt([], at(0))) =>
    listReminder({ relationship: together, people, given }, at(0, hour));
  const first = reminded(9);
  expect(first.map(keyOf)).toEqual(['readiness day 2026-03-02 ben']);
  const given = givenAt(first, at(0));
  expect(reminded(18, given)).toEqual([]);
  expect(reminded(19, given).map(keyOf)).toEqual(['readiness day 2026-03-03 ben']);
});

test('none of the bot’s own frameworks requires it; one that does needs a list', () => {
  expect(Object.values(builtInFrameworks).filter((each) => 'readinessRequired' in each)).toEqual([]);
  const faults = frameworkSchema.safeParse({ ...strict, readiness: [] }).error?.issues ?? [];
  expect(faults.map(({ path, message }) => `${path.join()}: ${message}`)).toEqual([
    expect.stringMatching(/^readinessRequired: the mentor must tick a list that is empty/),
  ]);
});
