import { goalsChanged, goalsNews } from '../../../adaptive-cards/goals.js';
import type { Words } from '../../conversation/language.js';
import type { Event } from '../../mentoring/event.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { nameIn } from '../agreement-view.js';
import { goalsView, offersChange, type Readings } from '../goals-view.js';
import { roleOf } from '../../mentoring/relationship.js';
import { askedGoalsForm } from './document.js';
import type { EventOf, Tellers } from './tellers.js';
import { toRoom, type Told } from './to-room.js';

/** What is said about the goals: both of the two read it, and nobody else. */
export const goalTellers = {
  goalsSet: (event, snapshot) =>
    event.changes.length > 0
      ? changed(snapshot, event)
      : said(snapshot, event.readings, { slot: 'goals', did: 'set', how: 'post' }),
  // Said again of the same day it takes the place of what was said before.
  goalsRead: ({ readings, about }, snapshot) =>
    said(snapshot, readings, { slot: `reading ${about}`, did: 'read', how: 'put' }),
  goalsChanged: (event, snapshot) => changed(snapshot, event),
  goalsLookedBack: ({ readings }, snapshot) =>
    said(snapshot, readings, { slot: 'looked back', did: 'lookedBack', how: 'put' }),
  goalsFormAsked: (event, snapshot) => askedGoalsForm(snapshot, event),
} as const satisfies Partial<Tellers>;

interface Saying {
  slot: string;
  did: Parameters<typeof goalsNews>[2];
  how: 'post' | 'put';
}

const said = (snapshot: Snapshot, readings: Readings, { slot, did, how }: Saying): Told[] =>
  toRoom(snapshot, { slot, how }, (words, reader) =>
    goalsNews(words, viewFor(snapshot, readings, reader), did),
  );

function changed(snapshot: Snapshot, event: EventOf['goalsChanged' | 'goalsSet']): Told[] {
  const offers = offersChange(snapshot) && event.changes.some(isDifferent);
  return toRoom(snapshot, { slot: 'goals', how: 'post' }, (words: Words, reader) =>
    goalsChanged(words, {
      ...viewFor(snapshot, event.readings, reader),
      by: nameIn(snapshot, event.by),
      changes: event.changes,
      offersChange: offers,
    }),
  );
}

/** One that is met is what was agreed on. */
const isDifferent = ({ is }: Extract<Event, { kind: 'goalsChanged' }>['changes'][number]) => is !== 'met';

const viewFor = (snapshot: Snapshot, readings: Readings, reader: string | undefined) =>
  goalsView(snapshot, readings, reader === undefined ? null : roleOf(snapshot.relationship, reader));
