import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { card, paragraph } from '../../adaptive-cards/kit/make.js';
import type { Database } from '../../src/store/database.js';
import { parseKeyRing } from '../../src/store/keys.js';
import { boundTo, makeSafe, sealJson } from '../../src/store/safe.js';

/** Messages to as many people as there are, each of whom has one pair and a chat with the bot. */
export interface Full {
  lane: string;
  /** Their messages say this, and a number. */
  says?: string;
  people: number;
  /** To each of them, one after the other. */
  each?: number;
  unprompted?: boolean;
}

/** The key ring that the database was opened with. */
export const operatorKey = Buffer.alloc(32, 7);
export const encryptionKeys = `full:${operatorKey.toString('base64')}`;

const begun = Temporal.Instant.from('2026-03-02T09:00:00Z');
const atOnce = 5_000;

/** Fills the outbox as fast as the database takes it; nothing else is known of those pairs. */
export async function fillOutbox({ pool }: Pick<Database, 'pool'>, full: Full): Promise<void> {
  const safe = makeSafe(parseKeyRing(encryptionKeys));
  for (let from = 0; from < full.people; from += atOnce) {
    const count = Math.min(atOnce, full.people - from);
    const rows = Array.from({ length: count }, (_, n) => rowOf(full, from + n, safe));
    await pool.query(insert, [JSON.stringify(rows), full.lane, full.unprompted ?? true, begun.toString()]);
  }
}

function rowOf({ says = 'Said', each = 1 }: Full, n: number, safe: ReturnType<typeof makeSafe>) {
  const { id: key, wrapped, ...sealed } = safe.make(v7(), null);
  const messages = Array.from({ length: each }, (_, nth) => {
    const id = v7();
    const summary = `${says} ${n} ${nth}`;
    const content = sealJson(
      { id: key, wrapped, ...sealed },
      card('said', { summary, body: [paragraph(summary)] }),
      boundTo.message(id),
    );
    return { id, content: content.toString('hex') };
  });
  return {
    n,
    person: v7(),
    relationship: v7(),
    key,
    ring: sealed.ringKey,
    wrapped: wrapped.toString('hex'),
    messages,
  };
}

const insert = `
with rows as (
  select * from jsonb_to_recordset($1) as r(n int, person uuid, relationship uuid, key uuid, ring text, wrapped text, messages jsonb)
), ours as (
  select organisation.id as org, programme.id as programme from organisation join programme on programme.organisation_id = organisation.id limit 1
), people as (
  insert into person (id, organisation_id, name, zone, language) select person, org, 'Somebody', 'UTC', 'en' from rows, ours
), accounts as (
  insert into account (id, organisation_id, person_id, platform, tenant, user_key, conversation)
  select person, org, person, split_part($2, ' ', 1)::"Platform", split_part($2, ' ', 2), 'U' || person, 'D' || person from rows, ours
), pairs as (
  insert into relationship (id, organisation_id, programme_id, phase, mentee_id, invited_by_id, invited_at)
  select relationship, org, programme, 'proposed', person, person, $4 from rows, ours
), keys as (
  insert into data_key (id, organisation_id, relationship_id, author_id, ring_key, wrapped, created_at)
  select key, org, relationship, null, ring, decode(wrapped, 'hex'), $4 from rows, ours
)
insert into message (id, organisation_id, relationship_id, lane, person_id, slot, how, state, not_before, created_at, content, place, unprompted)
select m.id, org, relationship, $2, person, 'said', 'post', 'waiting', $4, $4, decode(m.content, 'hex'), person, $3
from rows, ours, jsonb_to_recordset(rows.messages) as m(id uuid, content text)`;
