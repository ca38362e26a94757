import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { questionsAfter } from '../../src/mentoring/looking-back.js';
import { promptFor, thoughtsFor } from '../../src/mentoring/prompts.js';

/** Served by what the bot asks anyway: the record of a session, the rows for actions, what is worth sharing of them. */
const elsewhere = ['record', 'actions', 'worthSharing'];

test.each(Object.entries(builtInFrameworks))(
  '%s: everything that it asks around a session is asked',
  (_, framework) => {
    for (const { id, of, when, ask } of framework.prompts) {
      const role = of === 'both' ? 'mentee' : of;
      const isAsked =
        elsewhere.includes(id) ||
        (when === 'after'
          ? questionsAfter[role].some((question) => question === id)
          : [
              promptFor(framework, role, 'points'),
              promptFor(framework, role, 'aim'),
              ...thoughtsFor(framework, role, when),
            ].includes(ask));
      expect({ id, isAsked }).toEqual({ id, isAsked: true });
    }
  },
);

test('each gets what is theirs to think about, at its time', () => {
  const { bsw } = builtInFrameworks;
  expect(thoughtsFor(bsw, 'mentee', 'atOnce')).toEqual([
    'Sit back for a few minutes. What were the main themes last time?',
    'What has happened since then?',
  ]);
  expect(thoughtsFor(bsw, 'mentee', 'before')).toEqual([]);
  expect(thoughtsFor(bsw, 'mentor', 'atOnce')).toEqual([]);
  expect(thoughtsFor(builtInFrameworks.wbs, 'mentee', 'atOnce')).toEqual([]);
});
