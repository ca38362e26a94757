import type { Logger } from 'pino';
import { give, withGiven, type Nudge } from '../mentoring/nudge.js';
import { atHand, inMessages, nextLook, timeBrings } from '../mentoring/nudges.js';
import type { Event } from '../mentoring/event.js';
import type { Instant } from '../mentoring/relationship.js';
import type { NewId } from '../ports/clock.js';
import type { Agenda } from '../ports/outbox.js';
import type { Change, Message } from '../ports/change.js';
import type { Snapshot } from '../ports/snapshot.js';

interface Sweeping {
  agenda: Agenda;
  newId: NewId;
  announce: (events: readonly Event[], snapshot: Snapshot, newId: NewId) => Message[];
  log: Logger;
}

/** Six statements, BEGIN and COMMIT included, serve so many: at most 0.05 for each. Everybody else waits while they are looked at. */
const atOnce = 128;

/** Looks at every relationship whose time has come, gives what is due, and says when to look again. */
export async function sweepNudges(sweeping: Sweeping, now: Instant): Promise<void> {
  let more = true;
  while (more) {
    const looked = await sweeping.agenda.due(now, atOnce, (snapshot) => lookAt(snapshot, now, sweeping));
    for (const { relationship, error } of looked.failed) {
      sweeping.log.error({ relationship, ...withoutWords(error) }, 'a relationship is left for an hour');
    }
    more = looked.more;
  }
}

function lookAt(snapshot: Snapshot, now: Instant, { newId, announce }: Sweeping): Change {
  const brought = timeBrings(snapshot, now, newId);
  const due = { ...snapshot, ...brought.next };
  const { due: newest, passedOver } = atHand(due, now);
  const messages = inMessages(newest).map((nudges) => ({ id: newId(), nudges }));
  const given = [
    ...messages.flatMap(({ id, nudges }) =>
      nudges.map((nudge) => give(nudge, now, nudges.length > 1 ? id : null)),
    ),
    ...passedOver.map((nudge) => give(nudge, now)),
  ];
  const after = { ...due, given: withGiven(due.given, given) };
  const events = [...brought.events, ...messages.map((message) => remindedOf(message, now))];
  return {
    before: snapshot,
    relationship: after.relationship,
    agreement: snapshot.agreement,
    room: snapshot.room,
    ...(after.review !== snapshot.review && { review: after.review }),
    events,
    nudges: given,
    messages: announce(events, after, newId),
    nextLook: nextLook(after, now),
    at: now,
  };
}

function remindedOf(
  { id, nudges }: { id: string; nudges: readonly [Nudge, ...Nudge[]] },
  at: Instant,
): Event {
  const [nudge, ...more] = nudges;
  const { person } = nudge;
  return more.length === 0
    ? { kind: 'reminded', person, nudge, at }
    : { kind: 'remindedTogether', person, nudges, id, at };
}

/** Where it failed, but not the message: one of JSON.parse quotes what it could not read. */
const withoutWords = (error: unknown) =>
  error instanceof Error
    ? { error: error.name, at: error.stack?.split('\n').filter((line) => /^ {4}at /.test(line)) }
    : { error: typeof error };
