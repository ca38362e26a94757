import { createHash } from 'node:crypto';
import type { Instant } from '../mentoring/relationship.js';
import type { House, Said } from './handler.js';

/** How long a link to a document works. */
export const linkMinutes = 15;

/** A one-time address of one of the bot's pages, for this person alone; null where nobody could reach it. */
export async function linkTo(
  purpose: 'framework',
  { me, at }: Said,
  { programmes, publicUrl, random }: House,
  expires: Instant,
): Promise<string | null> {
  if (publicUrl === null) return null;
  const key = random(32).toString('base64url');
  const hash = createHash('sha256').update(key).digest('hex');
  await programmes.links.keep({ hash, person: me.id, purpose, expires }, at);
  return `${publicUrl}/${purpose}/open?key=${key}`;
}
