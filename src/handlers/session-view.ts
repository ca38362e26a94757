import type { SessionView } from '../../adaptive-cards/session.js';
import type { Instant } from '../mentoring/relationship.js';
import { noticeHours } from '../mentoring/session-changing.js';
import type { Session } from '../mentoring/session.js';
import { writingsForBoth } from '../mentoring/visible.js';
import { writingBy } from '../mentoring/writing.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Inputs } from '../ports/turn.js';
import { nameIn, namesIn } from './agreement-view.js';

export const zonesIn = ({ relationship: { mentee, mentor }, people }: Snapshot) => ({
  mentee: people[mentee ?? '']?.zone ?? 'UTC',
  mentor: people[mentor ?? '']?.zone ?? 'UTC',
});

/** One session as both see it. */
export const sessionView = (snapshot: Snapshot, { id, at, minutes, where }: Session): SessionView => ({
  relationship: snapshot.relationship.id,
  session: id,
  at,
  minutes,
  where,
  names: namesIn(snapshot),
  zones: zonesIn(snapshot),
});

/** The agreed hours of notice where a change now would come inside them. */
export function noticeMissed({ relationship }: Snapshot, { at }: Session, now: Instant): number | null {
  const hours = noticeHours(relationship);
  const until = at.epochMilliseconds - now.epochMilliseconds;
  return until > 0 && until < hours * 3_600_000 ? hours : null;
}

export const isEmergency = (inputs: Inputs): boolean => [inputs['emergency'] ?? ''].flat().includes('yes');

/** What was done with it last. */
const lastDeed = ({ history }: Session) => history.at(-1);

/** How it was moved or cancelled last. */
export const changedView = (snapshot: Snapshot, session: Session) => {
  const deed = lastDeed(session);
  return {
    ...sessionView(snapshot, session),
    by: nameIn(snapshot, deed?.by ?? null),
    late: deed?.late ? noticeHours(snapshot.relationship) : null,
    emergency: deed?.emergency ?? false,
  };
};

export const movedView = (snapshot: Snapshot, session: Session) => ({
  ...changedView(snapshot, session),
  before: lastDeed(session)?.from ?? session.at,
});

export const recordedView = (snapshot: Snapshot, session: Session) => ({
  ...sessionView(snapshot, session),
  by: nameIn(snapshot, lastDeed(session)?.by ?? null),
  happened: session.state === 'held',
  required: snapshot.relationship.terms?.reflection?.of ?? null,
  answered: [snapshot.relationship.mentee, snapshot.relationship.mentor]
    .filter((person) => writingBy(writingsForBoth(snapshot), 'reflected', person, session.id))
    .map((person) => nameIn(snapshot, person)),
});
