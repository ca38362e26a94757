import type { Event } from '../../mentoring/event.js';
import type { Snapshot } from '../../ports/snapshot.js';
import type { Told } from './to-room.js';

export type EventOf = { [Kind in Event['kind']]: Extract<Event, { kind: Kind }> };

/** For each kind of event, who else is told, where, with which card. */
export type Tellers = {
  readonly [Kind in Event['kind']]: (event: EventOf[Kind], snapshot: Snapshot) => Told[];
};
