import type { Action } from '../mentoring/action.js';
import type { Review } from '../mentoring/review.js';
import type { Deed, Session } from '../mentoring/session.js';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { objectColumns, type Expressions } from './in-columns.js';
import { instant, maybeInstant } from './instant.js';
import { boundTo, bytesOf, keyOf, openJson, sealJson, type DataKey, type Kept } from './safe.js';

/** Sessions, actions and reviews as the database has them, read as JSON and written as JSON. */
export interface SessionRow {
  id: string;
  state: Session['state'];
  local: string;
  zone: string;
  startsAt: string;
  minutes: number;
  bookedBy: string;
  sequence: number;
  history: unknown;
  content: Kept;
}

export const sessionExpressions = {
  id: 's.id',
  state: 's.state',
  local: 's.local',
  zone: 's.zone',
  startsAt: 's.starts_at',
  minutes: 's.minutes',
  bookedBy: 's.booked_by_id',
  sequence: 's.sequence',
  history: 's.history',
} as const satisfies Expressions<SessionRow>;

export const sessionColumns = objectColumns<SessionRow>(sessionExpressions, 's');

const instantText = z.iso.datetime().transform(instant);

const historySchema = z.array(
  z.object({
    is: z.enum(['booked', 'moved', 'cancelled', 'held', 'notHeld']),
    by: z.string(),
    at: instantText,
    from: instantText,
    late: z.boolean(),
    emergency: z.literal(true).optional(),
  }),
);

export function sessionOf(relationship: string, row: SessionRow, keys: readonly DataKey[]): Session {
  const { id, state, local, zone, startsAt, minutes, bookedBy, sequence, history, content } = row;
  const { where } = opened(keyOf(keys, null), content, boundTo.session(relationship, id)) as {
    where: string;
  };
  return {
    id,
    state,
    when: { local, zone },
    at: instant(startsAt),
    minutes,
    where,
    bookedBy,
    sequence,
    history: historySchema
      .parse(history)
      .map(({ emergency, ...deed }): Deed => ({ ...deed, ...(emergency && { emergency }) })),
  };
}

export const sessionRow = (relationship: string, session: Session, keys: readonly DataKey[]) => ({
  relationship_id: relationship,
  id: session.id,
  state: session.state,
  local: session.when.local,
  zone: session.when.zone,
  starts_at: session.at,
  minutes: session.minutes,
  booked_by: session.bookedBy,
  sequence: session.sequence,
  history: session.history,
  content: sealed(keyOf(keys, null), { where: session.where }, boundTo.session(relationship, session.id)),
});

export interface ActionRow {
  id: string;
  session: string | null;
  owner: string;
  author: string;
  state: Action['state'];
  due: string | null;
  madeAt: string;
  closedAt: string | null;
  carried: number;
  content: Kept;
}

export const actionExpressions = {
  id: 'a.id',
  session: 'a.session_id',
  owner: 'a.owner_id',
  author: 'a.author_id',
  state: 'a.state',
  due: 'a.due',
  madeAt: 'a.made_at',
  closedAt: 'a.closed_at',
  carried: 'a.carried',
} as const satisfies Expressions<ActionRow>;

export const actionColumns = objectColumns<ActionRow>(actionExpressions, 'a');

type Words = Pick<Action, 'text' | 'sharing'>;

export function actionOf(
  relationship: string,
  { content, madeAt, closedAt, ...row }: ActionRow,
  keys: readonly DataKey[],
): Action {
  return {
    ...row,
    madeAt: instant(madeAt),
    closedAt: maybeInstant(closedAt),
    ...(opened(keyOf(keys, row.author), content, boundTo.action(relationship, row.id)) as Words),
  };
}

export function actionRow(relationship: string, action: Action, keys: readonly DataKey[]) {
  const { id, session, owner, author, state, due, madeAt, closedAt, carried, text, sharing } = action;
  return {
    relationship_id: relationship,
    ...{ id, session, owner, author, state, due, carried },
    made_at: madeAt,
    closed_at: closedAt,
    content: sealed(keyOf(keys, author), { text, sharing }, boundTo.action(relationship, id)),
  };
}

export interface ReviewRow {
  id: string;
  calledBy: string | null;
  calledAt: string;
  outcome: 'continue' | 'amend' | 'end' | null;
  closedBy: string | null;
  closedAt: string | null;
}

export const reviewColumns = `'id', v.id, 'calledBy', v.called_by_id, 'calledAt', v.called_at, 'outcome', v.outcome,
  'closedBy', v.closed_by_id, 'closedAt', v.closed_at`;

export const reviewOf = ({ id, calledBy, calledAt, outcome, closedBy, closedAt }: ReviewRow): Review => ({
  id,
  calledBy,
  calledAt: Temporal.Instant.from(calledAt),
  closing:
    outcome !== null && closedBy !== null && closedAt !== null
      ? { outcome, by: closedBy, at: Temporal.Instant.from(closedAt) }
      : null,
});

export const reviewRow = (relationship: string, { id, calledBy, calledAt, closing }: Review) => ({
  relationship_id: relationship,
  id,
  called_by: calledBy,
  called_at: calledAt,
  outcome: closing?.outcome ?? null,
  closed_by: closing?.by ?? null,
  closed_at: closing?.at ?? null,
});

const opened = (key: DataKey, content: Kept, bound: string) => openJson(key, bytesOf(content), bound);

const sealed = (key: DataKey, value: object, bound: string) => sealJson(key, value, bound).toString('hex');
