import { agreementText } from '../../src/mentoring/agreement-text.js';
import type { Framework } from '../../src/mentoring/framework.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import { openingOf } from '../../src/mentoring/reflection-required.js';
import { termsOf } from '../../src/mentoring/terms.js';

import { complete, words } from './pair.js';

const { t } = words;

const required = { of: 'both', reminders: 2 } as const;
const bound = { ...complete, framework: { ...standard, reflectionRequired: required } };

test.each([
  ['both', 1, 'each of us fills in a short form. Whoever has not is reminded once;'],
  ['both', 3, 'each of us fills in a short form. Whoever has not is reminded 3 times;'],
  ['mentee', 2, 'the mentee fills in a short form, and is reminded of it 2 times;'],
  ['mentor', 1, 'the mentor fills in a short form, and is reminded of it once;'],
] as const)('what is wanted of %s stands above the clauses (%i)', (of, reminders, says) => {
  const [, said] = openingOf({ ...standard, reflectionRequired: { of, reminders } }, t);
  expect(said).toContain(says);
});

test.each([
  ['both', 'Each of us answers the programme’s survey at the end. Whoever has not is reminded 3 times;'],
  ['mentee', 'The mentee answers the programme’s survey at the end, and is reminded of it 3 times;'],
  ['mentor', 'The mentor answers the programme’s survey at the end, and is reminded of it 3 times;'],
] as const)('a survey that is part of the programme stands above the clauses: %s', (of, says) => {
  const asks = [{ id: 'hope', text: 'What has come of it?' }];
  const survey = { id: 'end', at: 'end', of, asks } as const;
  const opening = (...surveys: Framework['surveys']) => openingOf({ ...standard, surveys }, t);
  expect(opening({ ...survey, required: { reminders: 3 } })[1]).toContain(says);
  expect(opening(survey)).toHaveLength(1);
  expect(opening({ ...survey, of: 'sponsor', required: { reminders: 3 } })).toHaveLength(1);
});

test('it is part of what both sign, and what reminders go by; where nothing is wanted, the text is as it was', () => {
  const [opening = '', said = ''] = openingOf(bound.framework, t);
  expect(agreementText(bound, t)).toContain(`${opening}\n${said}\n# `);
  expect(agreementText(bound, t).replace(`${said}\n`, '')).toBe(agreementText(complete, t));
  expect(termsOf(bound).reflection).toEqual(required);
  expect(termsOf(complete).reflection).toBeNull();
});
