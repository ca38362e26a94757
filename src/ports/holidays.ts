import type { Holidays } from '../mentoring/manners.js';

/** A country, or a part of one. */
export interface Region {
  /** ISO 3166, `GB` or `GB-SCT`. */
  code: string;
  /** In English. */
  name: string;
}

/** The public holidays of the world. */
export interface HolidayCalendars {
  /** By the code of a region; nobody’s for null. */
  of(region: string | null): Promise<Holidays>;
  /** By its code or its name; null where none is called that, or several are. */
  find(typed: string): Promise<Region | null>;
}
