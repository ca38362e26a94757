import type { Say } from './agreement-text.js';
import type { Owner, Role } from './clause.js';
import type { Framework } from './framework.js';
import { surveysRequired } from './survey-required.js';

/** E-01: who must look back on every session, and how often whoever has not is asked, before the coordinators hear of it. */
export interface ReflectionRequired {
  of: Owner;
  reminders: number;
}

/** Each session is asked about until so many later ones are at hand. */
export const mostReminders = 6;
export const daysBetweenReminders = 3;

export const isRequiredOf = (required: ReflectionRequired | null | undefined, role: Role | null): boolean =>
  !!required && (required.of === 'both' || required.of === role);

const requirement: Readonly<Record<Owner, string>> = {
  both: 'After every session each of us fills in a short form. Whoever has not is reminded {{times}}; then the coordinators hear that it has not come, and never what it says.',
  mentee:
    'After every session the {{mentee}} fills in a short form, and is reminded of it {{times}}; then the coordinators hear that it has not come, and never what it says.',
  mentor:
    'After every session the {{mentor}} fills in a short form, and is reminded of it {{times}}; then the coordinators hear that it has not come, and never what it says.',
};

/** What stands above the clauses, in the text that is signed: what a programme requires is agreed like the rest. */
export const openingOf = ({ opening, reflectionRequired, surveys }: Framework, say: Say): string[] => [
  say(opening),
  ...(reflectionRequired
    ? [
        say(requirement[reflectionRequired.of], {
          times: say('{{count}} times', { count: reflectionRequired.reminders }),
        }),
      ]
    : []),
  ...surveysRequired({ surveys }, say),
];
