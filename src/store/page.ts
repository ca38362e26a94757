import type pg from 'pg';
import { pageSchema, type Page } from '../mentoring/page.js';
import type { Instant } from '../mentoring/relationship.js';
import type { NewId } from '../ports/clock.js';
import { boundTo, openJson, sealJson, type DataKey, type Safe } from './safe.js';
import { inTransaction } from './transaction.js';

interface Hands {
  pool: pg.Pool;
  safe: Safe;
  newId: NewId;
  fixtures: { organisation: string };
}

export async function readPage({ pool, safe }: Hands, person: string): Promise<Page | null> {
  const { rows } = await pool.query<{ content: Buffer; id: string; ring_key: string; wrapped: Buffer }>({
    name: 'page',
    text: `select w.content, k.id, k.ring_key, k.wrapped from writing w
      join data_key k on k.author_id = w.author_id and k.relationship_id is null and k.destroyed_at is null
      where w.author_id = $1 and w.relationship_id is null and w.kind = 'page'`,
    values: [person],
  });
  const [row] = rows;
  if (!row) return null;
  const key = safe.unlock({ id: row.id, author: person, ringKey: row.ring_key, wrapped: row.wrapped });
  return pageSchema.parse(openJson(key, row.content, boundTo.page(person)));
}

/** A page goes with its writer into every relationship, so that it has a key of its own. */
export const savePage = (hands: Hands, person: string, page: Page, at: Instant): Promise<void> =>
  inTransaction(hands.pool, async (client) => {
    const { newId, fixtures } = hands;
    await client.query('select from person where id = $1 for update', [person]);
    const key = await ownKey(client, hands, person, at);
    await client.query(
      `insert into writing (id, organisation_id, author_id, kind, at, content) values ($1, $2, $3, 'page', $4, $5)
        on conflict (author_id, kind) where relationship_id is null
        do update set at = excluded.at, content = excluded.content`,
      [newId(), fixtures.organisation, person, at.toString(), sealJson(key, page, boundTo.page(person))],
    );
  });

async function ownKey(
  client: pg.PoolClient,
  { safe, newId, fixtures }: Hands,
  person: string,
  at: Instant,
): Promise<DataKey> {
  const { rows } = await client.query<{ id: string; ringKey: string; wrapped: Buffer }>(
    `select id, ring_key as "ringKey", wrapped from data_key
      where author_id = $1 and relationship_id is null and destroyed_at is null`,
    [person],
  );
  const [kept] = rows;
  if (kept) return safe.unlock({ ...kept, author: person });
  const made = safe.make(newId(), person);
  await client.query(
    `insert into data_key (id, organisation_id, author_id, ring_key, wrapped, created_at)
      values ($1, $2, $3, $4, $5, $6)`,
    [made.id, fixtures.organisation, person, made.ringKey, made.wrapped, at.toString()],
  );
  return made;
}
