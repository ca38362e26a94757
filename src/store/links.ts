import type pg from 'pg';
import type { Links, Visitor } from '../ports/programmes.js';
import { zoneOf } from './person-rows.js';

/** Links and the visits that they begin, by their hashes; whatever has expired goes when the next one is made. */
export const makeLinks = (pool: pg.Pool, organisation: string): Links => ({
  keep: async ({ hash, person, purpose, expires }, at) => {
    await pool.query({
      name: 'keep link',
      text: `with expired as (delete from link where expires_at <= $6)
        insert into link (hash, organisation_id, person_id, purpose, expires_at) values ($1, $2, $3, $4, $5)`,
      values: [hash, organisation, person, purpose, expires.toString(), at.toString()],
    });
  },
  whose: async (hash, purpose, at) => {
    const { rows } = await pool.query<Visitor>({
      name: 'whose link',
      text: `select p.id, p.name, p.language, ${zoneOf('p')} as zone from link l join person p on p.id = l.person_id
        where l.hash = $1 and l.purpose = $2 and l.expires_at > $3 and l.organisation_id = $4`,
      values: [hash, purpose, at.toString(), organisation],
    });
    return rows[0] ?? null;
  },
  prolong: async (hash, purpose, until, at) => {
    const { rows } = await pool.query<Visitor>({
      name: 'prolong link',
      text: `update link l set expires_at = $5 from person p
        where p.id = l.person_id and l.hash = $1 and l.purpose = $2 and l.expires_at > $3 and l.organisation_id = $4
        returning p.id, p.name, p.language, ${zoneOf('p')} as zone`,
      values: [hash, purpose, at.toString(), organisation, until.toString()],
    });
    return rows[0] ?? null;
  },
  trade: (...trading) => trade({ pool, organisation }, ...trading),
  drop: async (hash) => {
    await pool.query({ name: 'drop link', text: 'delete from link where hash = $1', values: [hash] });
  },
});

async function trade(
  { pool, organisation }: { pool: pg.Pool; organisation: string },
  ...[hash, purpose, { trace, other }, at]: Parameters<Links['trade']>
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'trade link',
    text: `with used as (
        update link set purpose = $8, expires_at = $9
        where hash = $1 and purpose = $2 and expires_at > $3 and organisation_id = $4 returning person_id
      )
      insert into link (hash, organisation_id, person_id, purpose, expires_at)
      select $5, $4, person_id, $6, $7 from used`,
    values: [
      ...[hash, purpose, at.toString(), organisation],
      ...[other.hash, other.purpose, other.expires.toString()],
      ...[trace.purpose, trace.expires.toString()],
    ],
  });
  return rowCount === 1;
}
