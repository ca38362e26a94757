import { give, withGiven } from '../../src/mentoring/nudge.js';
import { end } from '../../src/mentoring/relationship.js';
import { answerSurvey, opennessOf, surveyFor, surveysOf } from '../../src/mentoring/survey.js';
import { surveysDue } from '../../src/mentoring/survey-nudges.js';
import { termsSchema } from '../../src/mentoring/terms.js';
import { agreed } from './met.js';
import { at } from './pair.js';
import { codeOf } from './refused.js';
import { answered, bsw, met, pairOn, said, wm } from './surveyed.js';

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
