import type { Drawing } from '../../adaptive-cards/kit/card.js';

/** A document as both forms of it are made from: what stands in it, in the order of reading. Every text is plain text. */
export interface Paper {
  /** BCP 47 */
  language: string;
  title: string;
  /** On top of every page: whose programme it is, and on which framework it stands (BSW). */
  header: { programme: string; framework: string };
  /** At the foot of every page. */
  footer: string;
  page: (number: number, of: number) => string;
  /** Stands in the place of what a font cannot show, and on top of a document where it stands anywhere. */
  cannotShow: { here: string; atAll: string };
  /** When both had signed: in milliseconds since 1970. The only time in it, so that the same document is made anew to the byte. */
  at: number;
  blocks: readonly Block[];
}

export interface Cell {
  question: string;
  text: string;
}

export type Block =
  | { is: 'heading'; level: 1 | 2 | 3; text: string }
  | { is: 'question'; text: string }
  /** May have several lines. */
  | { is: 'text'; text: string }
  | { is: 'list'; items: readonly string[] }
  | { is: 'facts'; rows: readonly (readonly [name: string, value: string])[] }
  /** What one side said beside what the other did; each cell a question and its answer. */
  | { is: 'beside'; heads: readonly [string, string]; rows: readonly (readonly [Cell, Cell])[] }
  /** Where there are no pictures, `alt` says the same. */
  | { is: 'picture'; drawing: Drawing; alt: string }
  /** From here on a new page, where there are pages. */
  | { is: 'page' };
