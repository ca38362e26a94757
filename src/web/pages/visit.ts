import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../mentoring/relationship.js';
import type { Clock, Random } from '../../ports/clock.js';
import type { Links, Visitor } from '../../ports/programmes.js';

/** What pages need that one link opens, for one person, once. */
export interface Door {
  programmes: { links: Links };
  clock: Clock;
  random: Random;
  /** Where browsers reach these pages. */
  publicUrl: string | null;
}

/** Somebody at a page, until an hour after their last use of it. */
export interface Visiting {
  visitor: Visitor;
  at: Instant;
  /** What every form of theirs carries, and nobody else can know. */
  token: string;
  /** The cookie that goes on for as long as the visit does. */
  cookie: string;
}

/** `page` is its path without the first slash; links and visits are kept under it. Null where nobody has opened it here. */
export async function visitAt(page: string, req: IncomingMessage, door: Door): Promise<Visiting | null> {
  const cookie = cookieIn(req, 'visit');
  if (cookie === null) return null;
  const { programmes, clock, publicUrl } = door;
  const at = clock.now();
  const visitor = await programmes.links.prolong(hashOf(cookie), visiting(page), at.add(anHour), at);
  return visitor && { visitor, at, token: tokenFor(cookie), cookie: visitCookie(page, cookie, publicUrl) };
}

const linked = (page: string) => `${page}, used`;
const visiting = (page: string) => `${page} visit`;

const anHour = Temporal.Duration.from({ hours: 1 });
/** A link that was used opens the same visit again for so long: people press twice. */
const aMoment = Temporal.Duration.from({ seconds: 10 });

/** Whose link that is; reading it does not use it up, since programs that check links for people read them, too. */
export async function bearerOf(
  page: string,
  { programmes: { links }, clock }: Door,
  key: string,
): Promise<Visitor | null> {
  const at = clock.now();
  return (await links.whose(hashOf(key), page, at)) ?? (await links.whose(hashOf(key), linked(page), at));
}

/** By this cookie a browser that has shown a link is known again while it uses it. */
export const knock = (page: string, req: IncomingMessage, { random, publicUrl }: Door): string => {
  const knocking = cookieIn(req, 'knock') ?? random(32).toString('base64url');
  return `knock=${knocking}; Path=/${page}/open; Max-Age=900; HttpOnly; SameSite=Lax${secure(publicUrl)}`;
};

/** Turns a link into a visit: the cookie to set, or null where it was used before or has expired. */
export async function enter(
  page: string,
  req: IncomingMessage,
  door: Door,
  key: string,
): Promise<string | null> {
  const { programmes, clock, random, publicUrl } = door;
  const at = clock.now();
  const knocking = cookieIn(req, 'knock');
  // Nobody can know it who has the link alone, and the same browser comes by it again.
  const cookie =
    knocking === null
      ? random(32).toString('base64url')
      : createHash('sha256').update(`visit of ${key} by ${knocking}`).digest('base64url');
  const other = { hash: hashOf(cookie), purpose: visiting(page), expires: at.add(anHour) };
  const trace = { purpose: linked(page), expires: at.add(aMoment) };
  const opens =
    (await programmes.links.trade(hashOf(key), page, { trace, other }, at)) ||
    ((await programmes.links.whose(hashOf(key), linked(page), at)) !== null &&
      (await programmes.links.whose(hashOf(cookie), visiting(page), at)) !== null);
  return opens ? visitCookie(page, cookie, publicUrl) : null;
}

export async function leave(
  page: string,
  req: IncomingMessage,
  { programmes, publicUrl }: Door,
): Promise<string> {
  const cookie = cookieIn(req, 'visit');
  if (cookie !== null) await programmes.links.drop(hashOf(cookie));
  return visitCookie(page, '', publicUrl);
}

/** Gone at once where it is empty. */
const visitCookie = (page: string, value: string, publicUrl: string | null) =>
  `visit=${value}; Path=/${page}; Max-Age=${value === '' ? 0 : anHour.total('seconds')}; HttpOnly; SameSite=Strict${secure(publicUrl)}`;

/** Over https only, where browsers come by that. */
const secure = (publicUrl: string | null) => (publicUrl?.startsWith('https:') ? '; Secure' : '');

const cookieIn = ({ headers }: IncomingMessage, name: 'visit' | 'knock'): string | null =>
  new RegExp(`(?:^|;\\s*)${name}=([\\w-]{20,100})(?:;|$)`).exec(headers.cookie ?? '')?.[1] ?? null;

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

const tokenFor = (cookie: string) => hashOf(`form of ${cookie}`);

/** Whether a form is one that we gave this visitor. */
export function isOurs(
  req: IncomingMessage,
  { token }: Pick<Visiting, 'token'>,
  sent: string | undefined,
): boolean {
  const [mine, theirs] = [Buffer.from(token), Buffer.from(sent ?? '')];
  return isFromHere(req) && mine.length === theirs.length && timingSafeEqual(mine, theirs);
}

/** Browsers say where a form was sent from. */
export const isFromHere = ({ headers }: IncomingMessage): boolean =>
  ['same-origin', undefined].includes(headers['sec-fetch-site']);
