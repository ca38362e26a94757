import { pointsCame, pointsDue, pointsMissing, pointsSent } from '../../../adaptive-cards/points.js';
import { quietKept, quietPrompt, quietShared } from '../../../adaptive-cards/quiet-prompt.js';
import { otherOf } from '../../mentoring/relationship.js';
import { sessionIn } from '../../mentoring/session.js';
import { visibleWritings, writingsForBoth } from '../../mentoring/visible.js';
import { writingBy } from '../../mentoring/writing.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { nameIn, otherName, wordsOf } from '../agreement-view.js';
import { pointsView, quietView } from '../preparing-view.js';
import type { EventOf, Tellers } from './tellers.js';
import { toEach, toRoom, type Told } from './to-room.js';

/** What comes before a session. */
export const preparingTellers = {
  pointsSent: (event, snapshot) => sent(snapshot, event),
  quietKept: (event, snapshot) => kept(snapshot, event),
} as const satisfies Partial<Tellers>;

export type Preparing = 'pointsDue' | 'pointsMissing' | 'quietPrompt';

/** Where the same is asked anew, because the session was moved, only the newest can be answered. */
const slots = {
  pointsDue: (session: string) => `points due ${session}`,
  pointsMissing: (session: string) => `points missing ${session}`,
  quietPrompt: (session: string) => `quiet prompt ${session}`,
} as const satisfies Record<Preparing, (session: string) => string>;

export function remindPreparing(kind: Preparing, snapshot: Snapshot, person: string, about: string): Told {
  const words = wordsOf(snapshot, person);
  const session = sessionIn(snapshot, about);
  const told = { to: { person }, slot: slots[kind](about), how: 'post' } as const;
  switch (kind) {
    case 'pointsDue':
      return { ...told, card: pointsDue(words, pointsView(snapshot, session, person)) };
    case 'pointsMissing': {
      const then = snapshot.relationship.terms?.agendaMissing ?? 'meet';
      return { ...told, card: pointsMissing(words, { ...pointsView(snapshot, session, person), then }) };
    }
    case 'quietPrompt':
      return { ...told, card: quietPrompt(words, quietView(snapshot, session, person)) };
  }
}

function sent(snapshot: Snapshot, { by, session: id }: EventOf['pointsSent']): Told[] {
  const points = writingBy(writingsForBoth(snapshot), 'points', by, id);
  if (!points) return [];
  const { at } = sessionIn(snapshot, id);
  const view = {
    relationship: snapshot.relationship.id,
    session: id,
    at,
    by: nameIn(snapshot, by),
    text: points.body.text,
  };
  return [
    ...[slots.pointsDue(id), slots.pointsMissing(id)].flatMap((slot) =>
      toEach(snapshot, { slot, how: 'change' }, pointsCame),
    ),
    ...toRoom(snapshot, { slot: `points ${id} ${by}`, how: 'put' }, (words) => pointsSent(words, view)),
  ];
}

/** The mentor hears of it only where the mentee has said so. */
function kept(snapshot: Snapshot, { by, session: id }: EventOf['quietKept']): Told[] {
  const other = otherOf(snapshot.relationship, by);
  const want = other === null ? null : writingBy(visibleWritings(snapshot, by, other), 'quiet', by, id);
  const view = { other: otherName(snapshot, by), isShared: want !== null };
  return [
    {
      to: { person: by },
      slot: slots.quietPrompt(id),
      how: 'change',
      card: quietKept(wordsOf(snapshot, by), view),
    },
    ...(other !== null && want ? [shared(snapshot, { by, other, id, want: want.body.want })] : []),
  ];
}

function shared(
  snapshot: Snapshot,
  { by, other, id, want }: { by: string; other: string; id: string; want: string },
): Told {
  const view = { by: nameIn(snapshot, by), want, at: sessionIn(snapshot, id).at };
  return {
    to: { person: other },
    slot: `quiet ${id}`,
    how: 'put',
    card: quietShared(wordsOf(snapshot, other), view),
  };
}
