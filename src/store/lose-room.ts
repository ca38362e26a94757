import type pg from 'pg';
import type { NewId } from '../ports/clock.js';
import { boundTo, openJson, sealJson, type Safe } from './safe.js';

interface Row {
  id: string;
  content: Buffer;
  key_id: string;
  ring_key: string;
  wrapped: Buffer;
}

const lose = `update room set kind = 'personal', progress = 'lost', conversation = null
  where relationship_id = $1 and kind = 'channel'`;

/** What had not reached the room, with the key that it is sealed with; a change of what stood there is done with. */
const stranded = `
with moved as (
  update message set state = 'superseded', reason = 'room lost', lease_until = null
  where relationship_id = $1 and person_id is null and state in ('waiting', 'sending')
  returning id, how, content
)
select moved.*, k.id as key_id, k.ring_key, k.wrapped
from moved, data_key k
where moved.how <> 'change' and k.relationship_id = $1 and k.author_id is null order by moved.id`;

const readdress = `
insert into message (id, organisation_id, relationship_id, lane, person_id, slot, how, state, not_before, created_at, content)
select $3, m.organisation_id, m.relationship_id, a.platform || ' ' || a.tenant, a.person_id, m.slot, 'post', 'waiting',
  m.not_before, m.created_at, $4
from message m join relationship r on r.id = m.relationship_id
join lateral (select * from account where person_id = case when $2 = 'mentee' then r.mentee_id else r.mentor_id end
  order by id desc limit 1) a on true
where m.id = $1`;

/** Rooms that cannot be made or are gone: the pair goes on in the two personal chats, and nothing that waited is lost. */
export async function loseRoom(
  client: pg.PoolClient,
  relationship: string,
  { safe, newId }: { safe: Safe; newId: NewId },
): Promise<void> {
  await client.query(lose, [relationship]);
  const { rows } = await client.query<Row>(stranded, [relationship]);
  for (const row of rows) {
    const key = safe.unlock({ id: row.key_id, author: null, ringKey: row.ring_key, wrapped: row.wrapped });
    const card = openJson(key, row.content, boundTo.message(row.id));
    for (const role of ['mentee', 'mentor']) {
      const id = newId();
      await client.query(readdress, [row.id, role, id, sealJson(key, card, boundTo.message(id))]);
    }
  }
}
