import { announce } from '../../src/handlers/announce.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import type { Agreement } from '../../src/mentoring/agreement.js';
import type { Event } from '../../src/mentoring/event.js';
import type { NudgeKind } from '../../src/mentoring/nudge-kinds.js';
import { nothingYet } from '../../src/mentoring/nudge.js';
import type { Relationship } from '../../src/mentoring/relationship.js';
import type { Session } from '../../src/mentoring/session.js';
import type { Known } from '../../src/ports/known.js';
import type { Snapshot } from '../../src/ports/snapshot.js';
import { at, complete, proposedBy, signedBy, together, write } from '../mentoring/pair.js';

const person = (id: string, name: string, zone = 'Europe/London'): Known => ({
  id,
  name,
  zone,
  language: 'en-GB',
  account: `account of ${id}`,
  platform: 'slack',
  tenant: 'T1',
});

export interface Scene {
  agreement?: Agreement | null;
  relationship?: Partial<Relationship>;
  room?: 'channel' | 'personal' | null;
  /** The number of the version that stands, where that is another one. */
  standing?: number;
  coordinators?: string[];
  sessions?: readonly Session[];
}

const snapshot = ({
  agreement = null,
  relationship = {},
  room = 'channel',
  standing,
  coordinators = [],
  sessions = [],
}: Scene): Snapshot => ({
  relationship: { ...together, ...relationship },
  agreement,
  programme: { id: 'p1', name: 'Mentoring', kind: 'mentoring', contractWord: 'agreement' },
  framework: builtInFrameworks.standard,
  people: { amira: person('amira', 'Amira Haddad'), ben: person('ben', 'Ben Osei') },
  room: room === null ? null : { kind: room },
  ...nothingYet,
  sessions,
  coordinators: coordinators.map((id) => person(id, `The coordinator ${id}`)),
  versions: {
    newest: agreement?.number ?? 0,
    standing: standing ?? (agreement?.state === 'signed' ? agreement.number : null),
    sponsored: false,
  },
});

/** The bot reminds somebody by itself. */
export const reminded = (kind: NudgeKind, person: string, about?: string): Event => ({
  kind: 'reminded',
  person,
  nudge: { kind, person, occurrence: 'once', ...(about !== undefined && { about }) },
  at: at(0),
});

export const messages = (event: Event | Event[], scene: Scene) => {
  let count = 0;
  return announce([event].flat(), snapshot(scene), () => `m${(count += 1)}`);
};

/** Who is told, how, with which card; what only turns an old message into its result is left out. */
export const told = (event: Event, scene: Scene) =>
  messages(event, scene)
    .filter(({ slot, how }) => how !== 'change' || slot === 'invitation')
    .map(({ to, how, card }) => `${'room' in to ? 'room' : to.person} ${how} ${card.id}`);

/** Which old messages are turned into their results, and for whom. */
export const turned = (event: Event, scene: Scene) =>
  messages(event, scene)
    .filter(({ how }) => how === 'change')
    .map(({ to, slot }) => `${'room' in to ? 'room' : to.person} ${slot}`);

export const asked = { phase: 'proposed', begun: null } as const;
export const over = { phase: 'ended', ending: { by: 'amira', at: at(9) } } as const;
export const first = proposedBy(complete, 'amira');
export const counter = proposedBy(write(first, 'ben', 'meet', { cadence: 'weekly' }), 'ben');
export const signed = signedBy(signedBy(first, 'ben'), 'amira');
export const commented = { ...first, comments: [{ by: 'ben', at: at(3), text: 'Too often?' }] };
export const commentedPart = {
  ...first,
  comments: [{ by: 'ben', at: at(3), text: 'Too often?', about: { clause: 'sessions', stood: 'Monthly' } }],
};
