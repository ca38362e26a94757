import type { DocumentForm, GoalsAsked } from './document.js';
import type { GoalChange } from './goals-changing.js';
import type { Nudge } from './nudge.js';
import type { Instant } from './relationship.js';
import type { Writing } from './writing.js';

/** Why a pair looks at its agreement again. */
export type Because = 'wish' | 'review' | 'goals' | 'lateChanges';

/**
 * Why a chat is a pair's room no longer: the bot was taken out, somebody else came in, one of the two went, or the bot
 * could not write there any more, whatever the reason.
 */
export type RoomLost = 'botLeft' | 'somebodyCame' | 'oneLeft' | 'shut';

/** Which nudge, to whom, about which session. */
export type Reminded = Pick<Nudge, 'kind' | 'occurrence' | 'person' | 'about' | 'until' | 'mayWait'>;

type Readings = readonly Writing<'reading'>[];

/** What happened in a relationship. `handlers/announce.ts` decides who is told; the audit trail keeps the kind. */
export type Event =
  | { kind: 'invited'; by: string }
  /** What asked the other did not arrive: `by`, who invited, gets a code to pass on. */
  | { kind: 'returned'; by: string }
  | { kind: 'joined'; by: string }
  | { kind: 'accepted'; by: string }
  | { kind: 'declined'; by: string }
  | { kind: 'meetingSet'; by: string; before: Instant | null }
  /** One has answered whether to go on; not what. */
  | { kind: 'mindGiven'; by: string }
  /** Somebody has begun to write the agreement, and has said by that that they want to go on. */
  | { kind: 'begun'; by: string }
  | { kind: 'goingOn'; by: string }
  | { kind: 'notGoingOn'; by: string }
  | { kind: 'conflictDeclared'; by: string }
  | { kind: 'trainingSaid'; by: string }
  | { kind: 'readinessTicked'; by: string }
  | { kind: 'coordinatorAsked'; by: string; about: 'readiness' | 'agreement'; text: string }
  /** Somebody outside the programme, who does not learn who the other of the two is. */
  | { kind: 'lineManagerAsked'; by: string; to: string; text: string }
  | { kind: 'ended'; by: string }
  | { kind: 'stepSaved'; by: string; step: string }
  /** Something was written, and every shared question has an answer. */
  | { kind: 'filled'; by: string }
  | { kind: 'handedOver'; by: string; step: string }
  | { kind: 'proposed'; by: string; round: number }
  /** A proposal was taken back: the text before it stands again, or none does. */
  | { kind: 'withdrawn'; by: string }
  | { kind: 'discussed'; by: string }
  | { kind: 'signed'; by: string }
  /** Whoever had signed has changed their own promises since, and signs again. */
  | { kind: 'signatureVoid'; by: string }
  | { kind: 'stands'; by: string }
  | { kind: 'documentAsked'; by: string; version: number; form: DocumentForm; as: 'file' | 'link' }
  | { kind: 'entryAsked'; by: string; session: string; as: 'file' | 'link' }
  /** A file of it was refused for good. */
  | { kind: 'documentReturned'; by: string }
  | { kind: 'sponsorAsked'; by: string }
  /** Somebody else is asked in the place of this person, or a newer text stands than the one they were asked to sign. */
  | { kind: 'sponsorPassed'; by: string; sponsor: string }
  | { kind: 'sponsorSigned'; by: string }
  | { kind: 'sponsorDeclined'; by: string }
  /** A new version lies open beside the one that stands. */
  | { kind: 'amending'; by: string; because: Because }
  /** The new version was let be. */
  | { kind: 'dropped'; by: string }
  /** The pair's room is a chat that they have taken the bot into; nobody is named where only the platform has said so. */
  | { kind: 'roomMoved'; by: string | null }
  | { kind: 'roomLost'; by: string | null; why: RoomLost }
  | { kind: 'sessionsBooked'; by: string; sessions: readonly string[] }
  | {
      kind: 'sessionMoved';
      by: string;
      session: string;
      before: Instant;
      late: boolean;
      emergency: boolean;
    }
  | { kind: 'sessionCancelled'; by: string; session: string; late: boolean; emergency: boolean }
  /** `first`: nobody had said yet whether it took place. */
  | { kind: 'sessionHeld'; by: string; session: string; first: boolean }
  | { kind: 'sessionNotHeld'; by: string; session: string }
  | { kind: 'pointsSent'; by: string; session: string }
  | { kind: 'quietKept'; by: string; session: string; shared: boolean }
  /** Somebody has written what they take from a session, or something anew. */
  | { kind: 'reflected'; by: string; session: string }
  | { kind: 'notesKept'; by: string; session: string }
  /** Nobody: the agreement’s own rule. */
  | { kind: 'reviewCalled'; by: string | null; review: string }
  | { kind: 'reviewAnswered'; by: string; review: string }
  /** And now both have. */
  | { kind: 'reviewBoth'; by: string; review: string }
  | { kind: 'reviewClosed'; by: string; review: string }
  /** Which one; not what. */
  | { kind: 'surveyAnswered'; by: string; survey: string }
  /** Somebody has answered how it goes for them alone; not what. */
  | { kind: 'pulseAnswered'; by: string }
  | { kind: 'pulseStopped'; by: string }
  | { kind: 'actionMade'; by: string; action: string }
  | { kind: 'actionChanged'; by: string; action: string }
  | { kind: 'actionDone'; by: string; action: string }
  | { kind: 'actionDropped'; by: string; action: string }
  /** What may be told outside, in the words of one; and by both. */
  | { kind: 'sharingSuggested'; by: string; action: string }
  | { kind: 'sharingAgreed'; by: string; action: string }
  | { kind: 'linkShared'; by: string; link: string }
  | { kind: 'linkTakenAway'; by: string; link: string }
  | { kind: 'paused'; by: string }
  /** Their platform has closed this person’s account; the two take a break. */
  | { kind: 'accountClosed'; person: string }
  /** Before its day. */
  | { kind: 'resumed'; by: string }
  /** `changes`: what is different from goals that stood before. With every event of the goals: all readings of theirs. */
  | { kind: 'goalsSet'; by: string; changes: readonly GoalChange[]; readings: Readings }
  | { kind: 'goalsRead'; by: string; about: string; readings: Readings }
  | { kind: 'goalsChanged'; by: string; changes: readonly GoalChange[]; readings: Readings }
  | { kind: 'goalsLookedBack'; by: string; readings: Readings }
  | { kind: 'goalsFormAsked'; by: string; as: GoalsAsked['as']; how: 'file' | 'link' }
  | { kind: 'reminded'; person: string; nudge: Reminded; at: Instant }
  /** Whoever got it wants it again then. */
  | { kind: 'snoozed'; by: string; nudge: Reminded; again: Instant }
  /** Several in one message, whose id it is. */
  | { kind: 'remindedTogether'; person: string; nudges: readonly Reminded[]; id: string; at: Instant };
