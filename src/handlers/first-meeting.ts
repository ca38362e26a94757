import { checklist, meetingForm, meetingMinutes, meetingSet } from '../../adaptive-cards/first-meeting.js';
import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { intentions } from '../conversation/intentions.js';
import { meet, placeOfMeeting, usualMinutes } from '../mentoring/chemistry.js';
import { partyTo } from '../mentoring/policy.js';
import { assertReady } from '../mentoring/readiness.js';
import { Refusal } from '../mentoring/refusal.js';
import { instantOf } from '../mentoring/session.js';
import { writingBy } from '../mentoring/writing.js';
import type { Snapshot } from '../ports/snapshot.js';
import { meetingViewOf, nameIn, otherName } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { deciding, showing } from './kinds.js';
import { looked, stillLive } from './show-agreement.js';
import { slotIn, slotValues } from './slot.js';

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
  return slotValues({ ...meeting, where: placeOfMeeting(snapshot.writings) }, zone);
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
  const read = slotIn(inputs, { zone: me.zone, now: at, ...meetingMinutes, past: false }, t);
  if ('typed' in read) return { events: [], typed: read.typed };
  const { when, ...slot } = read.slot;
  const suggested = { at: instantOf(when), ...slot };
  const { next, events } = meet(snapshot, { by: me.id, at, suggested });
  const place = writingBy(next.writings, 'place', me.id);
  return {
    relationship: next.relationship,
    events,
    ...(place && events.length > 0 && { writings: [place] }),
    typed: {},
  };
}

export const readChecklist = showing({
  intention: intentions.readChecklist,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    return { form: checklist(words, snapshot.framework.chemistry) };
  },
});
