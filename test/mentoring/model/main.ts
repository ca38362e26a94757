import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { lineOf, play, sequenceOf, sequences, told } from './sequence.js';

/** Plays many sequences of moves by two people, or one of them again. It fails where something does not hold. */
const { values: given } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    replay: { type: 'string' },
  },
});

if (given.replay !== undefined) {
  const sequence = sequenceOf(given.replay);
  console.log(told(sequence));
  play(sequence);
  console.log('It holds.');
} else {
  const [runs, seed] = [whole(given.runs), whole(given.seed)];
  const began = performance.now();
  const found = fc.check(fc.property(sequences, play), { numRuns: runs, seed });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${found.numRuns} runs, seed ${seed}, ${seconds} s: ${found.failed ? 'broken' : 'it holds'}`);
  if (found.counterexample) {
    const [sequence] = found.counterexample;
    console.log(`${String(found.errorInstance)}\n${told(sequence)}`);
    console.log(`npm run model -- --replay ${lineOf(sequence)}`);
  }
  process.exitCode = found.failed ? 1 : 0;
}

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${text} is not a number of times`);
  return number;
}
