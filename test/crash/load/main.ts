import { parseArgs } from 'node:util';
import { killUnderLoad } from './kills.js';
import { again, type Options } from './options.js';

/** Many kills under load. It fails where what the platforms have is not what the database says. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '200' },
    pairs: { type: 'string', default: '20' },
  },
});

const options: Options = {
  seed: number(values.seed, 'seed'),
  kills: number(values.kills, 'kills'),
  pairs: number(values.pairs, 'pairs'),
};

const begun = performance.now();
const { kills, whileStarting, onTheirWay, counts, findings } = await killUnderLoad(options);
const seconds = Math.round((performance.now() - begun) / 1_000);
console.log(JSON.stringify({ kills, whileStarting, onTheirWay, ...counts, seconds }));
for (const finding of findings.slice(0, 10)) console.log(`  ${finding}`);
if (findings.length > 0) {
  console.log(`${findings.length} wrong: ${again(options)}`);
  process.exitCode = 1;
}

function number(text: string, name: string): number {
  const read = Number(text);
  if (text === '' || !Number.isInteger(read) || read < 0)
    throw new Error(`--${name} ${text} is not a number`);
  return read;
}
