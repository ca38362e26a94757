import { keyOf, nextLook, nudgesDue } from '../mentoring/nudges.js';
import type { Event } from '../mentoring/event.js';
import type { Instant } from '../mentoring/relationship.js';
import type { NewId } from '../ports/clock.js';
import type { Agenda } from '../ports/outbox.js';
import type { Message, Snapshot, Unit } from '../ports/store.js';

interface Sweeping {
  agenda: Agenda;
  newId: NewId;
  announce: (events: readonly Event[], snapshot: Snapshot, newId: NewId) => Message[];
}

const atOnce = 50;

/** Looks at every relationship whose time has come, gives what is due, and says when to look again. */
export async function sweepNudges(sweeping: Sweeping, now: Instant): Promise<void> {
  let count = atOnce;
  while (count === atOnce) {
    count = await sweeping.agenda.due(now, atOnce, async (unit, ids) => {
      for (const id of ids) await lookAt(unit, id, now, sweeping);
    });
  }
}

async function lookAt(unit: Unit, id: string, now: Instant, { newId, announce }: Sweeping): Promise<void> {
  const snapshot = await unit.snapshot(id);
  if (!snapshot) return;
  const nudges = nudgesDue(snapshot, now);
  const events = nudges.map(({ person, kind }): Event => ({ kind: 'reminded', person, nudge: kind }));
  const given = new Set([...snapshot.given, ...nudges.map(keyOf)]);
  await unit.save({
    before: snapshot,
    relationship: snapshot.relationship,
    agreement: snapshot.agreement,
    room: snapshot.room,
    events,
    nudges,
    messages: announce(events, snapshot, newId),
    nextLook: nextLook({ ...snapshot, given }),
    at: now,
  });
}
