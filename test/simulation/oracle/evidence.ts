import type { Spell } from '../weather.js';
import type { Life, Span } from './book.js';
import type { State } from './general.js';
import { kinds } from './kinds.js';

/** The bot has decided to say something. */
export interface Said {
  pair: string;
  kind: string;
  occurrence: string;
  person: string;
  about: string | null;
  /** By the clock of the instance that decided it, and in truth. */
  clock: number;
  at: number;
  messages: readonly string[];
}

export interface Snoozed {
  pair: string;
  kind: string;
  occurrence: string;
  person: string;
  at: number;
  again: number;
  /** The message that was taken back. */
  of?: string;
}

export type Wrong = 'lost' | 'doubled' | 'wrongPerson' | 'early' | 'late' | 'unwanted' | 'fault' | 'stuck';

export interface Violation {
  is: Wrong;
  what: string;
  at: number;
  pair: string;
}

/** Something that was asked once, or once more. */
export interface Asking {
  from: number;
  again: number | null;
  said: Said | null;
}

export interface Judged {
  said: Map<Said, Span>;
  violations: Violation[];
}

export interface Evidence {
  lives: readonly Life[];
  said: readonly Said[];
  snoozed: readonly Snoozed[];
  states: readonly State[];
  /** When somebody has ended a break, and both have heard of it. */
  resumed: readonly number[];
  /** When nobody was there to decide anything, or the wrong clock did. */
  dark: readonly Spell[];
  end: number;
}

export const minute = 60_000;
export const hour = 60 * minute;

/** What is allowed: a tick, and another instance that takes over. */
export const slack = 10 * minute;

type Reaching = Pick<Said, 'kind' | 'person'>;

/** Whether one person gets both. */
export const reaches = (a: Reaching, b: Reaching) => {
  const [one, other] = [kinds[a.kind]?.to, kinds[b.kind]?.to];
  if (one === 'nobody' || other === 'nobody') return false;
  if (one === 'coordinators' || other === 'coordinators') return one === other;
  return one === 'both' || other === 'both' || a.person === b.person;
};
