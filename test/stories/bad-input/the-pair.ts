import { textHash } from '../../../src/mentoring/agreement-text.js';
import type { Snapshot } from '../../../src/ports/snapshot.js';
import type { Stage } from '../stage.js';

export interface Now {
  relationship: string;
  version: number;
  revision: number;
  /** Of the text that lies on the table. */
  hash: string;
  snapshot: Snapshot;
}

/** The one relationship of the story, as a card made now would carry it. */
export async function theOnly(stage: Stage): Promise<Now> {
  const { rows } = await stage.bot.database.pool.query<{ id: string }>('select id from relationship');
  expect(rows).toHaveLength(1);
  return nowOf(stage, rows[0]?.id ?? '');
}

export async function nowOf({ bot }: Stage, relationship: string): Promise<Now> {
  const snapshot = await bot.database.store.look(relationship);
  if (!snapshot) throw new Error('no such relationship');
  const { agreement } = snapshot;
  return {
    relationship,
    version: agreement?.number ?? 1,
    revision: agreement?.revision ?? 0,
    hash: (agreement && textHash(agreement)) ?? '',
    snapshot,
  };
}
