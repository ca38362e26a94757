import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../mentoring/relationship.js';

/**
 * PostgreSQL's times come as Date, those inside JSON as text; the domain's are instants. All are kept to the millisecond.
 * Temporal itself takes ten times as long to read a text.
 */
export const instant = (at: Date | string): Instant =>
  Temporal.Instant.fromEpochMilliseconds(typeof at === 'string' ? Date.parse(at) : at.getTime());

export const maybeInstant = (at: Date | string | null): Instant | null => (at === null ? null : instant(at));
