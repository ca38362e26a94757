import type { Typed } from '../../adaptive-cards/kit/prose.js';
import type { ChangeForm, SessionForm } from '../../adaptive-cards/session-form.js';
import { bookingForm, cancellingForm, loggingForm, movingForm } from '../../adaptive-cards/session-form.js';
import type { Words } from '../conversation/language.js';
import { suggestions } from '../mentoring/cadence.js';
import type { Instant } from '../mentoring/relationship.js';
import { heldOf, instantOf, type Session } from '../mentoring/session.js';
import type { Known } from '../ports/known.js';
import type { Snapshot } from '../ports/snapshot.js';
import { nameIn, otherName } from './agreement-view.js';
import { noticeMissed } from './session-view.js';
import { slotValues } from './slot.js';

/** What somebody is about to do with a pair's sessions. */
export interface Doing {
  snapshot: Snapshot;
  me: Known;
  words: Words;
  at: Instant;
}

type Values = Readonly<Record<string, string>>;

/** What a line said that the form begins with. */
interface Begun {
  values?: Values | undefined;
  /** Of the line, in its own words. */
  notUnderstood?: string | null;
}

/** The next date that their rhythm suggests, unless the person has said when. */
export function bookingFor(doing: Doing, session: string, { values: said = {}, notUnderstood }: Begun = {}) {
  const { snapshot, me, at } = doing;
  const [suggested] = said['date'] || said['time'] ? [] : slotsFor(snapshot, me.zone, at);
  const values = {
    ...usual(snapshot),
    ...(suggested && slotValues({ ...usualSlot(snapshot), at: instantOf(suggested) }, me.zone)),
    ...said,
  };
  return bookingWith(doing, session, { values, ...unclear(notUnderstood) });
}

export const loggingFor = (doing: Doing, session: string, { values, notUnderstood }: Begun = {}) =>
  loggingWith(doing, session, { values: { ...usual(doing.snapshot), ...values }, ...unclear(notUnderstood) });

export const movingFor = (doing: Doing, session: Session, { values, notUnderstood }: Begun = {}) =>
  movingWith(doing, session, {
    values: { ...slotValues(session, doing.me.zone), ...values },
    ...unclear(notUnderstood),
  });

const unclear = (notUnderstood: string | null = null) => (notUnderstood === null ? {} : { notUnderstood });

/** What stands in a form, and what of the line before it was not understood. */
type Standing = Typed & { notUnderstood?: string };

export const bookingWith = (doing: Doing, session: string, typed: Standing) =>
  bookingForm(doing.words, formView(doing, session, typed));

export const loggingWith = (doing: Doing, session: string, typed: Standing) =>
  loggingForm(doing.words, formView(doing, session, typed));

export const movingWith = (
  doing: Doing,
  session: Session,
  typed: Standing,
  changedBy: string | null = null,
) =>
  movingForm(doing.words, {
    ...formView(doing, session.id, typed),
    ...changing(doing, session, changedBy),
  });

export const cancellingFor = (
  doing: Doing,
  session: Session,
  { values = {}, notUnderstood }: Begun = {},
  changedBy: string | null = null,
) =>
  cancellingForm(doing.words, {
    ...formView(doing, session.id, { values, ...unclear(notUnderstood) }),
    ...changing(doing, session, changedBy),
  });

export const formView = ({ snapshot, me }: Doing, session: string, typed: Standing): SessionForm => ({
  relationship: snapshot.relationship.id,
  session,
  other: otherName(snapshot, me.id),
  zone: me.zone,
  typed,
  notUnderstood: typed.notUnderstood ?? null,
});

const changing = (
  { snapshot, at }: Doing,
  session: Session,
  changedBy: string | null,
): Pick<ChangeForm, 'sequence' | 'late' | 'changedBy' | 'at'> => ({
  at: session.at,
  sequence: session.sequence,
  late: noticeMissed(snapshot, session, at),
  changedBy: changedBy === null ? null : nameIn(snapshot, changedBy),
});

/** Up to three dates for the next session (S-07). */
export const slotsFor = (snapshot: Snapshot, zone: string, now: Instant) =>
  suggestions({ terms: snapshot.relationship.terms, sessions: snapshot.sessions, zone, now });

/** How long and where: as the last one was, else as agreed. */
export function usualSlot({ sessions, relationship: { terms } }: Snapshot) {
  const last = heldOf(sessions)[0] ?? sessions.at(-1);
  return { minutes: last?.minutes ?? terms?.sessionMinutes ?? 60, where: last?.where ?? '' };
}

function usual(snapshot: Snapshot): Values {
  const { minutes, where } = usualSlot(snapshot);
  return { minutes: String(minutes), where };
}
