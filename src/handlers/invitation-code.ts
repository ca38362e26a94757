import { createHash } from 'node:crypto';
import { invitationCode } from '../../adaptive-cards/invitation-sent.js';
import type { Words } from '../conversation/language.js';
import { codeLifetime, type Instant } from '../mentoring/relationship.js';
import type { Random } from '../ports/clock.js';
import type { House } from './handler.js';

interface Wanted {
  relationship: string;
  /** Who passes it on. */
  to: string;
  words: Words;
  at: Instant;
  /** Who should have been asked, and was not reached. */
  undelivered?: string;
}

/** The code goes to the own chat of the one who asks, where it stays; only its hash is kept. */
export function withCode(
  { to, words, at, ...wanted }: Wanted,
  { random, newId }: Pick<House, 'random' | 'newId'>,
) {
  const code = newCode(random);
  const card = invitationCode(words, { ...wanted, code });
  return {
    invitationCode: { hash: codeHash(code), expires: at.add(codeLifetime) },
    also: [{ id: newId(), to: { person: to }, slot: 'code', how: 'post' as const, card }],
  };
}

/** Without letters and digits that are easily taken for each other. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const length = 12;

/** For example `K7QM-2XWD-P4TR`: 59 bits, so that guessing finds nothing. */
function newCode(random: Random): string {
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
