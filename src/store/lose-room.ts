import type pg from 'pg';
import type { NewId } from '../ports/clock.js';
import { boundTo, openJson, sealJson, type Safe } from './safe.js';
import { lock } from './snapshot.js';

interface Row {
  id: string;
  content: Buffer;
  key_id: string;
  ring_key: string;
  wrapped: Buffer;
}

/** Ends the room, and says what had not reached it, with the key that it is sealed with; a change there is done with. */
const lose = `
with lost as (
  update room set kind = 'personal', progress = 'lost', conversation = null, service_url = null
  where relationship_id = $1 and kind in ('channel', 'group')
), stranded as (
  update message set state = 'superseded', reason = 'room lost', lease_until = null
  where relationship_id = $1 and person_id is null and state in ('waiting', 'sending')
  returning id, how, content
)
select stranded.*, k.id as key_id, k.ring_key, k.wrapped
from stranded, data_key k
where stranded.how <> 'change' and k.relationship_id = $1 and k.author_id is null order by stranded.id`;

const readdress = `
insert into message (id, organisation_id, relationship_id, lane, person_id, slot, how, state, not_before, created_at, content, document,
  place, unprompted, good_until, gives)
select copy.id, m.organisation_id, m.relationship_id, a.platform || ' ' || a.tenant, a.person_id, m.slot, 'post', 'waiting',
  m.not_before, m.created_at, decode(copy.content, 'hex'), m.document, a.person_id, m.unprompted, m.good_until, m.gives
from jsonb_to_recordset($1) as copy(id uuid, of uuid, role text, content text)
join message m on m.id = copy.of join relationship r on r.id = m.relationship_id
join lateral (select * from account where person_id = case when copy.role = 'mentee' then r.mentee_id else r.mentor_id end
  order by id desc limit 1) a on true`;

interface Hands {
  safe: Safe;
  newId: NewId;
}

/** Rooms that cannot be made or are gone: the pair goes on in the two personal chats, and nothing that waited is lost. */
export async function loseRoom(client: pg.PoolClient, relationship: string, hands: Hands): Promise<void> {
  // Whoever just now says something to this room is let finish, so that it is among what is found.
  await lock(client, relationship);
  const { rows } = await client.query<Row>({ name: 'lose room', text: lose, values: [relationship] });
  if (rows.length === 0) return;
  const copies = JSON.stringify(rows.flatMap((row) => copiesOf(row, hands)));
  await client.query({ name: 'readdress', text: readdress, values: [copies] });
}

/** What was sealed is bound to its message, so that each copy is sealed anew. */
function copiesOf(row: Row, { safe, newId }: Hands) {
  const key = safe.unlock({ id: row.key_id, author: null, ringKey: row.ring_key, wrapped: row.wrapped });
  const card = openJson(key, row.content, boundTo.message(row.id));
  return ['mentee', 'mentor'].map((role) => {
    const id = newId();
    return { id, of: row.id, role, content: sealJson(key, card, boundTo.message(id)).toString('hex') };
  });
}
