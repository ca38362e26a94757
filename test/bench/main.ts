import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { answering } from './answering.js';
import { heading, line, type Row } from './row.js';

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

const names = answering.names.filter((name) => name.startsWith(given.only));
if (names.length === 0) throw new Error(`--only knows: ${answering.names.join(', ')}`);

const rows: Row[] = [];
console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}\n`);
console.log(heading);
await answering.run(
  names,
  { rounds: whole(given.rounds), turns: given.turns ? whole(given.turns) : null },
  (row) => {
    rows.push(row);
    console.log(line(row));
  },
);
if (given.json !== undefined) writeFileSync(given.json, `${JSON.stringify(rows, null, 2)}\n`);

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${text} is not a number of times`);
  return number;
}
