import { button } from '../../adaptive-cards/kit/make.js';
import { sessions as sessionsCard } from '../../adaptive-cards/sessions.js';
import { intentions } from '../conversation/intentions.js';
import { readSessionLine, type SessionLine, type SessionWish } from '../conversation/session-line.js';
import { Refusal } from '../mentoring/refusal.js';
import { comingUp, heldOf, unrecorded, type Session } from '../mentoring/session.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Reply } from '../ports/turn.js';
import { otherName } from './agreement-view.js';
import { bookingFor, cancellingFor, loggingFor, movingFor } from './session-form.js';
import type { House, Said } from './handler.js';
import { showing } from './kinds.js';
import { datesFor } from './session-dates.js';
import { stillLive } from './show-agreement.js';
import { slotValues } from './slot.js';
import { meantBy, whoMeet } from './subject.js';

/** `session`: what is booked; with a line after it, the form that does it, filled in. */
export const sessions = showing({
  intention: intentions.sessions,
  strangers: 'introduced',
  show: async (said, house) => {
    const { payload, me, at } = said;
    const line = await readSessionLine(payload.line, { zone: me.zone, now: at });
    const meant = await meantBy(said, house, intentions.sessions, {
      fits: whoMeet,
      choosing: (title, relationship) => choosing(title, relationship, line, me.zone),
    });
    if ('ask' in meant) return meant.ask;
    stillLive(meant.snapshot);
    return asked(line, { ...said, snapshot: meant.snapshot }, house);
  },
});

/** The time goes along with the choice; the place, which is content, is asked again. */
function choosing(title: string, relationship: string, line: SessionLine, zone: string) {
  const { date, time, minutes } = line.is === 'book' ? line : {};
  return date && time
    ? button(title, intentions.openBooking, {
        relationship,
        slot: { local: `${date}T${time}`, zone, ...(minutes !== undefined && { minutes }) },
      })
    : button(title, intentions.sessions, { relationship });
}

type Asking = Pick<Said, 'me' | 'words' | 'at'> & { snapshot: Snapshot };

function asked(line: SessionLine, asking: Asking, { newId }: House): Reply {
  if (line.is === 'show') return { card: listed(asking), to: 'me' };
  const said = { values: valuesOf(line), notUnderstood: line.notUnderstood ?? null };
  switch (line.is) {
    case 'book':
      return { form: bookingFor(asking, newId(), said) };
    case 'log':
      return { form: loggingFor(asking, newId(), said) };
    case 'move':
      return { form: movingFor(asking, next(asking), said) };
    case 'cancel':
      return { form: cancellingFor(asking, next(asking, line.date), said) };
  }
}

function valuesOf({ date, time, minutes, where, emergency }: SessionWish) {
  return {
    ...(date !== undefined && { date }),
    ...(time !== undefined && { time }),
    ...(minutes !== undefined && { minutes: String(minutes) }),
    ...(where !== undefined && { where }),
    ...(emergency && { emergency: 'yes' }),
  };
}

/** The next one, or that of the day that was named, by the reader's own calendar. */
function next({ snapshot, me, at }: Asking, date?: string): Session {
  const [session] = comingUp(snapshot.sessions, at).filter(
    (each) => date === undefined || slotValues(each, me.zone)['date'] === date,
  );
  if (!session) throw new Refusal('noSession');
  return session;
}

export function listed({ snapshot, me, words, at }: Asking) {
  const { sessions: all, relationship } = snapshot;
  return sessionsCard(words, {
    relationship: relationship.id,
    other: otherName(snapshot, me.id),
    coming: comingUp(all, at).map(inList),
    unrecorded: unrecorded(all, at).map(inList),
    last: heldOf(all)[0]?.at ?? null,
    hasDates: datesFor(snapshot, me.zone, at).length > 1,
  });
}

const inList = ({ id, ...slot }: Session) => ({ session: id, ...slot });
