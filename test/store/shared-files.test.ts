import { v7 } from 'uuid';
import { share, sharedFor, takeAway } from '../../src/mentoring/shared-links.js';
import type { Change } from '../../src/ports/change.js';
import { openPages } from '../web/framework/house.js';
import { begun, longPair, type LongPair } from './long-pair.js';

let house: Awaited<ReturnType<typeof openPages>>;
let pair: LongPair;
beforeAll(async () => {
  house = await openPages();
});
beforeEach(async () => {
  pair = await longPair(house, { mentee: `amira ${v7()}`, mentor: `ben ${v7()}`, sessions: 0 });
});
afterAll(() => house.close());

const words = 'walrus-in-a-file '.repeat(50);
const named = { title: 'walrus-title', file: { name: 'walrus-name.pdf', bytes: words.length } };

const saves = (
  decide: (before: NonNullable<Change['before']>) => Partial<Change>,
  {
    relationship = pair.relationship,
    then = () => undefined,
  }: { relationship?: string; then?: () => void } = {},
) =>
  house.store.transact(async (unit) => {
    const before = await unit.snapshot(relationship);
    if (!before) throw new Error('no such pair');
    const same = { before, relationship: before.relationship, agreement: null, room: null };
    await unit.save({ ...same, events: [], messages: [], nextLook: null, at: begun, ...decide(before) });
    then();
  });

async function kept(by = pair.mentee) {
  const id = v7();
  await saves((before) => {
    const { next } = share(before, { id, by, at: begun, ...named });
    return { writings: next ? [next] : [], file: { id, by, bytes: Buffer.from(words) } };
  });
  return id;
}

const contentOf = async (id: string) =>
  (await house.pool.query<{ content: Buffer }>('select content from shared_file where id = $1', [id])).rows[0]
    ?.content;

test('a file comes back as it was, and no word of it or about it stands in any table', async () => {
  const id = await kept();
  expect((await house.store.file(pair.relationship, id))?.toString()).toBe(words);
  const { rows: tables } = await house.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  for (const { name } of tables) {
    const { rows } = await house.pool.query<Record<string, unknown>>(`select * from "${name}"`);
    const text = rows
      .flatMap(Object.values)
      .map((value: unknown) => (Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value)));
    expect([name, text.join('').includes('walrus')]).toEqual([name, false]);
  }
  expect((await contentOf(id))?.length).toBe(words.length + 29);
});

test('what is read with a pair is what its files are called, however large they are', async () => {
  await kept();
  const snapshot = await house.store.look(pair.relationship);
  expect(snapshot && sharedFor(snapshot, pair.mentor)).toEqual([expect.objectContaining(named)]);
  expect(JSON.stringify(snapshot)).not.toContain('walrus-in-a-file');
  const statements: string[] = [];
  const query = house.pool.query.bind(house.pool);
  house.pool.query = ((...asked: Parameters<typeof query>) => {
    statements.push(JSON.stringify(asked));
    return query(...asked);
  }) as typeof house.pool.query;
  await house.store.look(pair.relationship);
  house.pool.query = query;
  expect(statements.join('')).toContain('from relationship');
  expect(statements.join('')).not.toContain('shared_file');
});

test('a file opens in its own place only: not another’s, not another pair’s, not a changed one', async () => {
  const [one, two, his] = [await kept(), await kept(), await kept(pair.mentor)];
  const other = await longPair(house, { mentee: `dana ${v7()}`, mentor: 'chidi', sessions: 0 });
  expect(await house.store.file(other.relationship, one)).toBeNull();
  for (const from of [two, his]) {
    await house.pool.query('update shared_file set content = $2 where id = $1', [one, await contentOf(from)]);
    await expect(house.store.file(pair.relationship, one)).rejects.toThrow(
      'belongs to another record or key',
    );
  }
  await house.pool.query('update shared_file set author_id = $2 where id = $1', [two, pair.mentor]);
  await expect(house.store.file(pair.relationship, two)).rejects.toThrow('belongs to another record or key');
});

test('what is taken away goes with the word that it is gone, or not at all; another pair cannot reach it', async () => {
  const id = await kept();
  const other = await longPair(house, { mentee: `dana ${v7()}`, mentor: 'chidi', sessions: 0 });
  await saves(() => ({ fileGone: id }), other);
  expect(await contentOf(id)).toBeDefined();
  const takes = (before: NonNullable<Change['before']>): Partial<Change> => {
    const { next } = takeAway(before, { id, by: pair.mentee, at: begun });
    return { writings: next ? [next] : [], fileGone: id };
  };
  const then = () => {
    throw new Error('something later went wrong');
  };
  await expect(saves(takes, { then })).rejects.toThrow('something later');
  expect(await contentOf(id)).toBeDefined();
  await saves(takes);
  expect([await contentOf(id), await house.store.file(pair.relationship, id)]).toEqual([undefined, null]);
});
