import type { Framework } from '../mentoring/framework.js';
import type { Person } from '../mentoring/person.js';
import type { Programme } from '../mentoring/programme.js';
import type { Relationship } from '../mentoring/relationship.js';
import type { Platform, Profile, Reply } from './turn.js';

/** A person as one of their accounts shows them. */
export interface Known extends Person {
  account: string;
  platform: Platform;
  tenant: string;
  /** The zone that they chose in the place of what their platform says: `zone` is it, then. */
  ownZone?: string;
  /** Known of the people in a snapshot, where their platform has told it. */
  email?: string;
}

/** What a person sets for themselves. */
export type Settings = Pick<Known, 'manners' | 'ownZone'>;

/** A relationship as lists show it. */
export interface Listed {
  id: string;
  phase: Relationship['phase'];
  role: 'mentee' | 'mentor';
  /** ISO: when it began, else when somebody was asked. */
  since: string;
  invitedByMe: boolean;
  other: string | null;
  room: string | null;
  /** Both have signed it. */
  signed: boolean;
  /** A version of the agreement is being written or waits for signatures. */
  open: boolean;
}

export interface Knowledge {
  person: Known | null;
  /** What the platform last said about the account, where it matters when it changes. */
  profile: Partial<Profile>;
  programme: Programme;
  framework: Framework;
  /** Newest first; ended and declined ones only if there is no other. */
  relationships: Listed[];
  /** Those that have ended and are not among them: they stay readable. */
  ended: Listed[];
  /** The answer to this very delivery, if it was given before. */
  repeated: Reply | null;
}

/** In whose words somebody is answered; `reader` is null for a stranger. */
export interface Addressed {
  reader: Pick<Known, 'language' | 'zone'> | null;
  programme: Programme;
}
