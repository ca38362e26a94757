import type { Action } from '../mentoring/action.js';
import type { Hour, Past, Totals } from '../mentoring/history.js';
import type { Instant } from '../mentoring/relationship.js';

/** Where a page of a history begins: behind this session, whether or not there is one of that time and id. */
export interface Cursor {
  at: Instant;
  id: string;
}

export interface History {
  totals: Totals;
  /** How many actions are open. */
  open: number;
  /** The newest first. */
  past: readonly Past[];
  /** Where the next page begins; null where there is none. */
  earlier: Cursor | null;
  /** What was taken on outside of any session, the newest first: as many as sessions were asked for. */
  apart: readonly Action[];
}

export type HistoryAsked =
  /** So many sessions, the newest of all or the newest behind that. */
  | { before: Cursor | null; most: number }
  /** This one alone. */
  | { session: string };

export interface Histories {
  history(relationship: string, asked: HistoryAsked): Promise<History>;
  /** Every session that this person has held as a mentor, the first of them first. */
  hours(mentor: string): Promise<Hour[]>;
}
