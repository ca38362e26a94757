import type { Temporal } from 'temporal-polyfill';

export interface Clock {
  now(): Temporal.Instant;
}

/** New ids: UUIDv7, so that they sort by the time they were made. */
export type NewId = () => string;

/** Random bytes in hex, for nonces and codes. */
export type Random = (bytes: number) => Buffer;
