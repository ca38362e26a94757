import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { clean } from '../mentoring/answer.js';
import type { Instant } from '../mentoring/relationship.js';
import { endOf, type Session } from '../mentoring/session.js';

/** One session as one calendar shows it. */
export interface Entry {
  session: Pick<Session, 'id' | 'state' | 'at' | 'minutes' | 'where' | 'sequence'>;
  /** In its reader's words. */
  title: string;
  /** Who invites: for ever the same, else an update is nobody's (RFC 5546, 3.2.2.4). */
  organizer: Party;
  attendees: readonly Attendee[];
  /** When what it says came about. */
  stamp: Instant;
}

export interface Party {
  /** Of the person; of who invites, any word. */
  id: string;
  name: string;
  /** Null where nobody knows it. */
  email: string | null;
}

export interface Attendee extends Party {
  /** It was their own doing. */
  accepts: boolean;
}

interface About {
  name?: string;
  /** Seconds until it is worth looking again. */
  ttl?: number;
}

/** The text of a calendar with these entries, and what its reader is to do with them. */
export function calendarOf(
  method: keyof typeof ICalCalendarMethod,
  entries: readonly Entry[],
  { name, ttl }: About = {},
): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'mentoring-bot', product: 'sessions' },
    method: ICalCalendarMethod[method],
    ...(name !== undefined && { name: escaped(oneLine(name)) }),
    ...(ttl !== undefined && { ttl }),
    events: entries.map(eventOf),
  });
  // The library leaves the last line without its end (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`;
}

const eventOf = ({ session, title, organizer, attendees, stamp }: Entry) => ({
  id: `${session.id}@mentoring-bot`,
  sequence: session.sequence,
  stamp,
  // Instants are written as UTC; of a Date with a zone the library was two hours off.
  start: session.at,
  end: endOf(session),
  summary: oneLine(title),
  ...(session.where !== '' && { location: clean(session.where.replaceAll(/[\u2028\u2029]/gu, '\n')) }),
  status: session.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  organizer: { name: nameOf(organizer), email: addressOf(organizer) },
  attendees: attendees.map((party) => ({
    name: nameOf(party),
    email: addressOf(party),
    role: ICalAttendeeRole.REQ,
    status: party.accepts ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
    // People answer in the chat; nobody would read what their calendar sends.
    rsvp: false,
  })),
});

export const oneLine = (text: string) => clean(text).replaceAll(/\s+/gu, ' ');

/** Nothing escapes a quotation mark around a name (RFC 5545, 3.2); the library tries to, with a backslash. */
const nameOf = ({ name }: Party) => oneLine(name).replaceAll('"', '’').replaceAll('\\', '/') || '…';

/** No mail can ever be sent to a domain in .invalid (RFC 2606). */
const addressOf = ({ id, email }: Party) => email ?? `${id}@mentoring-bot.invalid`;

/** The library escapes every text but the calendar's own name. */
const escaped = (text: string) => text.replaceAll(/[\\;,]/gu, '\\$&');
