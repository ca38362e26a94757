import type pg from 'pg';
import type { Card } from '../../adaptive-cards/kit/card.js';
import type { Delivery, ToRoom } from '../ports/chat.js';
import type { DocumentAsked } from '../mentoring/document.js';
import type { Instant } from '../mentoring/relationship.js';
import type { Capacity, Claimed, Outbox, Parcel, Settled, Taken } from '../ports/outbox.js';
import type { Manner } from '../ports/change.js';
import type { Platform } from '../ports/turn.js';
import type { NewId } from '../ports/clock.js';
import { claim, longestPause, takeOver } from './claim.js';
import { maybeInstant } from './instant.js';
import { loseRoom } from './lose-room.js';
import { takeBack } from './take-back.js';
import { inTransaction } from './transaction.js';
import { letterOf, type LetterRow } from './mail.js';
import { boundTo, openJson, type DataKey, type Safe } from './safe.js';

interface Row extends LetterRow {
  platform: Platform;
  tenant: string;
  person: string | null;
  conversation: string | null;
  service_url: string | null;
  room: ToRoom | null;
  slot: string;
  how: Manner;
  standing: string | null;
  person_id: string | null;
  document: DocumentAsked | null;
  platform_id: string | null;
  good_until: Date | null;
  key_id: string;
  ring_key: string;
  wrapped: Buffer;
}

/**
 * Only the newest holder of a message may say what became of it. A lane is paused once, however many of its messages come
 * back, and twice as long each time until one gets through; where the platform has said how long, that long.
 */
const settle = `
with settled as (
  update message set state = $3::"MessageState", platform_id = coalesce($4, platform_id), reason = $5,
    not_before = coalesce($6, not_before), lease_until = null
  where id = $1 and fence = $2 and state = 'sending' returning person_id, lane
), told as (
  update account set conversation = $7 from settled
  where $7::text is not null and account.id = (
    select id from account where person_id = settled.person_id order by id desc limit 1)
)
update lane set pauses = case when $9::float8 is null then 0 else pauses + 1 end,
  -- least() passes over a null: what got through ends the pause by a case of its own.
  paused_until = case when $9 is not null then $8::timestamptz + interval '1 millisecond'
    * least(${longestPause}, case when $10 then $9 else $9::float8 * 2 ^ least(pauses, 12) end) end
from settled
where lane.lane = settled.lane and ($9::float8 is not null or ($3 = 'sent' and pauses > 0))
  -- What was on its way when the pause began says nothing about it.
  and not coalesce(paused_until > $8 and paused_until <= $8::timestamptz + interval '${longestPause} milliseconds', false)
returning paused_until`;

/** The same for what was sent, where nothing else is to be told: nearly always. */
const settleSent = `
update message set state = 'sent', platform_id = $3, reason = null, lease_until = null
where id = $1 and fence = $2 and state = 'sending'`;

export const makeOutbox = (pool: pg.Pool, safe: Safe, newId: NewId): Outbox => {
  const parcel = (row: Row) => parcelOf(row, safe);
  const letter = (row: Row) => letterOf(row, keyIn(row, safe));
  return {
    claim: (platform, now, capacity) => taking(pool, parcel, [now, platform, capacity]),
    takeOver: (platform, now, most) => takingOver(pool, parcel, [now, platform, most]),
    claimMail: (now, capacity) => taking(pool, letter, [now, 'mail', capacity]),
    takeOverMail: (now, most) => takingOver(pool, letter, [now, 'mail', most]),
    begin: async ({ id, fence }, platformId) => {
      const { rowCount } = await pool.query({
        name: 'begin',
        text: `update message set platform_id = $3 where id = $1 and fence = $2 and state = 'sending'`,
        values: [id, fence, platformId],
      });
      if (rowCount === 0) throw new Error('another instance has taken this message over');
    },
    settle: async (taken, outcome, now) => {
      if (outcome.is === 'sent' && outcome.conversation === undefined && !taken.probing) {
        const values = [taken.id, taken.fence, outcome.platformId];
        await pool.query({ name: 'settle sent', text: settleSent, values });
        return null;
      }
      const values = [taken.id, taken.fence, ...Object.values(outcomeRow(taken, outcome, now))];
      const { rows } = await pool.query<{ paused_until: Date }>({ name: 'settle', text: settle, values });
      return maybeInstant(rows[0]?.paused_until ?? null);
    },
    takeBack: (parcel, now) => takeBack(pool, parcel, now),
    loseRoom: (relationship) =>
      inTransaction(pool, (client) => loseRoom(client, relationship, { safe, newId })),
  };
};

type Again = { again: Date | null } & (Row | { id: null });

async function taking<Taken>(
  pool: pg.Pool,
  take: (row: Row) => Taken,
  [now, platform, { most, share, busy, pace }]: [Instant, Platform | 'mail', Capacity],
): Promise<Claimed<Taken>> {
  const { lane, place } = pace;
  if (!(await isAnyWaiting(pool))) return { taken: [], again: null };
  const { rows } = await pool.query<Again>({
    name: 'claim',
    text: claim,
    values: [
      ...[now.toString(), most, platform, JSON.stringify(Object.fromEntries(busy)), share],
      ...[lane.most, lane.perMs, JSON.stringify(place)],
    ],
  });
  return {
    taken: rows.flatMap((row) => (row.id === null ? [] : [take(row)])),
    again: maybeInstant(rows[0]?.again ?? null),
  };
}

/** Mostly there is none, and to begin a claim takes longer than to find out. In the order of an index, which is what is read then. */
async function isAnyWaiting(pool: pg.Pool): Promise<boolean> {
  const text = `select from message where state = 'waiting' and place is not null order by lane limit 1`;
  return (await pool.query({ name: 'any waiting', text })).rowCount === 1;
}

async function takingOver<Taken>(
  pool: pg.Pool,
  take: (row: Row) => Taken,
  [now, platform, most]: [Instant, Platform | 'mail', number],
): Promise<Taken[]> {
  const { rows } = await pool.query<Row>({
    name: 'take over',
    text: takeOver,
    values: [now.toString(), most, platform],
  });
  return rows.map(take);
}

const keyIn = (row: Row, safe: Safe): DataKey =>
  safe.unlock({ id: row.key_id, author: null, ringKey: row.ring_key, wrapped: row.wrapped });

function parcelOf(row: Row, safe: Safe): Parcel {
  const to: Delivery['to'] | null =
    row.person !== null
      ? { person: row.person, conversation: row.conversation, serviceUrl: row.service_url }
      : row.room;
  return {
    id: row.id,
    relationship: row.relationship_id,
    lane: row.lane,
    probing: row.probing,
    platform: row.platform,
    tenant: row.tenant,
    to,
    slot: row.slot,
    how: row.how,
    standing: row.standing,
    fence: row.fence,
    attempts: row.attempts,
    card: openJson(keyIn(row, safe), row.content, boundTo.message(row.id)) as Card,
    person: row.person_id,
    document: row.document,
    begun: row.platform_id,
    goodUntil: maybeInstant(row.good_until),
  };
}

/** In the order of the statement’s parameters. */
const outcomeRow = ({ attempts }: Taken, outcome: Settled, now: Instant) => ({
  state: outcome.is === 'later' ? 'waiting' : outcome.is,
  platformId: outcome.is === 'sent' ? outcome.platformId : null,
  reason: 'reason' in outcome ? outcome.reason : null,
  notBefore: outcome.is === 'later' ? notBefore(outcome, attempts, now).toString() : null,
  conversation: outcome.is === 'sent' ? (outcome.conversation ?? null) : null,
  now: now.toString(),
  pauseMs: outcome.is === 'later' && outcome.holds === 'lane' ? outcome.afterMs : null,
  exactly: outcome.is === 'later' && outcome.exactly === true,
});

/** A message that is put back holds up its place, longer each time; one that shares its lane’s pause waits for that. */
function notBefore(
  { afterMs, exactly, holds }: Extract<Settled, { is: 'later' }>,
  attempts: number,
  now: Instant,
): Instant {
  if (holds === 'lane') return now;
  const pause = exactly ? afterMs : afterMs * 2 ** Math.min(attempts - 1, 12);
  return now.add({ milliseconds: Math.min(pause, longestPause) });
}
