import type { Facts } from './facts.js';

/** Something that the bot is to say by itself, as long as the facts are so. */
export interface Want {
  kind: string;
  /** What makes it one and the same. */
  name: string;
  /** Whom it goes to, or in whose name it goes to several. */
  person: string;
  due: number;
  /** When it stops making sense. */
  until: number;
  /** Its cause was not there before. */
  since?: number;
}

export const day = 86_400_000;
export const week = 7 * day;

export const ever = Infinity;

export const did = ({ wrote }: Facts, kind: string, by: string, about = '') =>
  wrote.find((each) => each.kind === kind && each.by === by && each.about === about);

export const zoneOf = ({ readers }: Facts, person: string) => readers[person]?.zone ?? 'UTC';
