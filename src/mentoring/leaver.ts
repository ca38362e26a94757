import { isPaused } from './pause.js';
import { isLive, type Decision, type Instant, type Relationship } from './relationship.js';

/** A break of which nobody knows when it ends: by then nobody asks any more. */
const years = 10;

/**
 * D-07: the account of one of the two is closed, so that the bot cannot reach them. The two take a break until somebody
 * says how it goes on. While there is one already nothing changes: neither is written to by the bot itself.
 */
export function accountClosed(
  relationship: Relationship,
  { person, at }: { person: string; at: Instant },
): Decision<Relationship> {
  const isOfTheTwo = person === relationship.mentee || person === relationship.mentor;
  if (!isOfTheTwo || !isLive(relationship) || !relationship.begun || isPaused(relationship, at))
    return { next: relationship, events: [] };
  const until = at.add({ hours: years * 365 * 24 });
  return {
    next: { ...relationship, pause: { by: person, at, until } },
    events: [{ kind: 'accountClosed', person }],
  };
}
