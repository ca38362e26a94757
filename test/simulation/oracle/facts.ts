import type { Agreement } from '../../../src/mentoring/agreement.js';
import { roundOf } from '../../../src/mentoring/agreement-table.js';
import { whoseTurn } from '../../../src/mentoring/agreement-turn.js';
import type { Session } from '../../../src/mentoring/session.js';
import type { Snapshot } from '../../../src/ports/snapshot.js';
import type { Reader } from './hours.js';

/** One pair as it was recorded, in the oracle’s terms: ids and milliseconds. */
export interface Facts {
  pair: string;
  phase: Snapshot['relationship']['phase'];
  mentee: string;
  mentor: string;
  invitedBy: string;
  begun: number;
  ended: number | null;
  meeting: { from: number; to: number; set: number } | null;
  terms: Snapshot['relationship']['terms'];
  pause: { at: number; until: number } | null;
  sessions: readonly SessionFact[];
  held: number;
  /** Who wrote what about what, and when. */
  wrote: readonly { kind: string; by: string; about: string; at: number; going?: string }[];
  /** When either last wrote anything, also what is not here any more. */
  lastWrote: number;
  actions: readonly { owner: string; due: string | null; open: boolean; at: number }[];
  review: { id: string; byRule: boolean; called: number; closed: number | null } | null;
  /** The version that lies open, and whose turn it is. */
  waits: { name: string; since: number; turn: string } | null;
  /** When the agreement was signed by the second of the two; null where none stands signed. */
  signed: number | null;
  /** Also where a newer version lies open. */
  everSigned: number | null;
  touched: number | null;
  readers: Readonly<Record<string, Reader>>;
  coordinators: readonly Reader[];
  holidays: Snapshot['holidays'];
}

export interface SessionFact {
  id: string;
  state: Session['state'];
  from: number;
  to: number;
  /** When its time was fixed, and when somebody said that it took place or took it out. */
  set: number;
  recorded: number;
  cancelled: number;
  bookedBy: string;
}

const ms = (at: { epochMilliseconds: number }) => at.epochMilliseconds;

export function factsOf(snapshot: Snapshot): Facts {
  const { relationship, agreement, review } = snapshot;
  const [mentee, mentor] = [relationship.mentee ?? '', relationship.mentor ?? ''];
  const signed = agreement?.signatures.filter(({ person }) => person === mentee || person === mentor).at(-1);
  return {
    pair: relationship.id,
    phase: relationship.phase,
    mentee,
    mentor,
    invitedBy: relationship.invitation.by,
    begun: relationship.begun ? ms(relationship.begun) : Infinity,
    ended: relationship.phase === 'ended' && relationship.ending ? ms(relationship.ending.at) : null,
    meeting: meetingOf(snapshot),
    terms: relationship.terms,
    pause: relationship.pause && { at: ms(relationship.pause.at), until: ms(relationship.pause.until) },
    sessions: snapshot.sessions.map(sessionOf),
    held: snapshot.held,
    wrote: snapshot.writings.map((writing) => ({
      ...{ kind: writing.kind, by: writing.author, about: writing.about ?? '', at: ms(writing.at) },
      ...('going' in writing.body && { going: writing.body.going }),
    })),
    lastWrote: snapshot.wrote ? ms(snapshot.wrote) : 0,
    actions: snapshot.actions.map(({ owner, due, state, madeAt, closedAt }) => ({
      ...{ owner, due, open: state === 'open', at: ms(closedAt ?? madeAt) },
    })),
    review: review && {
      id: review.id,
      byRule: review.calledBy === null,
      called: ms(review.calledAt),
      closed: review.closing && ms(review.closing.at),
    },
    waits: waitsOf(snapshot, agreement),
    signed: signed && agreement?.state === 'signed' ? ms(signed.at) : null,
    everSigned: signed ? ms(signed.at) : null,
    touched: agreement && ms(agreement.waitingSince),
    readers: Object.fromEntries(
      Object.values(snapshot.people).map((person) => [person.id, readerOf(person)]),
    ),
    coordinators: snapshot.coordinators.map(readerOf),
    holidays: snapshot.holidays,
  };
}

type Known = Snapshot['coordinators'][number];

const readerOf = ({ zone, manners }: Pick<Known, 'zone' | 'manners'>): Reader => ({
  zone,
  days: manners?.workingDays ?? [1, 2, 3, 4, 5],
  hours: manners ? manners.hours : { from: '08:00', until: '20:00' },
  weekly: manners?.weekly ?? [],
  off: manners?.off ?? [],
});

function meetingOf({ relationship: { meeting }, writings }: Snapshot): Facts['meeting'] {
  if (!meeting) return null;
  const set = Math.max(...writings.filter(({ kind }) => kind === 'place').map(({ at }) => ms(at)));
  return { from: ms(meeting.at), to: ms(meeting.at) + meeting.minutes * 60_000, set };
}

function sessionOf({ id, state, at, minutes, history, bookedBy }: Session): SessionFact {
  const last = (...which: string[]) => history.findLast(({ is }) => which.includes(is))?.at ?? at;
  return {
    ...{ id, state, bookedBy },
    from: ms(at),
    to: ms(at) + minutes * 60_000,
    set: ms(last('booked', 'moved')),
    recorded: ms(last('held')),
    cancelled: ms(history.at(-1)?.at ?? at),
  };
}

/** Whose turn it is, and which text it is, is the agreement’s affair and not that of reminders. */
function waitsOf({ relationship }: Snapshot, agreement: Agreement | null): Facts['waits'] {
  const turn = agreement && whoseTurn(relationship, agreement);
  if (!agreement || turn === null) return null;
  return { name: `${agreement.number}.${roundOf(agreement)}`, since: ms(agreement.waitingSince), turn };
}
