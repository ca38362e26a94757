import type { Intention } from '../conversation/intentions.js';
import { mayHaveGoals } from '../mentoring/goals.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Snapshot } from '../ports/store.js';
import type { Actor, Decided, ReplyTo, Said } from './handler.js';
import type { Readings } from './goals-view.js';
import { beginning, remember, saveDecided } from './kinds.js';

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
    begin: (said, house) =>
      house.store.transact(async (unit) => {
        const { relationship } = said.payload as { relationship: string };
        const snapshot = await unit.snapshot(relationship);
        if (!snapshot || !partyTo(snapshot.relationship, said.me.id)) throw new Refusal('notYours');
        mayHaveGoals(snapshot.relationship);
        const readings = await unit.writingsOf(relationship, 'reading');
        const { reply, decided } = decide({ ...said, snapshot, readings });
        if (decided) await saveDecided(unit, house, said, snapshot, decided);
        await remember(unit, said, reply);
        return reply;
      }),
  });
