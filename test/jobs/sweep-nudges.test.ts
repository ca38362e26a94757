import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { newIdBy } from '../../src/clock.js';
import { announce } from '../../src/handlers/announce.js';
import { sweepNudges } from '../../src/jobs/sweep-nudges.js';
import { openHouse } from '../handlers/house.js';
import { benSaysYesTo } from '../handlers/pairs.js';
import { statementsOf } from '../statements.js';

const mentees = ['Ada', 'Bea', 'Cora'];
const begun = Temporal.Instant.from('2026-03-02T09:00:00Z');
const due = begun.add({ hours: 73 });

let house: Awaited<ReturnType<typeof openHouse>>;
let logged: string[];
beforeEach(async () => {
  house = await openHouse();
  logged = [];
});
afterEach(() => house.close());

const sweep = (now: Temporal.Instant, announcing = announce) => {
  const log = pino({}, { write: (line: string) => void logged.push(line) });
  const newId = newIdBy({ now: () => now });
  return sweepNudges({ ...house.database, newId, announce: announcing, log }, now);
};

const reminded = async () => {
  const { rows } = await house.database.pool.query<{ id: string }>(
    'select relationship_id as id from nudge order by 1',
  );
  return rows.map(({ id }) => id);
};

test('as many are read and saved with three statements as with one; where nothing is due, one finds out', async () => {
  await benSaysYesTo(house, ['Ada']);
  expect(await statementsOf(() => sweep(begun))).toEqual(['any due']);
  const forOne = await statementsOf(() => sweep(due));
  await benSaysYesTo(house, ['Bea', 'Cora', 'Dilan', 'Ewa']);
  expect(await statementsOf(() => sweep(due))).toEqual(forOne);
  expect(await reminded()).toHaveLength(5);
  expect(forOne.filter((name) => !/^(begin|commit)/.test(name))).toEqual([
    'any due',
    'agenda',
    'snapshots',
    'save',
  ]);
});

test('where looking takes long the pairs are let go one after the other, and all have their turn in that sweep', async () => {
  const all = await benSaysYesTo(house, mentees);
  const slowly: typeof announce = (...given) => {
    house.later({ seconds: 3 });
    return announce(...given);
  };
  const asked = await statementsOf(() => sweep(due, slowly));
  expect(asked.filter((name) => name === 'save')).toHaveLength(mentees.length);
  expect(await reminded()).toEqual(all);
});

describe('a pair that cannot be looked at is left for an hour, and the others are not kept waiting', () => {
  test('where what was written cannot be opened', async () => {
    const [first = '', ...others] = await benSaysYesTo(house, mentees);
    const { rows } = await house.database.pool.query<{ content: Buffer }>(
      `update agreement_version v set content = '\\x01' from agreement_version before
        where v.relationship_id = $1 and before.relationship_id = $1 returning before.content`,
      [first],
    );
    await sweep(due);
    expect(await reminded()).toEqual(others);
    expect(logged).toEqual([expect.stringContaining(first)]);
    expect(logged[0]).toContain('SealError');

    await sweep(due.add({ minutes: 59 }));
    expect(logged).toHaveLength(1);
    await house.database.pool.query('update agreement_version set content = $2 where relationship_id = $1', [
      first,
      rows[0]?.content,
    ]);
    await sweep(due.add({ minutes: 61 }));
    expect(await reminded()).toEqual([first, ...others]);
  });

  test('where the looking itself fails, and then nothing that people wrote is logged', async () => {
    const [first = '', ...others] = await benSaysYesTo(house, mentees);
    await sweep(due, (events, snapshot, newId) => {
      if (snapshot.relationship.id === first) throw new SyntaxError('Unexpected token in "my secret"');
      return announce(events, snapshot, newId);
    });
    expect(await reminded()).toEqual(others);
    expect(logged.join('')).toMatch(/SyntaxError.*sweep-nudges/);
    expect(logged.join('')).not.toContain('secret');
  });
});
