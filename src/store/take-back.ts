import type pg from 'pg';
import type { Instant } from '../mentoring/relationship.js';
import type { Parcel } from '../ports/outbox.js';

/**
 * The relationship is locked first, as by everybody who decides. Of what goes to several people in their own chats nothing is
 * taken back once one of them has had it, or that one would have it twice. What was said before it was put off is another message.
 */
const takenBack = `
with pair as (
  select id from relationship where id = $3 for update
), back as (
  update message late set state = 'superseded', reason = 'too late', lease_until = null from pair
  where late.id = $1 and late.fence = $2 and late.state = 'sending' and not exists (
    select from message had where had.relationship_id = late.relationship_id and had.gives = late.gives
      and had.id <> late.id and had.created_at = late.created_at
      and (had.state in ('sent', 'unknown') or (had.state = 'sending' and had.went_at < had.good_until)))
  returning late.relationship_id, late.gives
), given as (
  delete from nudge using back, jsonb_to_recordset(back.gives) as g(kind text, occurrence text, person uuid)
  where nudge.relationship_id = back.relationship_id and nudge.kind = g.kind and nudge.occurrence = g.occurrence
    and nudge.person_id = g.person
)
update relationship set next_look = $4 from back where relationship.id = back.relationship_id`;

export async function takeBack(
  pool: pg.Pool,
  { id, fence, relationship }: Parcel,
  now: Instant,
): Promise<boolean> {
  const values = [id, fence, relationship, now.toString()];
  const { rowCount } = await pool.query({ name: 'take back', text: takenBack, values });
  return rowCount === 1;
}
