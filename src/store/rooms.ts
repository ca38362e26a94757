import type pg from 'pg';
import type { RoomOrder, Rooms } from '../ports/outbox.js';
import type { Platform } from '../ports/turn.js';
import { lock } from './snapshot.js';
import { inTransaction } from './transaction.js';

interface Row {
  relationship_id: string;
  lane: string;
  attempts: number;
  names: string[];
  members: string[];
}

const wanted = `
with due as (
  select relationship_id from room where kind = 'channel' and progress = 'wanted' and not_before <= $1
  order by not_before limit $2 for update skip locked
), taken as (
  update room set not_before = $1::timestamptz + interval '60 seconds', attempts = attempts + 1
  from due where room.relationship_id = due.relationship_id returning room.*
)
select t.relationship_id, t.lane, t.attempts,
  array_agg(pe.name order by pe.id = r.mentor_id) as names, array_agg(a.user_key order by pe.id = r.mentor_id) as members
from taken t join relationship r on r.id = t.relationship_id
join person pe on pe.id in (r.mentee_id, r.mentor_id)
join lateral (select * from account where person_id = pe.id order by id desc limit 1) a on true
group by t.relationship_id, t.lane, t.attempts`;

/** What waited for it can go. */
const made = `
with made as (
  update room set progress = 'made', conversation = $2, kind = $3::"RoomKind"
  where relationship_id = $1 and kind = 'channel' returning relationship_id
)
update message set place = made.relationship_id from made
where message.relationship_id = made.relationship_id and message.person_id is null and message.state = 'waiting'`;

export const makeRooms = (pool: pg.Pool): Rooms => ({
  wanted: async (now, most) => {
    const { rows } = await pool.query<Row>({
      name: 'rooms wanted',
      text: wanted,
      values: [now.toString(), most],
    });
    return rows.map(orderOf);
  },
  made: async (relationship, { conversation, kind }) => {
    const values = [relationship, conversation, kind];
    await inTransaction(pool, async (client) => {
      // Whoever just now says something to this room, as yet unmade, is let finish.
      await lock(client, relationship);
      await client.query({ name: 'room made', text: made, values });
    });
  },
  later: async (relationship, at) => {
    await pool.query('update room set not_before = $2 where relationship_id = $1', [
      relationship,
      at.toString(),
    ]);
  },
});

const orderOf = (row: Row): RoomOrder => ({
  relationship: row.relationship_id,
  platform: (row.lane.split(' ')[0] ?? 'slack') as Platform,
  tenant: row.lane.split(' ')[1] ?? '',
  name: roomName(row.names, row.relationship_id),
  members: row.members,
  attempts: row.attempts,
});

/** The same for the same pair every time, and within Slack's rules: small letters, digits, dashes, 80 characters. */
function roomName(names: string[], relationship: string): string {
  const words = names.map((name) =>
    (name.split(' ')[0] ?? '')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ''),
  );
  return ['mentoring', ...words.filter((word) => word !== ''), relationship.slice(-8)].join('-').slice(-80);
}
