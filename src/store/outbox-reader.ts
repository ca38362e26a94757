import type pg from 'pg';
import type { Card } from '../../adaptive-cards/kit/card.js';
import type { Mail } from '../ports/mail.js';
import { boundTo, openJson, type Safe } from './safe.js';

/** A message of the outbox as the playground lists it: its one-line summary, which holds names only. */
export interface Listed {
  id: string;
  lane: string;
  to: string;
  slot: string;
  state: string;
  reason: string | null;
  /** Milliseconds since 1970. */
  at: number;
  summary: string;
}

interface Row extends Omit<Listed, 'at' | 'summary'> {
  at: Date;
  content: Buffer;
  key_id: string;
  ring_key: string;
  wrapped: Buffer;
}

const newest = `
select m.id, m.lane, coalesce(pe.name, 'their room') as to, m.slot, m.state, m.reason, m.created_at as at, m.content,
  k.id as key_id, k.ring_key, k.wrapped
from message m
join data_key k on k.relationship_id = m.relationship_id and k.author_id is null
left join person pe on pe.id = m.person_id
order by m.id desc limit 100`;

export async function listOutbox(pool: pg.Pool, safe: Safe): Promise<Listed[]> {
  const { rows } = await pool.query<Row>(newest);
  return rows.map(({ at, content, key_id, ring_key, wrapped, ...listed }) => {
    const key = safe.unlock({ id: key_id, author: null, ringKey: ring_key, wrapped });
    const said = openJson(key, content, boundTo.message(listed.id)) as Card | Mail;
    return { ...listed, at: at.getTime(), summary: 'subject' in said ? said.subject : said.summary };
  });
}

/** When time alone will next change something. */
export async function nextLookOfAll(pool: pg.Pool): Promise<Date | null> {
  const { rows } = await pool.query<{ next: Date | null }>('select min(next_look) as next from relationship');
  return rows[0]?.next ?? null;
}
