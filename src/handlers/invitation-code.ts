import { createHash } from 'node:crypto';
import type { Random } from '../ports/clock.js';

/** Without letters and digits that are easily taken for each other. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const length = 12;

/** For example `K7QM-2XWD-P4TR`: 59 bits, so that guessing finds nothing. */
export function newCode(random: Random): string {
  const letters = [...random(length * 2)]
    .filter((byte) => byte < 248)
    .map((byte) => alphabet[byte % alphabet.length]);
  const code = letters.slice(0, length).join('');
  return code.length < length ? newCode(random) : (code.match(/.{4}/g) ?? []).join('-');
}

/** However it was typed: spaces, dashes and lower case do not matter. Only the hash is kept. */
export const codeHash = (code: string) =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex');
