import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { answering } from './answering.js';
import { recalling } from './history.js';
import { idling } from './idle-sweep.js';
import { lateness } from './lateness.js';
import { reflecting } from './reflecting.js';
import { sending } from './outbox.js';
import { remembering } from './memory.js';
import { planning } from './planning.js';
import { heading, line, type Row } from './row.js';
import { starting } from './starting.js';

/**
 * Prints how fast the bot is, each figure beside its baseline. `--only` takes a row's name or its beginning; `--rounds`
 * and `--turns` make it quicker and less certain. It fails where something broke, not where an aim is missed.
 */
const { values: given } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    json: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    turns: { type: 'string' },
  },
});

const all = [answering, recalling, reflecting, sending, idling, planning, lateness, remembering, starting];
const wanted = (names: readonly string[]) => names.filter((name) => name.startsWith(given.only));
if (all.every(({ names }) => wanted(names).length === 0))
  throw new Error(`--only knows: ${all.flatMap(({ names }) => names).join(', ')}`);

const rows: Row[] = [];
console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}\n`);
console.log(heading);
const size = { rounds: whole(given.rounds), turns: given.turns ? whole(given.turns) : null };
for (const { names, run } of all) {
  if (wanted(names).length === 0) continue;
  await run(wanted(names), size, (row) => {
    rows.push(row);
    console.log(line(row));
  });
}
if (given.json !== undefined) writeFileSync(given.json, `${JSON.stringify(rows, null, 2)}\n`);

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${text} is not a number of times`);
  return number;
}
