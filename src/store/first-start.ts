import type pg from 'pg';
import { builtInFrameworks, type BuiltIn } from '../mentoring/frameworks.js';
import type { NewId } from '../ports/clock.js';
import type { DataKey, Safe } from './safe.js';

/** What is found by a statement takes no Prisma, which takes as long to load as a chat platform does. */
interface Beginning {
  client: pg.ClientBase;
  pool: pg.Pool;
  newId: NewId;
}

const founding = () => import('./founding.js');

/**
 * The organisation of this deployment: made with its first programme on the first start, found on every other. What
 * this release of the bot brings in new frameworks can be chosen from then on; nothing changes what a programme uses.
 */
export async function organisationOf(
  { client, pool, newId }: Beginning,
  framework: BuiltIn,
): Promise<string> {
  const organisations = await client.query<{ id: string }>('select id from organisation');
  const [before] = organisations.rows;
  const id = before?.id ?? (await (await founding()).foundOrganisation(pool, newId, framework));
  const { rows: kept } = await client.query<{ key: string; number: number }>(
    'select key, number from framework_version where organisation_id = $1',
    [id],
  );
  const brought = Object.values(builtInFrameworks).filter(
    (each) => !kept.some(({ key, number }) => key === each.id && number === each.number),
  );
  if (brought.length > 0)
    await (await founding()).bringFrameworks(pool, { organisation: id, newId, brought });
  return id;
}

/** The organisation's own key, for what belongs to no relationship. */
export async function organisationKeyOf(
  { client, pool, newId }: Beginning,
  organisation: string,
  { safe, at }: { safe: Safe; at: Date },
): Promise<DataKey> {
  const { rows } = await client.query<{ id: string; ringKey: string; wrapped: Buffer }>(
    `select id, ring_key as "ringKey", wrapped from data_key
      where organisation_id = $1 and relationship_id is null and author_id is null`,
    [organisation],
  );
  const [kept] = rows;
  if (kept) return safe.unlock({ ...kept, author: null });
  const made = safe.make(newId(), null);
  await (await founding()).keepKey(pool, { organisation, key: made, at });
  return made;
}
