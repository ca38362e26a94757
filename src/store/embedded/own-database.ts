import { createHmac } from 'node:crypto';
import pg from 'pg';

const NAME = 'mentoring';

/** Makes the bot's role and database on its own server if they are missing; answers the url to use. */
export async function ownDatabase(port: number, secret: string): Promise<string> {
  const superuser = new pg.Client({ connectionString: urlOf('postgres', secret, port, 'postgres') });
  const password = createHmac('sha256', secret).update(NAME).digest('base64url');
  await superuser.connect();
  try {
    await create(superuser, password);
  } finally {
    await superuser.end();
  }
  return urlOf(NAME, password, port, NAME);
}

// No superuser, for one passes every row-level policy.
async function create(superuser: pg.Client, password: string): Promise<void> {
  const role = await superuser.query('select from pg_roles where rolname = $1', [NAME]);
  if (!role.rowCount) await superuser.query(`create role ${NAME} login createdb password '${password}'`);
  const database = await superuser.query('select from pg_database where datname = $1', [NAME]);
  if (!database.rowCount) await superuser.query(`create database ${NAME} owner ${NAME}`);
}

const urlOf = (user: string, password: string, port: number, database: string): string =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
