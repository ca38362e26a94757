import { createHash } from 'node:crypto';
import type { House, Said } from './handler.js';

/** How long a link to a document or a page works. */
export const linkMinutes = 15;

/** A page of the bot’s, as its address names it. */
export type PageAt = 'framework' | 'hours' | `${'history' | 'share' | 'file'}/${string}`;

/** A one-time address of one of the bot's pages, for this person alone; null where nobody could reach it. */
export async function linkTo(
  purpose: PageAt,
  { me, at }: Pick<Said, 'me' | 'at'>,
  { programmes, publicUrl, random }: House,
): Promise<string | null> {
  if (publicUrl === null) return null;
  const key = random(32).toString('base64url');
  const hash = createHash('sha256').update(key).digest('hex');
  const expires = at.add({ minutes: linkMinutes });
  await programmes.links.keep({ hash, person: me.id, purpose, expires }, at);
  return `${publicUrl}/${purpose}/open?key=${key}`;
}
