import type { Pool } from 'pg';

/** Every row of every table as text, and every sealed column besides as the bytes that it is. */
export async function everythingIn(pool: Pool): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const parts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await pool.query<Record<string, unknown>>(`select * from "${name}"`);
      return rows
        .flatMap(Object.values)
        .map((value: unknown) => (Buffer.isBuffer(value) ? asText(value) : JSON.stringify(value)));
    }),
  );
  return parts.flat().join('\n');
}

const asText = (bytes: Buffer) =>
  [bytes.toString('utf8'), bytes.toString('utf16le'), bytes.toString('base64')].join('\n');
