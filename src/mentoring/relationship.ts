import { Temporal } from 'temporal-polyfill';
import type { Role } from './clause.js';
import type { Event } from './event.js';
import type { Terms } from './terms.js';
import { Refusal } from './refusal.js';

export type Instant = Temporal.Instant;

/** One mentor and one mentee, from invitation to ending. */
export interface Relationship {
  id: string;
  phase: 'proposed' | 'chemistry' | 'contracting' | 'active' | 'ended' | 'declined';
  /** Null until somebody has come with the code. */
  mentee: string | null;
  mentor: string | null;
  /** Who was asked to sign as well, where the programme wants it. */
  sponsor: string | null;
  invitation: Invitation;
  /** When both had said yes. */
  begun: Instant | null;
  /** Their first, to see whether they suit each other (H-02). */
  meeting: Meeting | null;
  ending: Ending | null;
  /** While it lasts nothing is sent (S-09); null once it is over. */
  pause: Pause | null;
  /** What both have signed that reminders go by; null until then. */
  terms: Terms | null;
}

export interface Invitation {
  by: string;
  at: Instant;
}

export interface Meeting {
  at: Instant;
  minutes: number;
}

export interface Ending {
  by: string;
  at: Instant;
}

export interface Pause {
  by: string;
  at: Instant;
  until: Instant;
}

export interface Decision<Next> {
  next: Next;
  events: Event[];
}

export const codeLifetime = Temporal.Duration.from({ hours: 7 * 24 });

export const roleOf = (relationship: Pick<Relationship, 'mentee' | 'mentor'>, person: string): Role | null =>
  relationship.mentee === person ? 'mentee' : relationship.mentor === person ? 'mentor' : null;

export const otherRole = (role: Role): Role => (role === 'mentee' ? 'mentor' : 'mentee');

export const otherOf = (relationship: Relationship, person: string): string | null =>
  relationship.mentee === person ? relationship.mentor : relationship.mentee;

export const isLive = ({ phase }: Relationship) => phase !== 'ended' && phase !== 'declined';

/** Whoever was asked to sign as the sponsor, and has not, is asked no more. */
export const sponsorPassed = ({ sponsor }: Relationship, by: string): Event[] =>
  sponsor === null ? [] : [{ kind: 'sponsorPassed', by, sponsor }];

interface Inviting {
  id: string;
  by: string;
  /** Null: somebody whom the bot cannot reach, who will come with a code (H-01). */
  whom: string | null;
  /** The role of the one who is invited. */
  as: Role;
  at: Instant;
}

export function invite({ id, by, whom, as, at }: Inviting): Decision<Relationship> {
  if (whom === by) throw new Refusal('notYourself');
  const [mentee, mentor] = as === 'mentor' ? [by, whom] : [whom, by];
  const invitation = { by, at };
  return {
    next: {
      id,
      phase: 'proposed',
      mentee,
      mentor,
      sponsor: null,
      invitation,
      begun: null,
      meeting: null,
      ending: null,
      pause: null,
      terms: null,
    },
    events: [{ kind: 'invited', by }],
  };
}

/**
 * The one who holds the code takes the place of whom it was for, who may never have heard of it; saying yes or no comes
 * after (H-01: both must accept).
 */
export function join(relationship: Relationship, by: string): Decision<Relationship> {
  const { invitation, phase, mentee } = relationship;
  if (invitation.by === by) throw new Refusal('notYourself');
  if (phase !== 'proposed') throw new Refusal('codeUnknown');
  const place: Role = mentee === invitation.by ? 'mentor' : 'mentee';
  return { next: { ...relationship, [place]: by }, events: [{ kind: 'joined', by }] };
}

/**
 * A second yes changes nothing; a yes after a no is refused, and the other way round. A programme that has a checklist for
 * it lets the two meet first (H-02).
 */
export function accept(
  relationship: Relationship,
  by: string,
  at: Instant,
  next: 'chemistry' | 'contracting',
): Decision<Relationship> {
  if (relationship.begun && isLive(relationship)) return { next: relationship, events: [] };
  if (relationship.phase !== 'proposed') throw new Refusal('invitationAnswered');
  return { next: { ...relationship, phase: next, begun: at }, events: [{ kind: 'accepted', by }] };
}

/** H-01: one click, private, blameless. The inviter learns that it did not come about, nothing else. */
export function decline(relationship: Relationship, by: string, at: Instant): Decision<Relationship> {
  if (relationship.phase === 'declined') return { next: relationship, events: [] };
  if (relationship.phase !== 'proposed') throw new Refusal('invitationAnswered');
  return {
    next: { ...relationship, phase: 'declined', ending: { by, at } },
    events: [{ kind: 'declined', by }],
  };
}

/** What `end` would be for this person: of an invitation nobody has answered, the end is to take it back or to say no. */
export type WayOut = 'end' | 'takeBack' | 'decline';

export const wayOut = ({ begun, invitation }: Relationship, person: string): WayOut =>
  begun ? 'end' : invitation.by === person ? 'takeBack' : 'decline';

/** At any time, by either, without a reason (E-02). An invitation that nobody has answered is taken back, or declined. */
export function end(relationship: Relationship, by: string, at: Instant): Decision<Relationship> {
  if (!isLive(relationship)) return { next: relationship, events: [] };
  if (relationship.phase === 'proposed' && by !== relationship.invitation.by)
    return decline(relationship, by, at);
  return { next: { ...relationship, phase: 'ended', ending: { by, at } }, events: [{ kind: 'ended', by }] };
}
