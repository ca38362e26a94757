import { plainVocabulary, wordsFor } from '../conversation/language.js';
import type { Feed } from '../ports/calendar.js';
import { calendarOf, type Entry } from './event.js';
import { lastOf, organizerOf, titleOf, type MailFrom } from './entry.js';

/** How often calendars look again: Outlook and Apple’s do as it says, Google’s when it likes. */
const seconds = 60 * 60;

/** A calendar to subscribe to (RFC 5546, 3.2.1): it names nobody as a guest. */
export const feedOf = (name: string, entries: readonly Entry[]): string =>
  calendarOf(
    'PUBLISH',
    entries.map((entry) => ({ ...entry, attendees: [] })),
    { name, ttl: seconds },
  );

/** All the sessions of one person, in their words. */
export const feedFor = ({ reader, pairs }: Feed, mailFrom: MailFrom): string =>
  feedOf(
    wordsFor(reader, plainVocabulary).t('My sessions'),
    pairs.flatMap(({ programme, other, sessions }) =>
      sessions.map((session) => ({
        session,
        title: titleOf(wordsFor(reader, programme), programme, [other]),
        organizer: organizerOf(programme, mailFrom),
        attendees: [],
        stamp: lastOf(session).at,
      })),
    ),
  );
