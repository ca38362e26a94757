import { drifted, update } from './rendered-cards.js';

/** `npm run cards` writes every card as both platforms get it; with `--check` it only says what differs. */
const folder = 'adaptive-cards/rendered';
const check = process.argv.includes('--check');
const files = await (check ? drifted(folder) : update(folder));
for (const file of files) process.stdout.write(`${check ? 'differs' : 'written'}: ${folder}/${file}\n`);
if (check && files.length > 0) process.exitCode = 1;
