import type { Session, Slot } from '../../src/mentoring/session.js';
import { book } from '../../src/mentoring/session-booking.js';
import { record } from '../../src/mentoring/session-changing.js';
import { nothingYet, type Pair } from '../../src/mentoring/nudge.js';
import { termsSchema, type Terms } from '../../src/mentoring/terms.js';
import type { Relationship } from '../../src/mentoring/relationship.js';
import { at, complete, proposedBy, signedBy, together, anyHour } from './pair.js';

/** What both have signed, and when the second did. */
export const signedByBoth = {
  ...signedBy(signedBy(proposedBy(complete, 'amira'), 'ben'), 'amira'),
  state: 'signed' as const,
};
export const signedAt = signedByBoth.signatures.at(-1)?.at ?? at(0);

export const agreed = (terms: Partial<Terms> = {}): Relationship => ({
  ...together,
  phase: 'active',
  terms: { ...termsSchema.parse({}), ...terms },
});

/** At nine in the morning of that day in London, for an hour. */
export const slot = (day: number, more: Partial<Slot> = {}): Slot => ({
  when: { local: `${at(day).toString().slice(0, 10)}T09:00`, zone: 'Europe/London' },
  minutes: 60,
  where: 'The library',
  ...more,
});

export function planned(day: number, { id = `s${day}`, on = at(0), by = 'amira' } = {}): Session {
  const { next } = book({ relationship: agreed(), sessions: [] }, { id, by, at: on, slot: slot(day) });
  if (!next) throw new Error('not booked');
  return next;
}

export function held(day: number, by = 'ben', bookedBy = 'amira'): Session {
  const pair = { relationship: agreed(), sessions: [planned(day, { by: bookedBy })] };
  const { next } = record(pair, { session: `s${day}`, by, at: at(day, 10), happened: true });
  if (!next) throw new Error('not held');
  return next;
}

const inLondon = { zone: 'Europe/London', manners: anyHour };

export const pairWith = (more: Partial<Pair> = {}): Pair => ({
  relationship: agreed(),
  agreement: null,
  ...nothingYet,
  people: { amira: inLondon, ben: inLondon },
  ...more,
});
