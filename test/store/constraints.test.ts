import pg from 'pg';
import { cloneDatabase } from '../database.js';

/** What prisma/migrations say by hand, since Prisma's schema cannot. */
let pool: pg.Pool;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await cloneDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  drop = database.drop;
  await pool.query(before);
});
afterAll(async () => {
  await pool.end();
  await drop();
});

const id = (n: number) => `0199c0de-0000-7000-8000-${String(n).padStart(12, '0')}`;
const before = `
  insert into organisation values ('${id(1)}', 'Ours');
  insert into framework_version (id, organisation_id, key, number, owner, date, body)
    values ('${id(2)}', '${id(1)}', 'standard', 1, 'us', '2026-01-01', '{}');
  insert into programme (id, organisation_id, name, kind, contract_word, framework_version_id)
    values ('${id(3)}', '${id(1)}', 'M', 'mentoring', 'agreement', '${id(2)}');
  insert into person values ('${id(10)}', '${id(1)}', 'Amira', 'UTC', 'en'), ('${id(11)}', '${id(1)}', 'Ben', 'UTC', 'en');`;

const pair = (n: number, phase: string, [mentee, mentor] = [id(10), id(11)]) =>
  `insert into relationship (id, organisation_id, programme_id, phase, mentee_id, mentor_id, invited_by_id, invited_at)
    values ('${id(n)}', '${id(1)}', '${id(3)}', '${phase}', '${mentee}', '${mentor}', '${mentee}', now());`;
const version = (n: number, number: number, state: string) =>
  `insert into agreement_version (relationship_id, number, organisation_id, framework_version_id, language, state, revision, step, waiting_since, content)
    values ('${id(n)}', ${number}, '${id(1)}', '${id(2)}', 'en', '${state}', 0, 'why', now(), '');`;
const writing = (n: number) =>
  `insert into writing (id, organisation_id, relationship_id, author_id, kind, at, content)
    values ('${id(30)}', '${id(1)}', '${id(n)}', '${id(10)}', 'mind', now(), '');`;
const page = (n: number) =>
  `insert into writing (id, organisation_id, author_id, kind, at, content) values ('${id(n)}', '${id(1)}', '${id(10)}', 'page', now(), '');`;

/** In one transaction, of which nothing stays. */
async function trying(...statements: string[]): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const statement of statements) await client.query(statement);
    await client.query('set constraints all immediate');
    return 'taken';
  } catch (error) {
    return (error as pg.DatabaseError).constraint ?? String(error);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const phases = ['proposed', 'chemistry', 'contracting', 'active'];

test.each(phases.flatMap((first) => phases.map((second) => [first, second] as const)))(
  'one pair is together once: %s and %s',
  async (first, second) => {
    expect(await trying(pair(20, first), pair(21, second))).toBe('relationship_live_pair');
  },
);

test.each([
  ['after the end', [pair(20, 'ended'), pair(21, 'chemistry')]],
  ['the other way round', [pair(20, 'active'), pair(21, 'active', [id(11), id(10)])]],
])('together again: %s', async (_, statements) => {
  expect(await trying(...statements)).toBe('taken');
});

test('nobody is paired with themselves', async () => {
  expect(await trying(pair(20, 'active', [id(10), id(10)]))).toBe('relationship_of_two');
});

test.each([
  ['one lies open', ['signed', 'draft'], 'taken'],
  ['two lie open', ['draft', 'proposed'], 'agreement_version_open'],
  ['two stand', ['signed', 'signed'], 'agreement_version_standing'],
  [
    'one stands, others stood or were dropped',
    ['superseded', 'dropped', 'dropped', 'signed', 'proposed'],
    'taken',
  ],
])('of the versions of an agreement: %s', async (_, states, outcome) => {
  const versions = states.map((state, n) => version(20, n + 1, state));
  expect(await trying(pair(20, 'active'), ...versions)).toBe(outcome);
});

test('the newer version may stand in the same transaction in which the older ceases to', async () => {
  const change = `update agreement_version set state = 'superseded' where number = 1;`;
  expect(await trying(pair(20, 'active'), version(20, 1, 'signed'), version(20, 2, 'signed'), change)).toBe(
    'taken',
  );
});

test('what waits and what is under way is found without reading what is done', async () => {
  const text = `select indexname, indexdef from pg_indexes where tablename = 'message' and indexdef like '% WHERE %'`;
  const { rows } = await pool.query<{ indexname: string; indexdef: string }>(text);
  const partial = rows.map(({ indexname, indexdef }) => [indexname, indexdef.split(' btree ')[1]] as const);
  expect(Object.fromEntries(partial)).toEqual({
    message_by_place: `(lane, unprompted, place, id) WHERE ((state = 'waiting'::"MessageState") AND (place IS NOT NULL))`,
    message_of_pair: `(relationship_id, place, id) WHERE (state = 'waiting'::"MessageState")`,
    message_put_back: `(place, not_before) WHERE ((state = 'waiting'::"MessageState") AND (attempts > 0))`,
    message_sending: `(place) WHERE (state = 'sending'::"MessageState")`,
    message_went: `(place, went_at) WHERE (went_at IS NOT NULL)`,
  });
});

test('a person has one page', async () => {
  expect(await trying(page(30), page(31))).toBe('writing_of_person');
});

test('what somebody wrote for one relationship is never left behind as if it were for all of theirs', async () => {
  const gone = `delete from relationship where id = '${id(20)}';`;
  expect(await trying(pair(20, 'active'), gone)).toBe('taken');
  expect(await trying(pair(20, 'active'), writing(20), gone)).toBe('writing_relationship_id_fkey');
});
