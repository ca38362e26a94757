import type { WritingKind } from '../../src/mentoring/writing.js';

/** Whether the other of the two reads what one of them has written; nobody else ever does. */
export const otherReads = {
  mind: false,
  place: true,
  conflicts: true,
  training: true,
  readiness: false,
  points: true,
  quiet: false,
  takeAway: true,
  onTrack: true,
  feedback: true,
  summary: true,
  diary: false,
  notes: false,
  reflected: true,
  asked: false,
  goals: true,
  reading: true,
  links: true,
  review: false,
  survey: false,
} as const satisfies Record<WritingKind, boolean>;
