import type { AskedGoal } from '../../adaptive-cards/goal-inputs.js';
import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { read } from '../mentoring/goals.js';
import { menteeOf } from '../mentoring/policy.js';
import { startDayOf, type Session } from '../mentoring/session.js';
import { writingBy, type Writing } from '../mentoring/writing.js';
import type { Snapshot } from '../ports/snapshot.js';
import { readingIn } from './goals-inputs.js';
import { askedGoals, type Readings } from './goals-view.js';
import type { Said } from './handler.js';

/** G-02: after each session the mentee says how far the goals are; nobody else is asked. */
export const goalsAsked = (snapshot: Snapshot, session: string, person: string): AskedGoal[] =>
  menteeOf(snapshot.relationship, person)
    ? askedGoals(
        snapshot,
        readingsIn(snapshot).filter(({ about }) => about !== session),
      )
    : [];

/** Those about the sessions at hand. */
const readingsIn = ({ writings }: Snapshot): Readings =>
  writings.filter((writing): writing is Writing<'reading'> => writing.kind === 'reading');

/** What this person has said about it so far, as the inputs hold it. */
export function farSaid({ writings }: Snapshot, session: string, person: string): Record<string, string> {
  const said = writingBy(writings, 'reading', person, session)?.body.goals ?? [];
  return Object.fromEntries(
    said.flatMap(({ goal, far, changed }) => [
      [`far.${goal}`, String(far)],
      [`changed.${goal}`, changed],
    ]),
  );
}

/** The reading about this session; null where it says nothing new. */
export function readingAbout(
  { snapshot, inputs, words, me, at }: Pick<Said, 'inputs' | 'words' | 'me' | 'at'> & { snapshot: Snapshot },
  session: Session,
): { reading: Writing<'reading'> | null } | { typed: Required<Typed> } {
  const goals = goalsAsked(snapshot, session.id, me.id);
  if (goals.length === 0) return { reading: null };
  const said = readingIn(inputs, goals, words);
  if ('typed' in said) return said;
  const body = { on: startDayOf(session), goals: said.answer };
  return { reading: read(snapshot, readingsIn(snapshot), { about: session.id, at, body }) };
}
