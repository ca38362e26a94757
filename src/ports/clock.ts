import type { Temporal } from 'temporal-polyfill';

export interface Clock {
  now(): Temporal.Instant;
}

/** Rings once, at that instant or at once where it has passed; what it returns keeps it from ringing. */
export type Alarm = (at: Temporal.Instant, ring: () => void) => () => void;

/** New ids: UUIDv7, so that they sort by the time they were made. */
export type NewId = () => string;

/** Random bytes in hex, for nonces and codes. */
export type Random = (bytes: number) => Buffer;
