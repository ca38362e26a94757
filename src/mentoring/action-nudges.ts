import { Temporal } from 'temporal-polyfill';
import type { Action } from './action.js';
import { morning } from './local-time.js';
import type { Nudge, Pair } from './nudge.js';

/** Whoever has not answered by then has it in the next prompt. */
const answerable = Temporal.Duration.from({ hours: 7 * 24 });

/** S-08: on the morning of its day to whoever has taken it on; all that are due that day in one. */
export function actionsDue({ relationship, actions, people }: Pair): Nudge[] {
  if (relationship.phase !== 'active') return [];
  const dated = actions.flatMap(({ state, due, owner }) =>
    state === 'open' && due !== null ? [{ due, owner }] : [],
  );
  const each = new Map(dated.map((action) => [`${action.owner} ${action.due}`, action]));
  return [...each.values()].map(({ due: date, owner }) => {
    const timeZone = people[owner]?.zone ?? 'UTC';
    const due = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: morning }).toInstant();
    return {
      kind: 'actionsDue',
      occurrence: occurrenceOf(date),
      person: owner,
      due,
      until: due.add(answerable),
    };
  });
}

const occurrenceOf = (date: string) => `due ${date}`;

/** Whether that nudge is about this action. */
export const isOpenOn = ({ state, due }: Action, occurrence: string): boolean =>
  state === 'open' && due !== null && occurrenceOf(due) === occurrence;
