import { mostSessions, sessionsOnCard } from '../../src/mentoring/history.js';
import { historyQuery } from '../../src/store/history.js';
import type { HistoryRow } from '../../src/store/history-rows.js';
import { longPair } from '../store/long-pair.js';
import type { Size } from './answering.js';
import { openByHand } from './by-hand.js';
import { withDatabase } from './database.js';
import { compare, quantile, type Round } from './rounds.js';
import { atMost, row, type Row } from './row.js';

/** 500 sessions with four writings and one action each, of about the length that people write. */
const sessions = 500;
const text = 'I see now why the meetings run late, and will try a shorter agenda on Monday. '.repeat(3);

const measured = [
  { name: 'history page', most: sessionsOnCard, turns: 400 },
  { name: 'history all', most: mostSessions, turns: 40 },
] as const;

/** Of the same statement, run with node-postgres alone, and with what it brings opened by hand. */
const baselines = ['p99', 'p99, opened by hand'] as const;

/** The most of the baseline’s 99th percentile, and the most milliseconds. */
const mostRatio = 1.3;
const mostP99 = 50;

const rows = measured.flatMap((each) =>
  baselines.map((beside) => ({ ...each, beside, row: `${each.name} ${beside}` })),
);

/** The history of a relationship with 500 sessions, opened, beside the bare statement. */
export const recalling = {
  names: rows.map(({ row: name }) => name),
  async run(names: readonly string[], { rounds, turns }: Size, show: (row: Row) => void): Promise<void> {
    await withDatabase(async (database) => {
      const { relationship } = await longPair(database, { sessions, text });
      await database.pool.query('analyze');
      for (const each of rows.filter(({ row: name }) => names.includes(name))) {
        const asked = { before: null, most: each.most };
        const times = turns ?? each.turns;
        const statement = () => database.pool.query<HistoryRow>(historyQuery(relationship, asked));
        const byHand = async () => (await statement()).rows.map((found) => openByHand(relationship, found));
        const ours = () => round(times, () => database.store.history(relationship, asked));
        const bare = () => round(times, each.beside === 'p99' ? statement : byHand);
        const { ours: mine, baseline } = await compare(ours, bare, rounds);
        const made = row(each.row, 'ms', mine.p99, baseline.p99, atMost(mostRatio));
        show({ ...made, aim: `${made.aim}, ≤ ${mostP99} ms`, holds: made.holds && mine.p99 <= mostP99 });
      }
    });
  },
};

async function round(times: number, ask: () => Promise<unknown>): Promise<Round> {
  const took: number[] = [];
  const begun = performance.now();
  for (let n = 0; n < times; n += 1) {
    const before = performance.now();
    await ask();
    took.push(performance.now() - before);
  }
  return { rate: (times * 1_000) / (performance.now() - begun), p99: quantile(took, 0.99) };
}
