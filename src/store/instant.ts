import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../mentoring/relationship.js';

/** PostgreSQL's times come as Date, those inside JSON as text; the domain's are instants. */
export const instant = (at: Date | string): Instant =>
  typeof at === 'string' ? Temporal.Instant.from(at) : Temporal.Instant.fromEpochMilliseconds(at.getTime());

export const maybeInstant = (at: Date | string | null): Instant | null => (at === null ? null : instant(at));
