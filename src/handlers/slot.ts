import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { longestPlace } from '../../adaptive-cards/kit/slot.js';
import { faults, refusals } from '../../adaptive-cards/refused.js';
import type { T } from '../conversation/language.js';
import { clean } from '../mentoring/answer.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Instant } from '../mentoring/relationship.js';
import type { Slot, WallClock } from '../mentoring/session.js';
import type { Inputs } from '../ports/turn.js';

/** What a time may be. `past`: it is of something that has taken place. */
export interface SlotRules {
  zone: string;
  now: Instant;
  min: number;
  max: number;
  past: boolean;
}

/** What somebody answered to when, how long and where; with what is wrong with it where something is. */
export function slotIn(inputs: Inputs, rules: SlotRules, t: T): { slot: Slot } | { typed: Required<Typed> } {
  const typed = typedIn(inputs);
  const errors = Object.fromEntries(
    Object.entries(checks).flatMap(([id, fault]) => {
      const wrong = fault(typed, rules);
      return wrong === null ? [] : [[id, t(wrong, { min: rules.min, max: rules.max })]];
    }),
  );
  if (Object.keys(errors).length > 0) return { typed: { values: typed, errors } };
  const { date = '', time = '', minutes = '', where = '' } = typed;
  const when = { local: `${date}T${time}`, zone: rules.zone };
  return { slot: { when, minutes: Number(minutes), where: clean(where) } };
}

interface GivenBack {
  events: [];
  typed: Required<Typed>;
}

/** Where another session is in the way, the form comes back with what was typed. */
export function unlessTaken<Decided>(inputs: Inputs, t: T, decide: () => Decided): Decided | GivenBack {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'sessionOverlaps') throw error;
    return { events: [], typed: { values: typedIn(inputs), errors: { time: t(refusals.sessionOverlaps) } } };
  }
}

/** What stands in the inputs for this slot, as its reader's clock shows it. */
export function slotValues(
  { at, minutes, where }: { at: Instant; minutes: number; where: string },
  zone: string,
): Record<string, string> {
  const there = at.toZonedDateTimeISO(zone);
  return {
    date: there.toPlainDate().toString(),
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
    minutes: String(minutes),
    where,
  };
}

/** As it was typed, to be shown again. */
export const typedIn = (inputs: Inputs): Record<string, string> =>
  Object.fromEntries(
    ['date', 'time', 'minutes', 'where', 'emergency'].map((id) => [
      id,
      [inputs[id] ?? ''].flat().join(' ').trim().slice(0, 1000),
    ]),
  );

type Fields = Readonly<Record<string, string>>;
type Check = (typed: Fields, rules: SlotRules) => string | null;

/** Further away than anybody plans, or remembers. */
const farthest = Temporal.Duration.from({ hours: 24 * 366 });

const checks = {
  date: (typed, { zone, now, past }) => {
    if (!isDate(typed)) return faults.notADate;
    const at = isTime(typed) ? existing(typed, zone) : null;
    if (at === null) return null;
    const order = Temporal.Instant.compare(at, now);
    if (past) {
      if (order > 0)
        return 'That moment is still to come. Please choose an earlier one, or book the session.';
      return Temporal.Instant.compare(at, now.subtract(farthest)) < 0
        ? 'Please choose a day of the last year.'
        : null;
    }
    if (order <= 0) return 'That moment has passed. Please choose a later one.';
    return Temporal.Instant.compare(at, now.add(farthest)) > 0 ? 'Please choose a day within a year.' : null;
  },
  time: (typed, { zone }) => {
    if (!isTime(typed)) return 'Please choose a time, like 14:30.';
    return isDate(typed) && existing(typed, zone) === null
      ? 'The clocks change that day: this time does not exist, or comes twice. Please choose another.'
      : null;
  },
  minutes: ({ minutes = '' }, { min, max }) => {
    if (!/^\d{1,4}$/.test(minutes)) return faults.notANumber;
    return Number(minutes) < min || Number(minutes) > max ? faults.outOfRange : null;
  },
  where: ({ where = '' }) =>
    where.length > longestPlace ? 'That is too long: 300 characters at most.' : null,
} as const satisfies Record<string, Check>;

const isTime = ({ time = '' }: Fields) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
const isDate = ({ date = '' }: Fields) => z.iso.date().safeParse(date).success;

/** Null where the clocks change: the time does not exist that day, or it comes twice. */
function existing({ date = '', time = '' }: Fields, zone: WallClock['zone']): Instant | null {
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`)
      .toZonedDateTime(zone, { disambiguation: 'reject' })
      .toInstant();
  } catch {
    return null;
  }
}
