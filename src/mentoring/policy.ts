import { roleOf, type Relationship } from './relationship.js';

/** Who may do and see what: the only place where that is decided. */
export type Policy = (relationship: Relationship, person: string) => boolean;

export const partyTo: Policy = (relationship, person) => roleOf(relationship, person) !== null;

/** Only the one who was asked can say yes or no. */
export const invitee: Policy = (relationship, person) =>
  partyTo(relationship, person) && relationship.invitation.by !== person;
