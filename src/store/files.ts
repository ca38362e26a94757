import type pg from 'pg';
import type { Change } from '../ports/change.js';
import { openBytes, sealBytes } from './cipher.js';
import { boundTo, keyOf, type DataKey, type Safe } from './safe.js';

/** Files stand apart from everything else: a snapshot knows their names, and only who opens one reads it. */
export async function saveFiles(
  client: pg.PoolClient,
  { relationship: { id: relationship }, at, file, fileGone }: Change,
  { organisation, keys }: { organisation: string; keys: readonly DataKey[] },
): Promise<void> {
  if (file)
    await client.query({
      name: 'keep file',
      text: `insert into shared_file (id, organisation_id, relationship_id, author_id, at, content)
        values ($1, $2, $3, $4, $5, $6)`,
      values: [
        ...[file.id, organisation, relationship, file.by, at.toString()],
        sealBytes(keyOf(keys, file.by).key, file.bytes, boundTo.file(relationship, file.by, file.id)),
      ],
    });
  if (fileGone !== undefined)
    await client.query({
      name: 'drop file',
      text: 'delete from shared_file where id = $1 and relationship_id = $2',
      values: [fileGone, relationship],
    });
}

interface Row {
  author: string;
  content: Buffer;
  id: string;
  ring_key: string;
  wrapped: Buffer;
}

export async function readFile(
  pool: pg.Pool,
  safe: Safe,
  relationship: string,
  id: string,
): Promise<Buffer | null> {
  const { rows } = await pool.query<Row>({
    name: 'file',
    text: `select f.author_id as author, f.content, k.id, k.ring_key, k.wrapped from shared_file f
      join data_key k on k.relationship_id = f.relationship_id and k.author_id = f.author_id and k.destroyed_at is null
      where f.id = $1 and f.relationship_id = $2`,
    values: [id, relationship],
  });
  const [row] = rows;
  if (!row) return null;
  const { author, ring_key: ringKey } = row;
  const { key } = safe.unlock({ id: row.id, author, ringKey, wrapped: row.wrapped });
  return openBytes(key, row.content, boundTo.file(relationship, author, id));
}
