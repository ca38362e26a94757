import { partyTo } from './policy.js';
import { roleOf, type Relationship } from './relationship.js';
import { haveBothAnswered } from './review.js';
import type { Writing } from './writing.js';

interface Written {
  relationship: Relationship;
  writings: readonly Writing[];
}

/** Who may read what somebody wrote: the only place where that is decided. Nobody but the two reads any of it. */
export function visibleTo(writing: Writing, { relationship, writings }: Written, person: string): boolean {
  if (!partyTo(relationship, person)) return false;
  const isMine = writing.author === person;
  switch (writing.kind) {
    case 'mind':
    case 'readiness':
    case 'asked':
    case 'diary':
    case 'survey':
      return isMine;
    case 'place':
    case 'conflicts':
    case 'training':
    case 'points':
    case 'takeAway':
    case 'onTrack':
    case 'feedback':
    case 'summary':
    case 'reflected':
    case 'goals':
    case 'reading':
    case 'links':
      return true;
    case 'quiet':
      return isMine || ('shared' in writing.body && writing.body.shared);
    case 'notes':
      return isMine && mayTakeNotes(relationship, person);
    case 'review':
      return isMine || haveBothAnswered(relationship, writing.about ?? '', writings);
  }
}

/** S-06: as long as the agreement that both have signed allows it. */
export const mayTakeNotes = (relationship: Relationship, person: string): boolean =>
  roleOf(relationship, person) === 'mentor' && relationship.terms?.notes === true;

/** Of a pair's writings those that every one of these readers may see. */
export const visibleWritings = (written: Written, ...readers: readonly (string | null)[]): Writing[] =>
  written.writings.filter((writing) =>
    readers.every((reader) => reader !== null && visibleTo(writing, written, reader)),
  );

/** What may stand where both read it. */
export const writingsForBoth = (written: Written): Writing[] =>
  visibleWritings(written, written.relationship.mentee, written.relationship.mentor);
