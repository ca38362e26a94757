import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import type { Pair } from '../../src/mentoring/nudge.js';
import { give, withGiven } from '../../src/mentoring/nudge.js';
import { end } from '../../src/mentoring/relationship.js';
import { snooze } from '../../src/mentoring/snooze.js';
import { answerSurvey, opennessOf, surveyFor, surveysOf } from '../../src/mentoring/survey.js';
import { surveysDue } from '../../src/mentoring/survey-nudges.js';
import { pointReached } from '../../src/mentoring/survey-points.js';
import { surveysIn, termsSchema, type Terms } from '../../src/mentoring/terms.js';
import { withWriting } from '../../src/mentoring/writing.js';
import { plan } from './coming.js';
import { agreed, held, pairWith, planned } from './met.js';
import { at } from './pair.js';
import { codeOf } from './refused.js';

const wm = surveysIn(builtInFrameworks['wm-coaching']);
const bsw = surveysIn(builtInFrameworks.bsw);
const pairOn = (surveys: Terms['surveys'], more: Partial<Pair> = {}, terms: Partial<Terms> = {}): Pair =>
  pairWith({
    relationship: agreed({ cadence: 'adHoc', review: 'event', sessions: 4, surveys, ...terms }),
    ...more,
  });
const met = (days: number[]): Partial<Pair> => ({
  sessions: days.map((day) => held(day)),
  held: days.length,
});
const due = (pair: Pair) =>
  surveysDue(pair).map(
    ({ kind, occurrence, person, due: when, until }) =>
      `${kind} ${occurrence} ${person} ${when.toString().slice(0, 13)} until ${until?.toString().slice(0, 10)}`,
  );

test('a framework’s surveys are agreed to with its agreement, but for the sponsor’s', () => {
  expect(wm.map(({ key, of, at: when, reminders }) => [key, of, when, reminders])).toEqual([
    ['wm-coaching.start', 'mentee', 'start', null],
    ['wm-coaching.middle', 'both', 'middle', null],
    ['wm-coaching.end', 'mentee', 'end', null],
    ['wm-coaching.endMentor', 'mentor', 'end', null],
  ]);
  expect(bsw.map(({ reminders }) => reminders)).toEqual([3, 3]);
  const kept = termsSchema.parse(JSON.parse(JSON.stringify({ surveys: wm })));
  expect(kept.surveys).toEqual(wm);
  expect(termsSchema.parse({ surveys: [{ key: 1 }] }).surveys).toEqual([]);
  const keys = (person: string) => surveysOf(pairOn(wm).relationship, person).map(({ key }) => key);
  expect(keys('amira')).toEqual(['wm-coaching.start', 'wm-coaching.middle', 'wm-coaching.end']);
  expect(keys('ben')).toEqual(['wm-coaching.middle', 'wm-coaching.endMentor']);
  expect(keys('dana')).toEqual([]);
});

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

const said = { hopes: 'Calm', ready: '7' };
const answered = (
  pair: Pair,
  by: string,
  when = at(4),
  survey = 'bsw.start',
  answers: object = said,
): Pair => {
  const { next } = answerSurvey(pair, { survey, by, at: when, answers: answers as typeof said });
  return next ? { ...pair, writings: withWriting(pair.writings, next) } : pair;
};

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

test('what was once asked stays open where the two plan more since', () => {
  const pair = pairOn(bsw, met([1]), { sessions: 1 });
  const [survey] = bsw.filter(({ key }) => key === 'bsw.end');
  const asked = {
    ...pair,
    given: withGiven(
      pair.given,
      surveysDue(pair).map((nudge) => give(nudge, at(4))),
    ),
  };
  const more = agreed({ surveys: bsw, sessions: 8 });
  expect(opennessOf({ ...pair, relationship: more }, survey!, 'amira', at(5))).toBe('later');
  expect(opennessOf({ ...asked, relationship: more }, survey!, 'amira', at(5))).toBe('open');
  const said = answered(pair, 'amira', at(4), 'bsw.end', { met: '7' });
  expect(opennessOf({ ...said, relationship: more }, survey!, 'amira', at(5))).toBe('open');
});

test('an answer counts once; another takes its place and keeps its time; the same again is none', () => {
  const pair = answered(pairOn(bsw, met([1])), 'amira');
  expect(pair.writings).toMatchObject([
    { kind: 'survey', author: 'amira', about: 'bsw.start', at: at(4), body: { answers: said } },
  ]);
  const same = { survey: 'bsw.start', by: 'amira', at: at(5), answers: { ready: '7', hopes: 'Calm' } };
  expect(answerSurvey(pair, same)).toEqual({ next: null, events: [] });
  const other = answerSurvey(pair, { ...same, answers: { hopes: 'Rest' } });
  expect(other.next).toMatchObject({ at: at(4), body: { answers: { hopes: 'Rest' } } });
  expect(other.events).toEqual([{ kind: 'surveyAnswered', by: 'amira', survey: 'bsw.start' }]);
});

test.each<[string, () => unknown, string]>([
  ['before its time', () => surveyFor(pairOn(bsw), 'bsw.start', 'amira', at(4)), 'surveyNotYet'],
  ['the end at the start', () => surveyFor(pairOn(bsw, met([1])), 'bsw.end', 'amira', at(4)), 'surveyNotYet'],
  [
    'half-way by the calendar, before that day',
    () => surveyFor(pairOn(wm, met([1]), { sessions: null }), 'wm-coaching.middle', 'amira', at(4)),
    'surveyNotYet',
  ],
  [
    'of the other role',
    () => surveyFor(pairOn(wm, met([1])), 'wm-coaching.start', 'ben', at(4)),
    'surveyOver',
  ],
  ['of another framework', () => surveyFor(pairOn(bsw, met([1])), 'ilm.start', 'amira', at(4)), 'surveyOver'],
  ['of nobody', () => surveyFor(pairOn(bsw, met([1])), 'bsw.start', 'dana', at(4)), 'surveyOver'],
])('refused: %s', (_, call, code) => {
  expect(codeOf(call)).toBe(code);
});

test('two who have ended answer for another sixty days', () => {
  const pair = pairOn(bsw, met([1]));
  const over = { ...pair, relationship: end(pair.relationship, 'ben', at(20)).next };
  expect(surveyFor(over, 'bsw.end', 'amira', at(79)).key).toBe('bsw.end');
  expect(codeOf(() => surveyFor(over, 'bsw.end', 'amira', at(80)))).toBe('surveyOver');
  expect(codeOf(() => surveyFor(over, 'bsw.start', 'amira', at(21)))).toBe('surveyOver');
});

test('nobody is asked in a break, nor what has waited for three weeks', () => {
  const pair = pairOn(wm, met([1]));
  const { relationship } = pair;
  const until = (day: number) => ({ by: 'amira', at: at(2), until: at(day) });
  const paused = (day: number) => ({ ...pair, relationship: { ...relationship, pause: until(day) } });
  expect(plan(paused(10), 'surveyDue')).toEqual([expect.stringMatching(/^surveyDue amira 2026-03-12T/)]);
  expect(plan(paused(30), 'surveyDue')).toEqual([]);
});
