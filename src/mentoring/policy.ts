import type { ProgrammeRole } from './programme.js';
import { roleOf, type Relationship } from './relationship.js';

/** Who may do and see what: the only place where that is decided. */
export type Policy = (relationship: Relationship, person: string) => boolean;

export const partyTo: Policy = (relationship, person) => roleOf(relationship, person) !== null;

export const menteeOf: Policy = (relationship, person) => roleOf(relationship, person) === 'mentee';

export const mentorOf: Policy = (relationship, person) => roleOf(relationship, person) === 'mentor';

export const sponsorOf: Policy = ({ sponsor }, person) => sponsor === person;

/** Only the one who was asked can say yes or no. */
export const invitee: Policy = (relationship, person) =>
  partyTo(relationship, person) && relationship.invitation.by !== person;

/** Sets up a programme: its frameworks, its words. Gives no sight of what any pair writes. */
export const mayRun = (programme: string, roles: readonly ProgrammeRole[], person: string): boolean =>
  roles.some((each) => each.role === 'coordinator' && each.programme === programme && each.person === person);
