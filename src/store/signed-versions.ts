import type pg from 'pg';
import type { SignedVersion } from '../ports/snapshot.js';
import { instant } from './instant.js';

type Row = Omit<SignedVersion, 'signatures'> & {
  signatures: (Omit<SignedVersion['signatures'][number], 'at'> & { at: string })[];
};

/** Of one who signed the same text twice, since own promises had changed, the last signature counts. */
const versions = `
select v.number, v.state, v.text_hash as hash,
  (select json_agg(s.* order by s.at) from (
    select distinct on (s.person_id) s.person_id as person, s.meaning, s.at, a.platform
    from signature s join account a on a.id = s.account_id
    where s.relationship_id = v.relationship_id and s.number = v.number and s.text_hash = v.text_hash
    order by s.person_id, s.at desc) s) as signatures
from agreement_version v
where v.relationship_id = $1 and v.state in ('signed', 'superseded') and v.text_hash is not null
order by v.number`;

export async function signedVersions(
  database: pg.Pool | pg.PoolClient,
  relationship: string,
): Promise<SignedVersion[]> {
  const query = { name: 'signed versions', text: versions, values: [relationship] };
  const { rows } = await database.query<Row>(query);
  return rows.map(({ signatures, ...version }) => ({
    ...version,
    signatures: signatures.map((signature) => ({ ...signature, at: instant(signature.at) })),
  }));
}

const bySeal = `
select v.relationship_id as relationship, v.number as version
from relationship r join agreement_version v on v.relationship_id = r.id
where $1 in (r.mentee_id, r.mentor_id) and v.state in ('signed', 'superseded') and starts_with(v.text_hash, $2)
order by v.relationship_id desc, v.number desc limit 1`;

export async function sealed(
  pool: pg.Pool,
  person: string,
  hash: string,
): Promise<{ relationship: string; version: number } | null> {
  const query = { name: 'sealed', text: bySeal, values: [person, hash] };
  const { rows } = await pool.query<{ relationship: string; version: number }>(query);
  return rows[0] ?? null;
}
