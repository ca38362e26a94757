import { entryFor, entryOf, methodOf, titleOf } from '../../calendar/entry.js';
import { oneLine } from '../../calendar/event.js';
import type { Words } from '../../conversation/language.js';
import type { Event } from '../../mentoring/event.js';
import { sessionIn, type Session } from '../../mentoring/session.js';
import type { Mail } from '../../ports/mail.js';
import type { MailTo } from '../../ports/change.js';
import type { Known } from '../../ports/known.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { otherName, wordsOf } from '../agreement-view.js';
import type { House } from '../handler.js';

/**
 * What happened to sessions → an e-mail for the calendar of each whose address is known. One for each session: more than one
 * at a time is for those that recur (RFC 5546, 3.2.2), and calendars read only the first.
 */
export const mailsOf = (
  events: readonly Event[],
  snapshot: Snapshot,
  { mailFrom, newId }: Pick<House, 'mailFrom' | 'newId'>,
): MailTo[] =>
  mailFrom === null
    ? []
    : events
        .flatMap(changedIn)
        .flatMap((id) => readersOf(snapshot).map((reader) => ({ reader, session: sessionIn(snapshot, id) })))
        .map(({ reader, session }) => ({
          id: newId(),
          person: reader.id,
          mail: mailTo(reader, snapshot, session, mailFrom),
        }));

function changedIn(event: Event): readonly string[] {
  switch (event.kind) {
    case 'sessionsBooked':
      return event.sessions;
    case 'sessionMoved':
    case 'sessionCancelled':
      return [event.session];
    default:
      return [];
  }
}

type Reachable = Known & { email: string };

const readersOf = ({ relationship: { mentee, mentor }, people }: Snapshot): Reachable[] =>
  [mentee, mentor]
    .map((id) => people[id ?? ''])
    .filter((person): person is Reachable => person?.email !== undefined);

function mailTo(reader: Reachable, snapshot: Snapshot, session: Session, mailFrom: string): Mail {
  const words = wordsOf(snapshot, reader.id);
  const { t } = words;
  const name = oneLine(otherName(snapshot, reader.id));
  const when = words.moment(session.at);
  const { subject, text } = said[whatWith(session)](words, {
    title: titleOf(words, snapshot.programme, [name]),
    name,
    when,
  });
  const answering = t(
    'Nobody reads answers to this e-mail. To move or cancel a session, say “session” to the bot.',
  );
  return {
    to: reader.email,
    from: oneLine(snapshot.programme.name),
    subject,
    text: `${text}\n\n${answering}\n`,
    ics: entryOf(entryFor(snapshot, session, reader.id, mailFrom)),
    method: methodOf(session),
  };
}

const whatWith = ({ state, sequence }: Session) =>
  state === 'cancelled' ? 'cancelled' : sequence > 0 ? 'changed' : 'booked';

type Said = { title: string; name: string; when: string };

/** The time and the other’s name: the rest is in the entry. */
const said = {
  booked: ({ t }: Words, of: Said) => ({
    subject: t('{{title}}: {{when}}', of),
    text: t('You meet {{name}} on {{when}}.', of),
  }),
  changed: ({ t }: Words, of: Said) => ({
    subject: t('Changed: {{title}}, {{when}}', of),
    text: t('Your session with {{name}} has changed. It is on {{when}}.', of),
  }),
  cancelled: ({ t }: Words, of: Said) => ({
    subject: t('Cancelled: {{title}}, {{when}}', of),
    text: t('Your session with {{name}} on {{when}} is cancelled.', of),
  }),
} as const;
