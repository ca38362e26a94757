import { pino } from 'pino';
import { newIdBy, realClock } from '../../src/clock.js';
import { announce } from '../../src/handlers/announce.js';
import { sweepNudges } from '../../src/jobs/sweep-nudges.js';
import type { Database } from '../../src/store/database.js';
import { statementsOf } from '../statements.js';
import type { Size } from './answering.js';
import { withDatabase } from './database.js';
import { fillPairs } from './many-pairs.js';
import { inTurn } from './rounds.js';
import { atMost, row, type Row } from './row.js';

const sizes = { '10k': 10_000, '100k': 100_000, '1M': 1_000_000 } as const;
type Name = keyof typeof sizes;
const names = Object.keys(sizes) as Name[];
const smallest = '10k';

/** Sweeps in a round. */
const usual = 1_000;

const besideSmallest = (name: Name) => `idle sweep ${name} beside ${smallest}`;
const besideQuery = (name: Name) => `idle sweep ${name} beside the query`;

/** How long a sweep takes where nothing is due, which it is in nearly every minute. */
export const idling = {
  names: [...names.filter((name) => name !== smallest).map(besideSmallest), ...names.map(besideQuery)],
  async run(wanted: readonly string[], { rounds, turns }: Size, show: (row: Row) => void): Promise<void> {
    const isNeeded = (name: Name) =>
      [besideSmallest(name), besideQuery(name)].some((each) => wanted.includes(each)) ||
      (name === smallest && wanted.some((each) => each.endsWith(smallest)));
    await withAll(names.filter(isNeeded), [], async (filled) => {
      const sides = filled.flatMap(([name, database]) => [
        { of: name, by: 'us', turn: () => ourSweep(database) } as const,
        { of: name, by: 'hand', turn: () => byHand(database) } as const,
      ]);
      const took = await inTurn(
        sides.map(
          ({ turn }) =>
            () =>
              msEach(turn, turns ?? usual),
        ),
        rounds,
      );
      const ms = (name: Name, by: 'us' | 'hand') =>
        took[sides.findIndex((side) => side.of === name && side.by === by)] ?? Number.NaN;
      for (const [name] of filled) {
        [
          row(besideSmallest(name), 'ms', ms(name, 'us'), ms(smallest, 'us'), atMost(1.5)),
          row(besideQuery(name), 'ms', ms(name, 'us'), ms(name, 'hand'), atMost(1.3)),
        ]
          .filter((each) => wanted.includes(each.name))
          .forEach(show);
      }
    });
  },
};

type Filled = readonly [Name, Database];

/** All at the same time, so that whatever else the machine does falls on each. */
async function withAll(
  [name, ...others]: readonly Name[],
  filled: readonly Filled[],
  work: (filled: readonly Filled[]) => Promise<void>,
): Promise<void> {
  if (name === undefined) return work(filled);
  await withDatabase(async (database) => {
    await fillPairs(database, sizes[name]);
    const asked = await statementsOf(() => ourSweep(database));
    if (asked.length !== 1) throw new Error(`something is due: ${asked.join(', ')}`);
    await withAll(others, [...filled, [name, database]], work);
  });
}

const log = pino({ level: 'error' });
const newId = newIdBy(realClock);

const ourSweep = ({ agenda }: Database) => sweepNudges({ agenda, newId, announce, log }, realClock.now());

const query = 'select id from relationship where next_look <= $1 order by next_look limit 50';

const byHand = ({ pool }: Database) =>
  pool.query({ name: 'by hand', text: query, values: [realClock.now().toString()] });

async function msEach(turn: () => Promise<unknown>, times: number): Promise<number> {
  const begun = performance.now();
  for (let n = 0; n < times; n += 1) await turn();
  return (performance.now() - begun) / times;
}
