import type { Pair } from '../../src/mentoring/nudge.js';
import { give, withGiven } from '../../src/mentoring/nudge.js';
import { end } from '../../src/mentoring/relationship.js';
import { snooze } from '../../src/mentoring/snooze.js';
import { surveysDue } from '../../src/mentoring/survey-nudges.js';
import { pointReached } from '../../src/mentoring/survey-points.js';
import type { Terms } from '../../src/mentoring/terms.js';
import { plan } from './coming.js';
import { held, planned } from './met.js';
import { at } from './pair.js';
import { codeOf } from './refused.js';
import { answered, bsw, met, pairOn, wm } from './surveyed.js';

const due = (pair: Pair) =>
  surveysDue(pair).map(
    ({ kind, occurrence, person, due: when, until }) =>
      `${kind} ${occurrence} ${person} ${when.toString().slice(0, 13)} until ${until?.toString().slice(0, 10)}`,
  );

test.each<[string, Partial<Pair>, string[]]>([
  ['before they have met', { sessions: [planned(1)] }, []],
  ['once they have', met([1]), ['surveyDue wm-coaching.start amira 2026-03-05T09 until 2026-03-26']],
  [
    'half-way',
    met([1, 8]),
    [
      'surveyDue wm-coaching.start amira 2026-03-05T09 until 2026-03-26',
      'surveyDue wm-coaching.middle amira 2026-03-12T09 until 2026-04-02',
      'surveyDue wm-coaching.middle ben 2026-03-12T09 until 2026-04-02',
    ],
  ],
  [
    'after the last that they planned, the first being history',
    { sessions: [15, 22].map((day) => held(day)), held: 4 },
    [
      'surveyDue wm-coaching.start amira 2026-03-04T09 until 2026-03-25',
      'surveyDue wm-coaching.middle amira 2026-03-04T09 until 2026-03-25',
      'surveyDue wm-coaching.middle ben 2026-03-04T09 until 2026-03-25',
      'surveyDue wm-coaching.end amira 2026-03-26T09 until 2026-04-16',
      'surveyDue wm-coaching.endMentor ben 2026-03-26T09 until 2026-04-16',
    ],
  ],
])('what is asked when: %s', (_, more, expected) => {
  expect(due(pairOn(wm, more))).toEqual(expected);
});

test('half-way and the end where the number of sessions is open: by the calendar, once they have met', () => {
  const open = { sessions: null, startDate: '2026-03-02', endDate: '2026-05-01' } as const;
  const reached = (more: Partial<Pair>, terms: Partial<Terms> = open) =>
    (['start', 'middle', 'end'] as const).map((point) =>
      pointReached(pairOn(wm, more, terms), point)
        ?.toString()
        .slice(0, 16),
    );
  expect(reached({})).toEqual([undefined, undefined, undefined]);
  expect(reached(met([1]))).toEqual(['2026-03-03T10:00', '2026-04-01T09:00', '2026-05-02T00:00']);
  expect(reached(met([40]))).toEqual(['2026-04-11T10:00', '2026-04-11T10:00', '2026-05-02T00:00']);
  expect(reached(met([1]), { sessions: null })).toEqual(['2026-03-03T10:00', '2026-08-31T09:00', undefined]);
});

test('two who end are asked what came of it, though they planned more; not where they never met', () => {
  const ended = (more: Partial<Pair>) => {
    const pair = pairOn(wm, more);
    return { ...pair, relationship: end(pair.relationship, 'ben', at(20)).next };
  };
  expect(due(ended(met([1])))).toEqual([
    'surveyDue wm-coaching.end amira 2026-03-24T09 until 2026-04-14',
    'surveyDue wm-coaching.endMentor ben 2026-03-24T09 until 2026-04-14',
  ]);
  expect(due(ended({}))).toEqual([]);
  expect(plan(ended(met([1])), 'surveyDue')).toEqual([
    'surveyDue amira 2026-03-24T09:00',
    'surveyDue ben 2026-03-24T09:00',
  ]);
});

test('where it is part of the programme each is reminded to the limit, then the coordinators hear of it', () => {
  const pair = pairOn(bsw, met([1]));
  const mine = plan(answered(pair, 'ben'), 'surveyDue', 'surveyLong');
  expect(mine).toEqual([
    'surveyDue amira 2026-03-05T09:00',
    'surveyDue amira 2026-03-08T09:00',
    'surveyDue amira 2026-03-11T09:00',
    'surveyLong amira 2026-03-14T09:00',
  ]);
  expect(plan(pair, 'surveyLong')).toEqual(['surveyLong amira 2026-03-14T09:00']);
  expect(plan(answered(answered(pair, 'ben'), 'amira'), 'surveyDue', 'surveyLong')).toEqual([]);
});

test('“not now” is a week, twice at most, and none where it is part of the programme', () => {
  const pair = pairOn(wm, met([1]));
  const put = (from: Pair, day: number): Pair => {
    const [nudge] = surveysDue(from);
    const given = withGiven(from.given, nudge ? [give(nudge, at(day))] : []);
    const { kind, occurrence } = nudge ?? { kind: '', occurrence: '' };
    const { next } = snooze({ ...from, given }, { kind, occurrence, by: 'amira', at: at(day) });
    return { ...from, given: withGiven(given, next ? [next] : []) };
  };
  const again = ({ given }: Pair) => [...given.values()].map((one) => one.again?.toString().slice(0, 10));
  const once = put(pair, 3);
  expect(again(once)).toEqual(['2026-03-12']);
  const twice = put(once, 10);
  expect(again(twice)).toEqual(['2026-03-19']);
  expect(codeOf(() => put(twice, 17))).toBe('nudgeCannotWait');
  const required = pairOn(bsw, met([1]));
  for (const nudge of surveysDue(required)) {
    const given = withGiven(required.given, [give(nudge, at(9))]);
    const { kind, occurrence, person: by } = nudge;
    expect(codeOf(() => snooze({ ...required, given }, { kind, occurrence, by, at: at(9) }))).toBe(
      'nudgeCannotWait',
    );
  }
});

test('after a break the last reminder comes, and the coordinators hear only days after that', () => {
  const pair = pairOn(bsw, met([1]));
  const pause = { by: 'amira', at: at(2), until: at(40) };
  const paused = { ...pair, relationship: { ...pair.relationship, pause } };
  expect(plan(paused, 'surveyDue', 'surveyLong')).toEqual([
    'surveyDue amira 2026-04-11T10:00',
    'surveyDue ben 2026-04-11T10:00',
    'surveyLong amira 2026-04-14T08:00',
  ]);
});

test('nobody is asked before the two have agreed, whenever they first met', () => {
  const agreedLate = pairOn(wm, met([1]), { agreed: '2026-03-20T12:00:00Z' });
  expect(due(agreedLate)).toEqual(['surveyDue wm-coaching.start amira 2026-03-22T09 until 2026-04-12']);
});

test('two surveys that fall due together both come', () => {
  expect(plan(pairOn(wm, met([1]), { sessions: 2 }), 'surveyDue')).toEqual([
    'surveyDue amira 2026-03-05T09:00',
    'surveyDue amira 2026-03-05T09:00',
    'surveyDue ben 2026-03-05T09:00',
  ]);
});

test('two who end in a break are asked what came of it all the same', () => {
  const pair = pairOn(wm, met([1]));
  const pause = { by: 'amira', at: at(2), until: at(90) };
  const over = end({ ...pair.relationship, pause }, 'ben', at(20)).next;
  expect(plan({ ...pair, relationship: over }, 'surveyDue')).toEqual([
    'surveyDue amira 2026-03-24T09:00',
    'surveyDue ben 2026-03-24T09:00',
  ]);
});

test('nobody is asked in a break, nor what has waited for three weeks', () => {
  const pair = pairOn(wm, met([1]));
  const { relationship } = pair;
  const until = (day: number) => ({ by: 'amira', at: at(2), until: at(day) });
  const paused = (day: number) => ({ ...pair, relationship: { ...relationship, pause: until(day) } });
  expect(plan(paused(10), 'surveyDue')).toEqual([expect.stringMatching(/^surveyDue amira 2026-03-12T/)]);
  expect(plan(paused(30), 'surveyDue')).toEqual([]);
});
