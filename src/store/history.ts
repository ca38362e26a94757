import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import type { Hour, Past, Totals } from '../mentoring/history.js';
import type { Action } from '../mentoring/action.js';
import type { Cursor, History, HistoryAsked } from '../ports/history.js';
import { selectHistory, selectHours, type HistoryRow } from './history-rows.js';
import { rowsOf } from './in-columns.js';
import { instant } from './instant.js';
import { actionOf, sessionOf, type ActionRow, type SessionRow } from './meeting-rows.js';
import type { DataKey, Safe } from './safe.js';
import { openWriting } from './snapshot.js';
import type { WritingRow } from './snapshot-rows.js';

interface Reading {
  pool: pg.Pool;
  safe: Safe;
}

/** What became of a pair, in one statement. */
export async function readHistory(
  reading: Reading,
  relationship: string,
  asked: HistoryAsked,
): Promise<History> {
  const { rows } = await reading.pool.query<HistoryRow>(historyQuery(relationship, asked));
  return rows[0] ? historyOf(relationship, rows[0], reading.safe) : nothing;
}

export const historyQuery = (relationship: string, asked: HistoryAsked) => ({
  name: 'history',
  text: selectHistory,
  values: [relationship, ...('session' in asked ? [...newest, 1, asked.session] : pageOf(asked))],
});

/** Before any time and id that comes. */
const newest = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

const pageOf = ({ before, most }: { before: Cursor | null; most: number }) => [
  ...(before ? [before.at.toString(), before.id] : newest),
  most,
  null,
];

const noTotals: Totals = { sessions: 0, held: 0, minutes: 0 };
const nothing: History = { totals: noTotals, open: 0, past: [], earlier: null, apart: [] };

function historyOf(relationship: string, row: HistoryRow, safe: Safe): History {
  const keys: DataKey[] = row.keys.map((kept) =>
    safe.unlock({ ...kept, wrapped: Buffer.from(kept.wrapped, 'hex') }),
  );
  const sessions = rowsOf<SessionRow>({ columns: row.sessions, contents: row.session_contents });
  const written = rowsOf<WritingRow>({ columns: row.writings, contents: row.writing_contents });
  const takenOn = rowsOf<ActionRow>({ columns: row.actions, contents: row.action_contents });
  const writings = grouped(written, ({ about }) => about);
  const actions = takenOn.map((kept) => actionOf(relationship, kept, keys));
  const made = grouped(actions, ({ session }) => session);
  const past = sessions.map((kept): Past => ({
    session: sessionOf(relationship, kept, keys),
    writings: (writings.get(kept.id) ?? []).map((each) => openWriting(relationship, each, keys)),
    actions: (made.get(kept.id) ?? []).sort(byAge),
  }));
  const last = past.at(-1)?.session;
  const { totals, open, behind } = row;
  const earlier = last && behind > past.length ? { at: last.at, id: last.id } : null;
  return { totals, open, past, earlier, apart: (made.get(null) ?? []).sort(byAge).reverse() };
}

function grouped<Key, Thing>(things: readonly Thing[], keyOf: (thing: Thing) => Key): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}

const byAge = (a: Action, b: Action) => Temporal.Instant.compare(a.madeAt, b.madeAt);

export async function readHours({ pool }: Pick<Reading, 'pool'>, mentor: string): Promise<Hour[]> {
  const { rows } = await pool.query<Omit<Hour, 'at'> & { starts_at: Date }>({
    name: 'hours',
    text: selectHours,
    values: [mentor],
  });
  return rows.map(({ starts_at, ...row }) => ({ ...row, at: instant(starts_at) }));
}
