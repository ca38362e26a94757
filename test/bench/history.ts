import { mostSessions, sessionsOnCard } from '../../src/mentoring/history.js';
import { historyQuery } from '../../src/store/history.js';
import { longPair } from '../store/long-pair.js';
import type { Size } from './answering.js';
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

/** The most of the same statement’s 99th percentile, run with node-postgres alone, and the most milliseconds. */
const mostRatio = 1.3;
const mostP99 = 50;

/** The history of a relationship with 500 sessions, opened, beside the bare statement. */
export const recalling = {
  names: measured.map(({ name }) => `${name} p99`),
  async run(names: readonly string[], { rounds, turns }: Size, show: (row: Row) => void): Promise<void> {
    await withDatabase(async (database) => {
      const { relationship } = await longPair(database, { sessions, text });
      await database.pool.query('analyze');
      for (const each of measured.filter(({ name }) => names.includes(`${name} p99`))) {
        const asked = { before: null, most: each.most };
        const times = turns ?? each.turns;
        const ours = () => round(times, () => database.store.history(relationship, asked));
        const bare = () => round(times, () => database.pool.query(historyQuery(relationship, asked)));
        const compared = await compare(ours, bare, rounds);
        const { ours: mine, baseline } = compared;
        const made = row(`${each.name} p99`, 'ms', mine.p99, baseline.p99, atMost(mostRatio));
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
