// Do the migrations make what the schema says? Ends with 0 when they do, with 2 when they do not, and says what differs.
// node prisma/check-drift.mjs [--schema FILE] [--migrations FOLDER]
import { parseArgs } from 'node:util';
import { difference } from './difference.mjs';
import { options } from './places.mjs';

const { values } = parseArgs({ options });
const found = await difference({ ...values, script: false });
console.log(
  found === undefined
    ? 'The migrations make what the schema says.'
    : `The migrations do not make what the schema says (a new one is written by prisma/new-migration.mjs):\n${found}`,
);
process.exitCode = found === undefined ? 0 : 2;
