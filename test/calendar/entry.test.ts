import { Temporal } from 'temporal-polyfill';
import { usual } from '../../adaptive-cards/samples/answers.js';
import { english } from '../../adaptive-cards/samples/pair.js';
import { calendarFile, entryFor, entryOf } from '../../src/calendar/entry.js';
import { feedOf } from '../../src/calendar/feed.js';
import { plainVocabulary } from '../../src/conversation/language.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import { type Session } from '../../src/mentoring/session.js';
import { book } from '../../src/mentoring/session-booking.js';
import { cancel, move } from '../../src/mentoring/session-changing.js';
import type { Snapshot } from '../../src/ports/snapshot.js';
import { signedOn } from '../paper/signed.js';
import { parsed } from './parsed.js';

const { snapshot } = signedOn({ framework: standard, answers: usual(english(plainVocabulary)) });
const { relationship } = snapshot;
const id = '0199c0de-0000-7000-8000-00000000aaaa';
const first = Temporal.Instant.from('2027-02-01T08:00:00Z');
const slot = { when: { local: '2027-03-29T10:00', zone: 'Europe/London' }, minutes: 45, where: 'Room 2' };

const changed = (next: Session | null): Session => {
  if (!next) throw new Error('nothing changed');
  return next;
};
const booked = changed(book({ relationship, sessions: [] }, { id, by: 'amira', at: first, slot }).next);
const changing = { session: id, by: 'ben', at: first.add({ hours: 1 }), emergency: false };
const moved = changed(
  move(
    { relationship, sessions: [booked] },
    {
      ...changing,
      slot: { ...slot, when: { local: '2027-03-30T16:30', zone: 'Europe/London' }, minutes: 90 },
    },
  ).next,
);
const elsewhere = changed(
  move({ relationship, sessions: [moved] }, { ...changing, slot: { ...slot, where: 'By phone' } }).next,
);
const cancelled = changed(
  cancel({ relationship, sessions: [elsewhere] }, { ...changing, by: 'amira', at: first.add({ hours: 2 }) })
    .next,
);

const sent = (
  session: Session,
  to: string | null = 'amira',
  of: Snapshot = snapshot,
  mailFrom: string | null = null,
) => {
  const { method, events } = parsed(entryOf(entryFor(of, session, to, mailFrom)));
  const [event, ...more] = events;
  if (!event || more.length > 0) throw new Error('not one event');
  return { method, ...event };
};

/** What each must have, and must not have twice; nothing but these is in it. */
const whole = [
  ...['uid', 'sequence', 'dtstamp', 'dtstart', 'dtend', 'summary', 'location'],
  ...['organizer', 'attendee', 'attendee', 'status'],
].sort();

const people = [
  { name: 'Amira Haddad', address: 'mailto:amira@mentoring-bot.invalid' },
  { name: 'Ben Osei', address: 'mailto:ben@mentoring-bot.invalid' },
];
const organizer = { name: 'The standard programme', address: 'mailto:programme@mentoring-bot.invalid' };

test('RFC 5546, 3.2.2 REQUEST: a booked session asks both, in UTC, whatever the zone it was booked in', () => {
  expect(sent(booked)).toEqual({
    method: 'REQUEST',
    uid: `${id}@mentoring-bot`,
    sequence: 0,
    stamp: '2027-02-01T08:00:00.000Z',
    // The clocks went forward the day before.
    start: '2027-03-29T09:00:00.000Z',
    end: '2027-03-29T09:45:00.000Z',
    summary: 'Mentoring with Ben Osei',
    location: 'Room 2',
    status: 'CONFIRMED',
    organizer,
    attendees: [
      { ...people[0], answer: 'ACCEPTED' },
      { ...people[1], answer: 'NEEDS-ACTION' },
    ],
    properties: expect.anything() as string[],
    alarms: 0,
  });
  expect(entryOf(entryFor(snapshot, booked, 'amira', null))).toMatch(/DTSTART:20270329T090000Z\r\n/);
  expect(sent(booked).properties.sort()).toEqual(whole);
});

test('RFC 5546, 3.2.2.1 Rescheduling an Event: the same UID, a higher SEQUENCE, the new time, a new answer', () => {
  expect(sent(moved)).toMatchObject({
    method: 'REQUEST',
    uid: `${id}@mentoring-bot`,
    sequence: 1,
    stamp: '2027-02-01T09:00:00.000Z',
    start: '2027-03-30T15:30:00.000Z',
    end: '2027-03-30T17:00:00.000Z',
    organizer,
    attendees: [{ answer: 'NEEDS-ACTION' }, { answer: 'ACCEPTED' }],
  });
  expect(sent(moved).properties.sort()).toEqual(whole);
});

test('RFC 5546, 3.2.2.2 Updating an Event: another place is the same event once more', () => {
  expect(sent(elsewhere)).toMatchObject({
    method: 'REQUEST',
    sequence: 2,
    location: 'By phone',
    status: 'CONFIRMED',
  });
});

test('RFC 5546, 3.2.5 CANCEL: the same UID, a higher SEQUENCE, for all who were asked, cancelled as a whole', () => {
  expect(sent(cancelled)).toMatchObject({
    method: 'CANCEL',
    uid: `${id}@mentoring-bot`,
    sequence: 3,
    stamp: '2027-02-01T10:00:00.000Z',
    status: 'CANCELLED',
    organizer,
    attendees: people,
  });
  expect(sent(cancelled).properties.sort()).toEqual(whole);
});

test('RFC 5546, 2.1.5 Message Sequencing: whatever order they come in, the last change has the highest SEQUENCE and stamp', () => {
  const all = [booked, moved, elsewhere, cancelled].map((session) => sent(session));
  expect(all.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3]);
  expect(all.map(({ stamp }) => stamp)).toEqual(all.map(({ stamp }) => stamp).sort());
});

test('RFC 5546, 3.2.1 PUBLISH: a feed asks nobody, says what is cancelled, and when to look again', () => {
  const text = feedOf(
    'Mentoring',
    [booked, { ...cancelled, id: 'other' }].map((each) => entryFor(snapshot, each, 'ben', null)),
  );
  const feed = parsed(text);
  expect([
    feed.method,
    feed.is('refresh-interval'),
    feed.is('x-published-ttl'),
    feed.is('x-wr-calname'),
  ]).toEqual(['PUBLISH', 'PT1H', 'PT1H', 'Mentoring']);
  expect(feed.events).toMatchObject([
    {
      uid: `${id}@mentoring-bot`,
      status: 'CONFIRMED',
      summary: 'Mentoring with Amira Haddad',
      organizer,
      attendees: [],
    },
    { uid: 'other@mentoring-bot', status: 'CANCELLED', sequence: 3, attendees: [] },
  ]);
  expect(parsed(feedOf('Mentoring', [])).events).toEqual([]);
});

test('each reads it in the programme’s words, and the room names both', () => {
  const coaching: Snapshot = { ...snapshot, programme: { ...snapshot.programme, kind: 'coaching' } };
  expect(sent(booked, 'ben', coaching).summary).toBe('Coaching with Amira Haddad');
  expect(sent(booked, null, coaching).summary).toBe('Coaching: Amira Haddad and Ben Osei');
  expect(sent(booked, null).summary).toBe('Mentoring: Amira Haddad and Ben Osei');
});

test('as a file it has the day that was booked in its name, and says what it is', () => {
  const { bytes, ...file } = calendarFile(snapshot, booked, 'ben', null);
  expect(file).toEqual({
    name: 'session-2027-03-29.ics',
    title: 'Mentoring with Amira Haddad',
    type: 'text/calendar; charset=utf-8; method=REQUEST',
  });
  expect(parsed(bytes.toString()).events).toHaveLength(1);
  expect(calendarFile(snapshot, cancelled, null, null).type).toBe(
    'text/calendar; charset=utf-8; method=CANCEL',
  );
});

test('where the bot sends mail its address is the organizer’s for ever, and each sees their own address alone', () => {
  const [amira, ben] = ['amira', 'ben'].map((id) => ({
    ...snapshot.people[id]!,
    email: `${id}@acme.example`,
  }));
  const known: Snapshot = { ...snapshot, people: { amira: amira!, ben: ben! } };
  const addresses = (session: Session, to: string | null) => {
    const { organizer, attendees } = sent(session, to, known, 'bot@acme.example');
    return [organizer, ...attendees].map((party) => party?.address.replace('mailto:', ''));
  };
  for (const session of [booked, moved, cancelled]) {
    expect(addresses(session, 'amira')).toEqual([
      'bot@acme.example',
      'amira@acme.example',
      'ben@mentoring-bot.invalid',
    ]);
    expect(addresses(session, 'ben')).toEqual([
      'bot@acme.example',
      'amira@mentoring-bot.invalid',
      'ben@acme.example',
    ]);
    expect(addresses(session, null).slice(1)).toEqual([
      'amira@mentoring-bot.invalid',
      'ben@mentoring-bot.invalid',
    ]);
  }
  expect(entryOf(entryFor(known, booked, 'ben', 'bot@acme.example'))).not.toMatch(/amira@acme/i);
});
