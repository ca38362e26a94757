import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { bySocket } from '../../prisma/throw-away.js';
import { startTestServer } from '../setup/test-server.js';
import { split, summed, tellAll, type Told } from './many.js';
import { mutations, type Mutation } from './options.js';

/** Years of mentoring in minutes, in all weathers. It fails where the oracle finds anything that should not have been. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    pairs: { type: 'string', default: '50' },
    years: { type: 'string', default: '1' },
    faults: { type: 'string', default: '1' },
    processes: { type: 'string', default: String(availableParallelism()) },
    mutation: { type: 'string' },
    json: { type: 'string' },
  },
});

const options = {
  seed: number(values.seed, 'seed'),
  pairs: number(values.pairs, 'pairs'),
  years: number(values.years, 'years'),
  faults: number(values.faults, 'faults'),
  mutation: mutationIn(values.mutation),
};

const server = await startTestServer();
process.env['TEST_SERVER_URL'] = bySocket(server);
try {
  const told: Told[] = [];
  await tellAll(split(options), number(values.processes, 'processes'), (each) => {
    told.push(each);
    show(each);
  });
  const counts = summed(told);
  console.log(JSON.stringify(counts));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(counts, null, 2)}\n`);
  process.exitCode = told.every(({ outcome }) => outcome.violations.length === 0) ? 0 : 1;
} finally {
  await server.stop();
}

/** How it can be told again, and what was wrong first. */
function show({
  options: { seed, pairs, years, faults, mutation },
  outcome: { counts, violations },
}: Told): void {
  const again = `npm run simulate -- --seed ${seed} --pairs ${pairs} --years ${years}`;
  const more = `${faults === 1 ? '' : ` --faults ${faults}`}${mutation ? ` --mutation ${mutation}` : ''}`;
  console.log(
    `${again}${more}: ${counts.pairYears} pair-years, ${counts.sent} sent, ${violations.length} wrong`,
  );
  for (const { is, what, at, pair } of violations.slice(0, 5))
    console.log(`  ${new Date(at).toISOString()} ${is} ${what} [${pair}]`);
}

function number(text: string, name: string): number {
  const read = Number(text);
  if (text === '' || !Number.isFinite(read) || read < 0) throw new Error(`--${name} ${text} is not a number`);
  return read;
}

function mutationIn(text: string | undefined): Mutation | null {
  const found = mutations.find((each) => each === text);
  if (text !== undefined && !found) throw new Error(`--mutation is one of ${mutations.join(', ')}`);
  return found ?? null;
}
