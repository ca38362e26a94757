import { wordsFor, type Words } from '../conversation/language.js';
import type { Programme } from '../mentoring/programme.js';
import type { Deed, Session } from '../mentoring/session.js';
import type { DocumentFile } from '../ports/documents.js';
import type { Snapshot } from '../ports/snapshot.js';
import { calendarOf, type Entry, type Party } from './event.js';

export type { Attendee, Entry, Party } from './event.js';

/**
 * What calendars follow: that one session was booked, moved (RFC 5546, 3.2.2) or cancelled (3.2.5). Its UID stays the same
 * for ever; of two the one with the higher SEQUENCE holds.
 */
export const entryOf = (entry: Entry): string => calendarOf(methodOf(entry.session), [entry]);

export const methodOf = ({ state }: Pick<Session, 'state'>) => (state === 'cancelled' ? 'CANCEL' : 'REQUEST');

/** The session as a file, in the words of one of the two, or for the room that both read. */
export function calendarFile(
  snapshot: Snapshot,
  session: Session,
  reader: string | null,
  mailFrom: MailFrom,
): DocumentFile {
  const entry = entryFor(snapshot, session, reader, mailFrom);
  return {
    name: `session-${session.when.local.slice(0, 10)}.ics`,
    title: entry.title,
    type: `text/calendar; charset=utf-8; method=${methodOf(session)}`,
    bytes: Buffer.from(entryOf(entry)),
  };
}

export function entryFor(
  snapshot: Snapshot,
  session: Session,
  reader: string | null,
  mailFrom: MailFrom,
): Entry {
  const { relationship, people, programme, agreement } = snapshot;
  const last = lastOf(session);
  const both = [relationship.mentee, relationship.mentor].flatMap((id) => people[id ?? ''] ?? []);
  const language = people[reader ?? '']?.language ?? agreement?.language ?? 'en';
  const words = wordsFor({ language, zone: 'UTC' }, programme);
  const others = both.filter(({ id }) => id !== reader).map(({ name }) => name);
  return {
    session,
    title: titleOf(words, programme, others),
    organizer: organizerOf(programme, mailFrom),
    attendees: both.map(({ id, name, email }) => ({
      id,
      name,
      // Nobody gives the other’s address away.
      email: id === reader ? (email ?? null) : null,
      accepts: id === last.by,
    })),
    stamp: last.at,
  };
}

/** What came last, and when. */
export function lastOf({ history }: Session): Deed {
  const last = history.at(-1);
  if (!last) throw new Error('a session that nobody booked');
  return last;
}

/** `names`: of the other, or of both. */
export function titleOf({ t }: Words, { kind }: Pick<Programme, 'kind'>, names: readonly string[]): string {
  const [first = '…', second] = names;
  return second === undefined
    ? t(titles[kind].withOne, { name: first })
    : t(titles[kind].ofBoth, { first, second });
}

const titles = {
  mentoring: { withOne: 'Mentoring with {{name}}', ofBoth: 'Mentoring: {{first}} and {{second}}' },
  coaching: { withOne: 'Coaching with {{name}}', ofBoth: 'Coaching: {{first}} and {{second}}' },
} as const satisfies Record<Programme['kind'], object>;

/** The address that the bot’s mail comes from; null where it sends none. */
export type MailFrom = string | null;

/**
 * The programme: either of the two may move a session, and an invitation has one organizer for ever, be it mailed, a file or
 * in a feed.
 */
export const organizerOf = ({ name }: Pick<Programme, 'name'>, mailFrom: MailFrom): Party => ({
  id: 'programme',
  name,
  email: mailFrom,
});
