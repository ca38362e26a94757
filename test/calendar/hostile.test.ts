import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { entryOf, type Entry } from '../../src/calendar/entry.js';
import { feedOf } from '../../src/calendar/feed.js';
import { parsed } from './parsed.js';

const at = Temporal.Instant.from('2027-03-01T09:00:00Z');

/** The same text wherever people can have written one. */
const writtenWith = (text: string): Entry => ({
  session: { id: 's1', state: 'planned', at, minutes: 60, where: text, sequence: 0 },
  title: `Mentoring with ${text}`,
  organizer: { id: 'programme', name: text, email: null },
  attendees: [{ id: 'amira', name: text, email: null, accepts: true }],
  stamp: at,
});

const hostile = [
  'one, two; three: four \\ five \\n six',
  'x\r\nATTENDEE;CN=Eve:mailto:eve@evil.example',
  'x\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR',
  'x\rURL:https://evil.example',
  'x\u2028ATTACH:https://evil.example\u2029\u0085y',
  '"',
  'Ben "The\\" Osei":mailto:eve@evil.example',
  '";X-EVIL=1:mailto:eve@evil.example',
  "^n ^' ^^",
  'null\u0000 bell\u0007 escape\u001b[31m delete\u007f',
  '👩‍👩‍👧‍👦 '.repeat(60),
  '\ud83d lone \udc00',
  'מנטורינג עם בן, חדר 4; קומה 2 ',
  '\u202e gnp.exe \u2066',
  ' ',
  'é'.repeat(3_000),
  '{{name}} $t(Mentoring) $& $1',
  'BEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM',
];

const properties = [
  ...['uid', 'sequence', 'dtstamp', 'dtstart', 'dtend', 'summary', 'location'],
  ...['organizer', 'attendee', 'status'],
];

/** No more in it than we have written, and no line longer than 75 octets (RFC 5545, 3.1). */
function isOneEvent(entry: Entry): void {
  const text = entryOf(entry);
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(
    lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n\0\u0085\u2028\u2029]/.test(line)),
  ).toEqual([]);
  const { events } = parsed(text);
  expect(events).toHaveLength(1);
  const [event] = events;
  const wanted = properties.filter((name) => name !== 'location' || event?.location !== null);
  expect([...(event?.properties ?? [])].sort()).toEqual(wanted.sort());
  expect(event?.attendees.map(({ address }) => address)).toEqual(['mailto:amira@mentoring-bot.invalid']);
  expect(event?.organizer?.address).toBe('mailto:programme@mentoring-bot.invalid');
  expect(event?.alarms).toBe(0);
}

test.each(hostile)('%j stays text', (text) => {
  isOneEvent(writtenWith(text));
  const feed = parsed(feedOf(text, [writtenWith(text), writtenWith('y')]));
  expect([feed.method, feed.events.length]).toEqual(['PUBLISH', 2]);
});

test('whatever else it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => isOneEvent(writtenWith(text))),
  );
});

test.each([
  ['one, two; three: four \\ five \\n six'],
  ['Café «Ψ», 4th floor\nring twice; ask for Zoë'],
  ['https://zoom.example/j/1?pwd=a,b;c'],
  ['מנטורינג עם בן, חדר 4; קומה 2'],
  ['👩‍👩‍👧‍👦, '.repeat(40).trim()],
])('%j comes back as it was written', (where) => {
  expect(parsed(entryOf(writtenWith(where))).events[0]?.location).toBe(where);
});

test('a name keeps its letters; what nothing can escape in it becomes what looks like it', () => {
  const [event] = parsed(entryOf(writtenWith('Zoë "Zed" O’Neil; Jr., \\o/'))).events;
  expect(event?.attendees[0]?.name).toBe('Zoë ’Zed’ O’Neil; Jr., /o/');
});

test('where nothing is said about the place there is none', () => {
  const { session, ...entry } = writtenWith('x');
  expect(parsed(entryOf({ ...entry, session: { ...session, where: '' } })).events[0]?.location).toBeNull();
});
