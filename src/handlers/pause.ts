import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { notPaused, pauseForm } from '../../adaptive-cards/pause.js';
import { faults } from '../../adaptive-cards/refused.js';
import { toldBoth } from '../../adaptive-cards/told-both.js';
import { intentions } from '../conversation/intentions.js';
import { give } from '../mentoring/nudge.js';
import { endOfBreak, pause as take, resume as endPause } from '../mentoring/pause.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Instant } from '../mentoring/relationship.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Shown } from '../ports/turn.js';
import { otherName } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { beginning, deciding, inPair, showing } from './kinds.js';
import { stillLive } from './show-agreement.js';
import { idMeantBy, isLiveListed, meantBy } from './subject.js';

const usualDays = 14;
const mostDays = 366;

/** `pause`: for a holiday or leave (S-09). */
export const pause = showing({
  intention: intentions.pause,
  strangers: 'introduced',
  show: async (said, house) => {
    const { me, words, today } = said;
    const meant = await meantBy(said, house, intentions.pause, { fits: isLiveListed });
    if ('ask' in meant) return meant.ask;
    const { snapshot } = meant;
    stillLive(snapshot);
    if (!snapshot.relationship.begun) throw new Refusal('notAgreed');
    const until = Temporal.PlainDate.from(today).add({ days: usualDays }).toString();
    return { form: pauseForm(words, formView(snapshot, me, { values: { until } })) };
  },
});

const formView = (snapshot: Snapshot, { id, zone }: { id: string; zone: string }, typed: Typed) => ({
  relationship: snapshot.relationship.id,
  other: otherName(snapshot, id),
  zone,
  typed,
});

type Pausing = About<typeof intentions.savePause>;

export const savePause = deciding({
  intention: intentions.savePause,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: (about: Pausing): Decided & { typed: Typed } => {
    const { snapshot, me, at, words } = about;
    const read = untilIn(about);
    if ('fault' in read) {
      const typed = { values: { until: read.until }, errors: { until: words.t(read.fault) } };
      return { events: [], typed };
    }
    const { next, events } = take(snapshot.relationship, { by: me.id, at, until: read.at });
    return { relationship: next, events, typed: {} };
  },
  answer: ({ words, snapshot, me }, { typed }) =>
    typed.errors
      ? { form: pauseForm(words, formView(snapshot, me, typed)) }
      : { card: toldBoth(words, { other: otherName(snapshot, me.id) }), to: 'replace' },
});

/** The first day on which they go on, in the zone of the one who says it. */
function untilIn({ inputs, me, today }: Pausing): { at: Instant } | { until: string; fault: string } {
  const until = [inputs['until'] ?? ''].flat().join(' ').trim().slice(0, 100);
  if (!z.iso.date().safeParse(until).success) return { until, fault: faults.notADate };
  const day = Temporal.PlainDate.from(until);
  const days = Temporal.PlainDate.from(today).until(day).days;
  if (days < 1) return { until, fault: 'Please choose a day after today.' };
  if (days > mostDays) return { until, fault: 'Please choose a day within a year.' };
  return { at: day.toZonedDateTime(me.zone).toInstant() };
}

/** `resume`, or the button on what said that it began. */
export const resume = beginning({
  intention: intentions.resume,
  begin: async (said, house) => {
    const { me, words, at } = said;
    const chosen = idMeantBy(said, intentions.resume, { fits: isLiveListed });
    if ('ask' in chosen) return chosen.ask;
    return inPair(said, house, chosen.id, (snapshot) => {
      const { next, events } = endPause(snapshot.relationship, { by: me.id, at });
      const card =
        events.length > 0 ? toldBoth(words, { other: otherName(snapshot, me.id) }) : notPaused(words);
      const nudges = endOfBreak(next).map((nudge) => give(nudge, at));
      return {
        decided: { relationship: next, events, ...(events.length > 0 && { nudges }) },
        answer: (): Shown => ({ card, to: 'me' }),
      };
    });
  },
});
