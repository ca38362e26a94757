import type pg from 'pg';
import { writingOf, type Writing, type WritingKind } from '../mentoring/writing.js';
import { boundTo, keyOf, openJson, type Safe } from './safe.js';

interface Row {
  kind: string;
  author: string;
  about: string;
  at: string;
  content: string;
  keys: { id: string; author: string | null; ringKey: string; wrapped: string }[];
}

/** A snapshot has only what is about the two of them and about what is at hand. */
const everyWriting = `
select w.kind, w.author_id as author, w.about, to_json(w.at) #>> '{}' as at, encode(w.content, 'hex') as content,
  (select json_agg(json_build_object('id', k.id, 'author', k.author_id, 'ringKey', k.ring_key, 'wrapped', encode(k.wrapped, 'hex')))
    from data_key k where k.relationship_id = w.relationship_id and k.author_id = w.author_id and k.destroyed_at is null) as keys
from writing w where w.relationship_id = $1 and w.kind = $2 order by w.at, w.about`;

/** All that one pair has of one kind, the oldest first. */
export async function writingsOf<Kind extends WritingKind>(
  database: pg.Pool | pg.PoolClient,
  safe: Safe,
  relationship: string,
  kind: Kind,
): Promise<Writing<Kind>[]> {
  const { rows } = await database.query<Row>({
    name: 'writings',
    text: everyWriting,
    values: [relationship, kind],
  });
  return rows.map(({ keys, content, ...kept }) => {
    const known = keys.map((key) => safe.unlock({ ...key, wrapped: Buffer.from(key.wrapped, 'hex') }));
    const bound = boundTo.writing(relationship, kept.author, kind, kept.about);
    return writingOf(
      kept,
      openJson(keyOf(known, kept.author), Buffer.from(content, 'hex'), bound),
    ) as Writing<Kind>;
  });
}
