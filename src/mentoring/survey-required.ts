import type { Say } from './agreement-text.js';
import type { Owner } from './clause.js';
import type { Framework, Survey } from './framework.js';

const whens = {
  start: 'at the start',
  middle: 'half-way',
  end: 'at the end',
} as const satisfies Record<Survey['at'], string>;

const requirement: Readonly<Record<Owner, string>> = {
  both: 'Each of us answers the programme’s survey {{when}}. Whoever has not is reminded {{times}}; then the coordinators hear that it has not come. What it says they read without our names.',
  mentee:
    'The {{mentee}} answers the programme’s survey {{when}}, and is reminded of it {{times}}; then the coordinators hear that it has not come. What it says they read without our names.',
  mentor:
    'The {{mentor}} answers the programme’s survey {{when}}, and is reminded of it {{times}}; then the coordinators hear that it has not come. What it says they read without our names.',
};

/** E-01: what the text that is signed says of the surveys that are part of the programme. */
export const surveysRequired = ({ surveys }: Pick<Framework, 'surveys'>, say: Say): string[] =>
  surveys.flatMap(({ at, of, required }) =>
    !required || of === 'sponsor'
      ? []
      : [
          say(requirement[of], {
            when: say(whens[at]),
            times: say('{{count}} times', { count: required.reminders }),
          }),
        ],
  );
