import { readinessFirst } from '../../adaptive-cards/readiness.js';
import { refused } from '../../adaptive-cards/refused.js';
import { mentorOf, partyTo } from '../mentoring/policy.js';
import { give } from '../mentoring/nudge.js';
import { listReminder } from '../mentoring/readiness.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Reply } from '../ports/turn.js';
import type { House, Said } from './handler.js';
import { saveDecided } from './kinds.js';

/**
 * H-07: who begins too early hears what comes first. The mentor gets to the list; the mentee reads that there is one, not
 * what it says or how far it is, and the mentor is reminded of it.
 */
export async function listFirst(error: unknown, said: Said, house: House): Promise<Reply> {
  if (!(error instanceof Refusal) || error.code !== 'mentorNotReady') throw error;
  const { me, words, at } = said;
  const relationship = String(error.data['relationship']);
  return house.store.transact(async (unit) => {
    const snapshot = await unit.snapshot(relationship);
    if (!snapshot || !partyTo(snapshot.relationship, me.id)) throw new Refusal('notYours');
    if (mentorOf(snapshot.relationship, me.id))
      return { card: readinessFirst(words, { relationship }), to: 'me' };
    const nudges = listReminder(snapshot, at);
    const events = nudges.map((nudge) => ({ kind: 'reminded', person: nudge.person, nudge, at }) as const);
    const given = nudges.map((nudge) => give(nudge, at));
    await saveDecided(unit, house, said, snapshot, { events, nudges: given });
    return { card: refused(words, error.code, {}), to: 'me' };
  });
}
