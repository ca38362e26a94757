import { Refusal } from './refusal.js';
import { isLive, type Decision, type Instant, type Relationship } from './relationship.js';
import { visibleWritings } from './visible.js';
import { writingBy, type Body, type Writing } from './writing.js';

export type SharedLink = Body<'links'>['links'][number];

/** Of both together (S-10). */
export const mostLinks = 20;
export const longestTitle = 100;
export const longestAddress = 1_000;

export interface WithLinks {
  relationship: Relationship;
  writings: readonly Writing[];
}

interface Doing {
  id: string;
  by: string;
  at: Instant;
}

/** What this reader finds, the newest first, each with whose it is. */
export const linksFor = (pair: WithLinks, reader: string): (SharedLink & { by: string })[] =>
  visibleWritings(pair, reader)
    .filter((writing): writing is Writing<'links'> => writing.kind === 'links')
    .flatMap(({ author: by, body }) => body.links.map((link) => ({ ...link, by })))
    .sort((a, b) => b.at.localeCompare(a.at));

/** A second click on the same form adds nothing. */
export function shareLink(
  pair: WithLinks,
  { id, by, at, title, url }: Doing & { title: string; url: string },
): Decision<Writing<'links'> | null> {
  if (!isLive(pair.relationship)) throw new Refusal('ended');
  const all = linksFor(pair, by);
  if (all.some((link) => link.id === id)) return { next: null, events: [] };
  if (all.length >= mostLinks) throw new Refusal('linksMany', { most: mostLinks });
  const links = [...mine(pair, by), { id, title, url, at: at.toString() }];
  return {
    next: { kind: 'links', author: by, at, body: { links } },
    events: [{ kind: 'linkShared', by, link: id }],
  };
}

/** By whoever shared it. Once it is gone nothing more happens. */
export function takeLinkAway(pair: WithLinks, { id, by, at }: Doing): Decision<Writing<'links'> | null> {
  const found = linksFor(pair, by).find((link) => link.id === id);
  if (!found) return { next: null, events: [] };
  if (found.by !== by) throw new Refusal('linkNotYours');
  const links = mine(pair, by).filter((link) => link.id !== id);
  return {
    next: { kind: 'links', author: by, at, body: { links } },
    events: [{ kind: 'linkTakenAway', by, link: id }],
  };
}

const mine = ({ writings }: WithLinks, by: string): readonly SharedLink[] =>
  writingBy(writings, 'links', by)?.body.links ?? [];

/**
 * An address that a browser opens without doing anything but go there: https, a name with a dot in it, nobody's password in
 * it. In the spelling that browsers show; null where it is none.
 */
export function addressIn(typed: string): string | null {
  const text = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (/\s/.test(text) || !URL.canParse(text)) return null;
  const { protocol, hostname, username, password, href } = new URL(text);
  const isName = /^[^.].*\.[^.]/.test(hostname) && !/^[\d.]+$|^\[/.test(hostname);
  return protocol === 'https:' && isName && username + password === '' && href.length <= longestAddress
    ? href
    : null;
}

/** Where a link leads: what somebody calls it may say anything. */
export const hostOf = (url: string): string => new URL(url).hostname;
