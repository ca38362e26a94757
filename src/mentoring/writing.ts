import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { longestAnswer } from './answer.js';
import { goalsBody, readingBody } from './goals-kept.js';
import { Refusal } from './refusal.js';
import type { Instant } from './relationship.js';

const answer = z.string().max(longestAnswer);
export const mostConflicts = 20;
const keptTogether = { id: z.string(), title: z.string().max(100), at: z.string() };

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
  /** What to talk about in a session (S-02). */
  points: z.object({ text: answer }),
  /** What its writer wants from a session (S-03). */
  quiet: z.object({ want: answer, shared: z.boolean() }),
  /** After a session (S-05). */
  takeAway: z.object({ text: answer }),
  /** Whether it goes as it should, where a framework asks (WM, ILM). */
  onTrack: z.object({ text: answer }),
  /** From each to the other. */
  feedback: z.object({ keep: answer, less: answer, differently: answer }),
  summary: z.object({ text: answer }),
  diary: z.object({ text: answer }),
  /** A mentor’s own, where the mentee allows it (S-06). */
  notes: z.object({ text: answer }),
  /** That somebody has looked back on a session, since when, and how often they saved it. */
  reflected: z.object({ edition: z.int().min(1) }),
  /** What was last asked of the coordinators, or of one person (CF), so that a second click asks nothing more. */
  asked: z.object({ text: answer, to: z.string().nullable().default(null) }),
  /** What the two keep together, links and files (S-10); both see it. */
  links: z.object({
    links: z
      .array(
        z.union([
          z.object({ ...keptTogether, url: z.string().max(1_000) }),
          z.object({ ...keptTogether, file: z.object({ name: z.string().max(100), bytes: z.int().min(1) }) }),
        ]),
      )
      .max(40),
  }),
  /** The mentee’s goals, whoever of the two words them anew; both see them (G-01, G-03). */
  goals: goalsBody,
  /** How far the goals are, about a session or a calendar date; both see it (G-02). */
  reading: readingBody,
  /** How it goes, in the eyes of its writer; the other sees it once both have answered (N-05). */
  review: z.object({
    goOn: z.enum(['yes', 'unsure', 'no']),
    working: answer,
    sessions: answer,
    change: answer,
  }),
  /** In one of the programme’s own surveys: for its coordinators, together with others’ and without a name (E-01). */
  survey: z.object({ answers: z.record(z.string(), answer) }),
} as const;

export type WritingKind = keyof typeof writings;
export type Body<Kind extends WritingKind> = z.output<(typeof writings)[Kind]>;

export interface Writing<Kind extends WritingKind = WritingKind> {
  kind: Kind;
  author: string;
  /** The session, review or survey that it is about; without it, the two of them. */
  about?: string;
  at: Instant;
  body: Body<Kind>;
}

interface Kept {
  kind: string;
  author: string;
  /** Empty: the two of them. */
  about: string;
  at: string;
}

/** A writing as it was kept; throws on one that this version of the bot does not know. */
export function writingOf({ kind, author, about, at }: Kept, body: unknown): Writing {
  const schema = Object.hasOwn(writings, kind) ? writings[kind as WritingKind] : null;
  if (!schema) throw new Error(`a writing of an unknown kind: ${kind}`);
  return {
    kind: kind as WritingKind,
    author,
    ...(about !== '' && { about }),
    // Kept to the millisecond. Temporal takes ten times as long to read a text, and a long history has thousands.
    at: Temporal.Instant.fromEpochMilliseconds(Date.parse(at)),
    body: schema.parse(body),
  };
}

export const writingBy = <Kind extends WritingKind>(
  all: readonly Writing[],
  kind: Kind,
  author: string | null,
  about?: string,
): Writing<Kind> | null =>
  all.find(
    (writing): writing is Writing<Kind> =>
      writing.kind === kind && writing.author === author && writing.about === about,
  ) ?? null;

/** The same writings with this one in the place of its author's older one. */
export const withWriting = (all: readonly Writing[], fresh: Writing): Writing[] => [
  ...all.filter(
    ({ kind, author, about }) => kind !== fresh.kind || author !== fresh.author || about !== fresh.about,
  ),
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
