import type { Words } from '../../src/conversation/language.js';
import { datesForm } from '../session-dates.js';
import { bookingForm, cancellingForm, loggingForm, movingForm } from '../session-form.js';
import {
  lateAgain,
  rebook,
  sessionBooked,
  sessionCancelled,
  sessionMoved,
  sessionPassed,
  sessionsBooked,
} from '../session.js';
import { sessions as sessionsCard } from '../sessions.js';
import { entryHere, entryLink } from '../document.js';
import { toldBoth } from '../told-both.js';
import { after, names, relationship, type Sample } from './pair.js';

const session = '0199c0de-0000-7000-8000-0000000000e1';
const zones = { mentee: 'Europe/London', mentor: 'Europe/London' } as const;
const apart = { mentee: 'Europe/London', mentor: 'Asia/Kolkata' } as const;
const where = 'The small room on the second floor, or online';
const notUnderstood = 'tue or wed';

/** What people wrote in these samples. */
export const wordsInSessions = { where, notUnderstood };

const view = { relationship, session, at: after(7), minutes: 60, where, names, zones };
const zone = 'Europe/London';
const values = { date: '2026-03-09', time: '09:00', minutes: '60', where };
const fields = { relationship, session, other: names.mentor, zone };
const standing = { ...fields, at: after(7) };
const on = (days: number) => ({ session, at: after(days), minutes: 60, where });

/** Sessions: booked, moved, cancelled, logged. */
export const sessions = (words: Words): Sample[] => [
  ...booking(words),
  ...changing(words),
  ...afterwards(words),
  ...listing(words),
  { name: 'told-both', card: toldBoth(words, { other: names.mentor }) },
  { name: 'document.entry', card: entryHere(words) },
  {
    name: 'document.entry.link',
    card: entryLink(words, { relationship, session, url: 'https://bot.example.org/documents/token' }),
  },
];

const booking = (words: Words): Sample[] => [
  {
    name: 'session.booking.unclear',
    card: bookingForm(words, { ...fields, typed: { values }, notUnderstood }),
  },
  { name: 'session.booking', card: bookingForm(words, { ...fields, typed: { values } }) },
  {
    name: 'session.booking.errors',
    card: bookingForm(words, {
      ...fields,
      typed: { values, errors: { date: words.t('That moment has passed. Please choose a later one.') } },
    }),
  },
  { name: 'session.logging', card: loggingForm(words, { ...fields, typed: { values } }) },
  {
    name: 'session.dates',
    card: datesForm(words, { ...fields, typed: { values: { ...values, count: '6' } }, cadence: 'monthly' }),
  },
  { name: 'session.booked', card: sessionBooked(words, { ...view, by: names.mentee }) },
  { name: 'session.booked.apart', card: sessionBooked(words, { ...view, zones: apart, by: names.mentor }) },
  {
    name: 'session.booked.many',
    card: sessionsBooked(words, { relationship, by: names.mentee, dates: [on(7), on(35), on(63)], zone }),
  },
];

const onTime = { by: names.mentor, late: null, emergency: false } as const;
const late = { by: names.mentor, late: 48, emergency: false } as const;
const emergency = { by: names.mentor, late: null, emergency: true } as const;

const changing = (words: Words): Sample[] => [
  ...Object.entries({ moving: null, 'moving.late': 48 }).map(([name, hours]) => ({
    name: `session.${name}`,
    card: movingForm(words, { ...standing, typed: { values }, sequence: 0, late: hours, changedBy: null }),
  })),
  {
    name: 'session.moving.overtaken',
    card: movingForm(words, {
      ...standing,
      typed: { values },
      sequence: 1,
      late: 48,
      changedBy: names.mentor,
    }),
  },
  {
    name: 'session.cancelling',
    card: cancellingForm(words, {
      ...standing,
      typed: {},
      sequence: 0,
      late: 48,
      changedBy: null,
    }),
  },
  {
    name: 'session.cancelling.overtaken',
    card: cancellingForm(words, {
      ...standing,
      typed: {},
      sequence: 1,
      late: null,
      changedBy: names.mentor,
    }),
  },
  ...Object.entries({ '': onTime, '.late': late, '.emergency': emergency }).flatMap(([name, how]) => [
    { name: `session.moved${name}`, card: sessionMoved(words, { ...view, ...how, before: after(6) }) },
    { name: `session.cancelled${name}`, card: sessionCancelled(words, { ...view, ...how }) },
  ]),
];

const afterwards = (words: Words): Sample[] => [
  { name: 'session.passed', card: sessionPassed(words) },
  {
    name: 'session.rebook',
    card: rebook(words, {
      relationship,
      other: names.mentor,
      slots: [8, 9, 15].map((days) => ({
        local: '2026-03-10T09:00',
        zone,
        minutes: 60,
        at: after(days),
      })),
    }),
  },
  { name: 'session.lateAgain', card: lateAgain(words, { relationship, count: 3 }) },
];

const listing = (words: Words): Sample[] => [
  {
    name: 'sessions',
    card: sessionsCard(words, {
      relationship,
      other: names.mentor,
      coming: [7, 35, 63, 91, 119, 147, 175].map(on),
      unrecorded: [on(-21)],
      last: after(-49),
      hasDates: true,
    }),
  },
  {
    name: 'sessions.none',
    card: sessionsCard(words, {
      relationship,
      other: names.mentor,
      coming: [],
      unrecorded: [],
      last: null,
      hasDates: false,
    }),
  },
];
