import { mayRun } from '../../src/mentoring/policy.js';

test.each([
  ['who coordinates it', { programme: 'p1', person: 'chidi', role: 'coordinator' }, true],
  ['who coordinates another', { programme: 'p2', person: 'chidi', role: 'coordinator' }, false],
  ['who has another part in it', { programme: 'p1', person: 'chidi', role: 'sponsor' }, false],
  ['whose colleague coordinates it', { programme: 'p1', person: 'dana', role: 'coordinator' }, false],
])('sets up a programme, or does not: %s', (_, role, may) => {
  expect(mayRun('p1', [role], 'chidi')).toBe(may);
});
