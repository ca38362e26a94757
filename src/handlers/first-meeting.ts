import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { checklist, longestPlace, meetingForm, meetingSet } from '../../adaptive-cards/first-meeting.js';
import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { faults } from '../../adaptive-cards/refused.js';
import { intentions } from '../conversation/intentions.js';
import { clean } from '../mentoring/answer.js';
import { meet, placeOfMeeting, usualMinutes } from '../mentoring/chemistry.js';
import { partyTo } from '../mentoring/policy.js';
import { assertReady } from '../mentoring/readiness.js';
import { Refusal } from '../mentoring/refusal.js';
import { writingBy } from '../mentoring/writing.js';
import type { Snapshot } from '../ports/store.js';
import { meetingViewOf, nameIn, otherName } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { deciding, showing } from './kinds.js';
import { looked, stillLive } from './show-agreement.js';

export const openMeeting = showing({
  intention: intentions.openMeeting,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    stillLive(snapshot);
    if (snapshot.relationship.phase !== 'chemistry') throw new Refusal('alreadyBegun');
    assertReady(snapshot, 'meeting');
    const form = {
      ...payload,
      other: otherName(snapshot, me.id),
      zone: me.zone,
      typed: { values: standing(snapshot, me.zone) },
    };
    return { form: meetingForm(words, form) };
  },
});

function standing(snapshot: Snapshot, zone: string): Record<string, string> {
  const { meeting } = snapshot.relationship;
  if (!meeting) return { minutes: String(usualMinutes) };
  const there = meeting.at.toZonedDateTimeISO(zone);
  return {
    date: there.toPlainDate().toString(),
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
    minutes: String(meeting.minutes),
    where: placeOfMeeting(snapshot.writings),
  };
}

type Setting = About<typeof intentions.setMeeting>;
type Set = Decided & { typed: Typed };

export const setMeeting = deciding({
  intention: intentions.setMeeting,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: decideMeeting,
  answer: ({ words, snapshot, me, payload }, { typed }) => {
    if (typed.errors)
      return {
        form: meetingForm(words, { ...payload, other: otherName(snapshot, me.id), zone: me.zone, typed }),
      };
    const by = nameIn(snapshot, me.id);
    return { card: meetingSet(words, { ...meetingViewOf(snapshot), by, moved: false }), to: 'replace' };
  },
});

function decideMeeting({ snapshot, inputs, me, at, words: { t } }: Setting): Set {
  stillLive(snapshot);
  assertReady(snapshot, 'meeting');
  const typed = typedIn(inputs);
  const errors = Object.fromEntries(
    Object.entries(checks).flatMap(([id, fault]) => {
      const wrong = fault(typed, me.zone, at);
      return wrong === null ? [] : [[id, t(wrong, { min: 10, max: 240 })]];
    }),
  );
  if (Object.keys(errors).length > 0) return { events: [], typed: { values: typed, errors } };
  const when = instantOf(typed, me.zone) ?? at;
  const suggested = { at: when, minutes: Number(typed['minutes']), where: clean(typed['where'] ?? '') };
  const { next, events } = meet(snapshot, { by: me.id, at, suggested });
  const place = writingBy(next.writings, 'place', me.id);
  return {
    relationship: next.relationship,
    events,
    ...(place && events.length > 0 && { writings: [place] }),
    typed: {},
  };
}

const typedIn = (inputs: Setting['inputs']) =>
  Object.fromEntries(
    ['date', 'time', 'minutes', 'where'].map((id) => [
      id,
      [inputs[id] ?? ''].flat().join(' ').trim().slice(0, 1000),
    ]),
  );

type Fields = Readonly<Record<string, string>>;
type Check = (typed: Fields, zone: string, now: Temporal.Instant) => string | null;

/** Further away than anybody plans a first meeting. */
const farthest = Temporal.Duration.from({ hours: 24 * 366 });

const checks = {
  date: ({ date = '', time = '' }, zone, now) => {
    if (!z.iso.date().safeParse(date).success) return faults.notADate;
    const at = isTime(time) ? instantOf({ date, time }, zone) : null;
    if (at === null) return null;
    if (Temporal.Instant.compare(at, now) <= 0) return 'That moment has passed. Please choose a later one.';
    return Temporal.Instant.compare(at, now.add(farthest)) > 0 ? 'Please choose a day within a year.' : null;
  },
  time: ({ date = '', time = '' }, zone) => {
    if (!isTime(time)) return 'Please choose a time, like 14:30.';
    return z.iso.date().safeParse(date).success && instantOf({ date, time }, zone) === null
      ? 'The clocks change that day: this time does not exist, or comes twice. Please choose another.'
      : null;
  },
  minutes: ({ minutes = '' }) => {
    if (!/^\d{1,4}$/.test(minutes)) return faults.notANumber;
    return Number(minutes) < 10 || Number(minutes) > 240 ? faults.outOfRange : null;
  },
  where: ({ where = '' }) =>
    where.length > longestPlace ? 'That is too long: 300 characters at most.' : null,
} as const satisfies Record<string, Check>;

const isTime = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);

/** Null where the clocks change: the time does not exist that day, or it comes twice. */
function instantOf({ date = '', time = '' }: Fields, zone: string): Temporal.Instant | null {
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`)
      .toZonedDateTime(zone, { disambiguation: 'reject' })
      .toInstant();
  } catch {
    return null;
  }
}

export const readChecklist = showing({
  intention: intentions.readChecklist,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    return { form: checklist(words, snapshot.framework.chemistry) };
  },
});
