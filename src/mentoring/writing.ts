import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { longestAnswer } from './answer.js';
import { Refusal } from './refusal.js';
import type { Instant } from './relationship.js';

const answer = z.string().max(longestAnswer);
export const mostConflicts = 20;

/** What one person wrote or decided apart from the agreement; the newest of each kind counts. */
const writings = {
  /** Whether to go on after the first meeting: its writer's alone (H-04). */
  mind: z.object({ going: z.enum(['on', 'notOn', 'askTomorrow']) }),
  /** Where the first meeting is. */
  place: z.object({ where: answer }),
  /** Conflicts of interest, with how each is dealt with; both see them (H-05). */
  conflicts: z.object({
    known: z.array(z.object({ what: answer, managed: answer, at: z.string() })).max(mostConflicts),
  }),
  /** A mentor who is still learning says so, and what would help; both see it (H-06). */
  training: z.object({ help: answer }),
  /** What a mentor has thought about before the start: nobody else’s business (H-07). */
  readiness: z.object({ ticked: z.array(z.string()) }),
  /** What was last asked of the coordinators, or of one person (CF), so that a second click asks nothing more. */
  asked: z.object({ text: answer, to: z.string().nullable().default(null) }),
} as const;

export type WritingKind = keyof typeof writings;
export type Body<Kind extends WritingKind> = z.output<(typeof writings)[Kind]>;

export interface Writing<Kind extends WritingKind = WritingKind> {
  kind: Kind;
  author: string;
  at: Instant;
  body: Body<Kind>;
}

/** A writing as it was kept; throws on one that this version of the bot does not know. */
export function writingOf(kind: string, author: string, at: string, body: unknown): Writing {
  const schema = Object.entries(writings).find(([known]) => known === kind)?.[1];
  if (!schema) throw new Error(`a writing of an unknown kind: ${kind}`);
  return { kind: kind as WritingKind, author, at: Temporal.Instant.from(at), body: schema.parse(body) };
}

export const writingBy = <Kind extends WritingKind>(
  all: readonly Writing[],
  kind: Kind,
  author: string | null,
): Writing<Kind> | null =>
  all.find((writing): writing is Writing<Kind> => writing.kind === kind && writing.author === author) ?? null;

/** The same writings with this one in the place of its author's older one. */
export const withWriting = (all: readonly Writing[], fresh: Writing): Writing[] => [
  ...all.filter(({ kind, author }) => kind !== fresh.kind || author !== fresh.author),
  fresh,
];

/** H-05: at any time. What was declared before stays; the same again changes nothing, and is null. */
export function declareConflict(
  all: readonly Writing[],
  { by, at, what, managed }: { by: string; at: Instant; what: string; managed: string },
): Writing<'conflicts'> | null {
  const known = writingBy(all, 'conflicts', by)?.body.known ?? [];
  const newest = known.at(-1);
  if (newest?.what === what && newest.managed === managed) return null;
  if (known.length >= mostConflicts) throw new Refusal('conflictsMany');
  return {
    kind: 'conflicts',
    author: by,
    at,
    body: { known: [...known, { what, managed, at: at.toString() }] },
  };
}
