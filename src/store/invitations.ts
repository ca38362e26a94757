import type pg from 'pg';
import type { Instant } from '../mentoring/relationship.js';

/** The relationship behind a code that still works. The code is locked, so that two who have it cannot both use it. */
export async function byCode(client: pg.PoolClient, hash: string, at: Instant): Promise<string | null> {
  const { rows } = await client.query<{ relationship_id: string }>({
    name: 'by code',
    text: `select relationship_id from invitation_code
      where hash = $1 and used_at is null and expires_at > $2 for update`,
    values: [hash, at.toString()],
  });
  return rows[0]?.relationship_id ?? null;
}

/** Whoever guesses is locked until their guess is counted: many guesses at once are not more than one after another. */
export async function wrongCodes(client: pg.PoolClient, person: string, since: Instant): Promise<number> {
  await client.query({
    name: 'guesser',
    text: 'select from person where id = $1 for no key update',
    values: [person],
  });
  const { rows } = await client.query<{ count: number }>({
    name: 'wrong codes',
    text: 'select count(*)::int as count from wrong_code where person_id = $1 and at > $2',
    values: [person, since.toString()],
  });
  return rows[0]?.count ?? 0;
}

export async function countWrongCode(
  client: pg.PoolClient,
  wrong: { id: string; organisation: string; person: string; at: Instant },
): Promise<void> {
  await client.query({
    name: 'count wrong code',
    text: 'insert into wrong_code (id, organisation_id, person_id, at) values ($1, $2, $3, $4)',
    values: [wrong.id, wrong.organisation, wrong.person, wrong.at.toString()],
  });
}

/** The unique index `relationship_live_pair` says the same to whoever comes at the same instant. */
export async function together(
  client: pg.PoolClient,
  mentee: string | null,
  mentor: string | null,
  but?: string,
): Promise<boolean> {
  if (mentee === null || mentor === null) return false;
  const { rows } = await client.query<{ exists: boolean }>({
    name: 'together',
    text: `select exists (select from relationship where mentee_id = $1 and mentor_id = $2
      and phase in ('proposed', 'chemistry', 'contracting', 'active') and id is distinct from $3::uuid)`,
    values: [mentee, mentor, but ?? null],
  });
  return rows[0]?.exists ?? false;
}
