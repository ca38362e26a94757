import type pg from 'pg';
import type { Card } from '../../adaptive-cards/kit/card.js';
import type { Delivery, ToRoom } from '../ports/chat.js';
import type { DocumentAsked } from '../mentoring/document.js';
import type { Instant } from '../mentoring/relationship.js';
import type { Outbox, Parcel, Settled } from '../ports/outbox.js';
import type { Manner } from '../ports/store.js';
import type { Platform } from '../ports/turn.js';
import type { NewId } from '../ports/clock.js';
import { loseRoom } from './lose-room.js';
import { inTransaction } from './transaction.js';
import { alike, letterOf, type LetterRow } from './mail.js';
import { boundTo, openJson, type DataKey, type Safe } from './safe.js';

/** The longest that one instance may be silent about a message before another looks into it. */
const leaseSeconds = 60;

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
  key_id: string;
  ring_key: string;
  wrapped: Buffer;
}

/** What a claimed message needs to be sent: whom it goes to, what it takes the place of, what it says. */
const details = `
select m.id, m.relationship_id, m.slot, m.how, m.fence, m.attempts, m.created_at, m.content, m.person_id, m.document,
  m.platform_id,
  split_part(m.lane, ' ', 1) as platform,
  split_part(m.lane, ' ', 2) as tenant, a.user_key as person, a.conversation, a.service_url,
  (select json_strip_nulls(json_build_object('room', room.conversation, 'serviceUrl', room.service_url,
      'readers', case when room.service_url is not null then (select json_agg(reader.user_key) from relationship r
        join lateral (select distinct on (person_id) user_key from account where person_id in (r.mentee_id, r.mentor_id)
          order by person_id, id desc) reader on true where r.id = m.relationship_id) end))
    from room where room.relationship_id = m.relationship_id and m.person_id is null and room.conversation is not null) as room,
  (select s.platform_id from message s where s.relationship_id = m.relationship_id and s.slot = m.slot
     and s.person_id is not distinct from m.person_id and s.state = 'sent' and s.platform_id is not null and ${alike('s')}
     order by s.id desc limit 1) as standing,
  k.id as key_id, k.ring_key, k.wrapped
from claimed m
join data_key k on k.relationship_id = m.relationship_id and k.author_id is null and k.destroyed_at is null
left join lateral (select * from account where person_id = m.person_id order by id desc limit 1) a on true
order by m.id`;

/**
 * Takes what may be sent now: at most one message for each place, the oldest, so that everybody reads in the
 * order in which things happened. Nothing for a room that is not made yet.
 */
const claim = `
with due as (
  select m.id from message m
  where m.state = 'waiting' and m.not_before <= $1 and split_part(m.lane, ' ', 1) = $3
    and (m.person_id is not null
      or exists (select from room where room.relationship_id = m.relationship_id and room.progress = 'made'))
    and not exists (select from message earlier where earlier.relationship_id = m.relationship_id
      and earlier.person_id is not distinct from m.person_id and earlier.id < m.id and ${alike('earlier')}
      and earlier.state in ('waiting', 'sending'))
  order by m.id limit $2 for update of m skip locked
), claimed as (
  update message set state = 'sending', fence = fence + 1, attempts = attempts + 1,
    lease_until = $1::timestamptz + make_interval(secs => ${leaseSeconds})
  from due where message.id = due.id returning message.*
) ${details}`;

/** Takes what an instance had begun to send and never reported on. */
const takeOver = `
with due as (
  select id from message where state = 'sending' and lease_until < $1 and split_part(lane, ' ', 1) = $3
  order by id limit $2 for update skip locked
), claimed as (
  update message set fence = fence + 1, lease_until = $1::timestamptz + make_interval(secs => ${leaseSeconds})
  from due where message.id = due.id returning message.*
) ${details}`;

/** Only the newest holder of a message may say what became of it. */
const settle = `
with settled as (
  update message set state = $3::"MessageState", platform_id = coalesce($4, platform_id), reason = $5,
    not_before = coalesce($6, not_before), lease_until = null
  where id = $1 and fence = $2 and state = 'sending' returning person_id
)
update account set conversation = $7 from settled
where $7::text is not null and account.id = (
  select id from account where person_id = settled.person_id order by id desc limit 1)`;

export const makeOutbox = (pool: pg.Pool, safe: Safe, newId: NewId): Outbox => ({
  claim: takingParcels(pool, safe, { name: 'claim', text: claim }),
  takeOver: takingParcels(pool, safe, { name: 'take over', text: takeOver }),
  claimMail: takingMail(pool, safe, { name: 'claim', text: claim }),
  takeOverMail: takingMail(pool, safe, { name: 'take over', text: takeOver }),
  begin: async ({ id, fence }, platformId) => {
    const { rowCount } = await pool.query({
      name: 'begin',
      text: `update message set platform_id = $3 where id = $1 and fence = $2 and state = 'sending'`,
      values: [id, fence, platformId],
    });
    if (rowCount === 0) throw new Error('another instance has taken this message over');
  },
  settle: async ({ id, fence }, outcome, now) => {
    const { state, platformId, reason, notBefore, conversation } = outcomeRow(outcome, now);
    await pool.query({
      name: 'settle',
      text: settle,
      values: [id, fence, state, platformId, reason, notBefore, conversation],
    });
  },
  loseRoom: (relationship) =>
    inTransaction(pool, (client) => loseRoom(client, relationship, { safe, newId })),
});

interface Statement {
  name: string;
  text: string;
}

const takingParcels =
  (pool: pg.Pool, safe: Safe, statement: Statement): Outbox['claim'] =>
  async (platform, now, most) => {
    const { rows } = await pool.query<Row>({ ...statement, values: [now.toString(), most, platform] });
    return rows.map((row) => parcelOf(row, safe));
  };

const takingMail =
  (pool: pg.Pool, safe: Safe, statement: Statement): Outbox['claimMail'] =>
  async (now, most) => {
    const { rows } = await pool.query<Row>({ ...statement, values: [now.toString(), most, 'mail'] });
    return rows.map((row) => letterOf(row, keyIn(row, safe)));
  };

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
  };
}

const outcomeRow = (outcome: Settled, now: Instant) => ({
  state: outcome.is === 'later' ? 'waiting' : outcome.is,
  platformId: outcome.is === 'sent' ? outcome.platformId : null,
  reason: 'reason' in outcome ? outcome.reason : null,
  notBefore: outcome.is === 'later' ? now.add({ milliseconds: outcome.afterMs }).toString() : null,
  conversation: outcome.is === 'sent' ? (outcome.conversation ?? null) : null,
});
