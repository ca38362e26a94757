import fc from 'fast-check';
import { broken } from './invariants.js';
import { moves, type Move } from './moves.js';
import { Table } from './table.js';

/** From where the two begin. */
const starts = { empty: () => new Table(), written: () => new Table(written) };
export type Start = keyof typeof starts;

const written = playing(new Table(), [
  { act: 'save', who: 'amira', field: 'purpose', typed: '1', then: 'next', form: 'newest' },
  { act: 'save', who: 'amira', field: 'promise', typed: '1', then: 'leave', form: 'newest' },
  { act: 'save', who: 'ben', field: 'promise', typed: '2', then: 'leave', form: 'newest' },
]).agreement;

/** Where they begin, and places in the list of all moves. */
export type Sequence = [start: Start, played: number[]];

export const sequences: fc.Arbitrary<Sequence> = fc.tuple(
  fc.constantFrom<Start>('written', 'written', 'empty'),
  fc.array(fc.nat(moves.length - 1), { minLength: 5, maxLength: 40, size: 'max' }),
);

/** Throws at the first move after which something does not hold. */
export const play = ([start, played]: Sequence): void =>
  playMoves(
    start,
    played.flatMap((place) => moves[place] ?? []),
  );

export function playMoves(start: Start, all: readonly Move[]): void {
  const { stackTraceLimit } = Error;
  // A refusal is thrown in every other move; where, nobody asks.
  Error.stackTraceLimit = 0;
  try {
    playing(starts[start](), all);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function playing(table: Table, all: readonly Move[]): Table {
  for (const move of all) {
    const { agreement, relationship } = table;
    table.play(move);
    const complaint = broken(table, move, { agreement, relationship });
    if (complaint !== null) throw new Error(complaint);
  }
  return table;
}

/** A sequence in one line, and back. */
export const lineOf = ([start, played]: Sequence): string => [start, ...played].join();

export function sequenceOf(line: string): Sequence {
  const [start = '', ...played] = line.split(',');
  if (start !== 'empty' && start !== 'written') throw new Error(`${start} is not where anybody begins`);
  return [start, played.map(Number)];
}

export const told = ([start, played]: Sequence): string =>
  [`from ${start}`, ...played.map((place) => Object.values(moves[place] ?? {}).join(' '))].join('; ');
