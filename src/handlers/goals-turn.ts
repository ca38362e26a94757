import type { Intention } from '../conversation/intentions.js';
import { mayHaveGoals } from '../mentoring/goals.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Actor, Decided, ReplyTo, Said } from './handler.js';
import type { Readings } from './goals-view.js';
import { beginning, inPair } from './kinds.js';

export interface GoalsTurn<I extends Intention = Intention> extends Said<I> {
  snapshot: Snapshot;
  /** All that there ever were: a snapshot has only those about what is at hand. */
  readings: Readings;
}

interface OfGoals<I extends Intention> {
  intention: I & { payload: { _output: { relationship: string } } };
  /** What is answered, and what is decided where anything is. */
  decide(turn: GoalsTurn<I>): { reply: ReplyTo<I>; decided?: Decided };
}

/** Decides about a pair's goals, with all their readings, while both may still write. */
export const ofGoals = <I extends Intention>({ intention, decide }: OfGoals<I>): Actor =>
  beginning<I>({
    intention,
    begin: (said, house) => {
      const { relationship } = said.payload as { relationship: string };
      return inPair(said, house, relationship, async (snapshot, unit) => {
        mayHaveGoals(snapshot.relationship);
        const readings = await unit.writingsOf(relationship, 'reading');
        const { reply, decided } = decide({ ...said, snapshot, readings });
        return { answer: () => reply, ...(decided && { decided }) };
      });
    },
  });
