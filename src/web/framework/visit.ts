import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { wordsFor, type Words } from '../../conversation/language.js';
import { mayRun } from '../../mentoring/policy.js';
import type { Instant } from '../../mentoring/relationship.js';
import type { Clock, Random } from '../../ports/clock.js';
import type { Programmes, Running, Visitor } from '../../ports/programmes.js';

/** What these pages need of the house. */
export interface Desk {
  programmes: Programmes;
  clock: Clock;
  random: Random;
  /** Where browsers reach these pages. */
  publicUrl: string | null;
}

/** A coordinator at the page, until an hour after the last use of it. */
export interface Visit {
  visitor: Visitor;
  running: Running;
  words: Words;
  at: Instant;
  /** What every form of theirs carries, and nobody else can know. */
  token: string;
  /** The cookie that goes on for as long as the visit does. */
  cookie: string;
}

/** `strange`: no visit that holds. `refused`: a person who does not coordinate, or does not any more. */
export async function visitOf(
  req: IncomingMessage,
  { programmes, clock, publicUrl }: Desk,
): Promise<Visit | 'strange' | 'refused'> {
  const cookie = cookieIn(req, 'visit');
  const at = clock.now();
  const until = at.add(anHour);
  const visitor =
    cookie === null ? null : await programmes.links.prolong(hashOf(cookie), visiting, until, at);
  if (cookie === null || !visitor) return 'strange';
  const running = await programmes.running(visitor.id);
  if (!mayRun(running.programme.id, running.roles, visitor.id)) return 'refused';
  const words = wordsFor(visitor, running.programme);
  return { visitor, running, words, at, token: tokenFor(cookie), cookie: visitCookie(cookie, publicUrl) };
}

const linking = 'framework';
const linked = 'framework, used';
const visiting = 'framework visit';

const anHour = Temporal.Duration.from({ hours: 1 });
/** A link that was used opens the same visit again for so long: people press twice. */
const aMoment = Temporal.Duration.from({ seconds: 10 });

/** Whose link that is; reading it does not use it up, since programs that check links for people read them, too. */
export async function bearerOf({ programmes: { links }, clock }: Desk, key: string): Promise<Visitor | null> {
  const at = clock.now();
  return (await links.whose(hashOf(key), linking, at)) ?? (await links.whose(hashOf(key), linked, at));
}

/** By this cookie a browser that has shown a link is known again while it uses it. */
export const knock = (req: IncomingMessage, { random, publicUrl }: Desk): string => {
  const knocking = cookieIn(req, 'knock') ?? random(32).toString('base64url');
  return `knock=${knocking}; Path=/framework/open; Max-Age=900; HttpOnly; SameSite=Lax${secure(publicUrl)}`;
};

/** Turns a link into a visit: the cookie to set, or null where it was used before or has expired. */
export async function enter(req: IncomingMessage, desk: Desk, key: string): Promise<string | null> {
  const { programmes, clock, random, publicUrl } = desk;
  const at = clock.now();
  const knocking = cookieIn(req, 'knock');
  // Nobody can know it who has the link alone, and the same browser comes by it again.
  const cookie =
    knocking === null
      ? random(32).toString('base64url')
      : createHash('sha256').update(`visit of ${key} by ${knocking}`).digest('base64url');
  const other = { hash: hashOf(cookie), purpose: visiting, expires: at.add(anHour) };
  const trace = { purpose: linked, expires: at.add(aMoment) };
  const opens =
    (await programmes.links.trade(hashOf(key), linking, { trace, other }, at)) ||
    ((await programmes.links.whose(hashOf(key), linked, at)) !== null &&
      (await programmes.links.whose(hashOf(cookie), visiting, at)) !== null);
  return opens ? visitCookie(cookie, publicUrl) : null;
}

export async function leave(req: IncomingMessage, { programmes, publicUrl }: Desk): Promise<string> {
  const cookie = cookieIn(req, 'visit');
  if (cookie !== null) await programmes.links.drop(hashOf(cookie));
  return visitCookie('', publicUrl);
}

/** Gone at once where it is empty. */
const visitCookie = (value: string, publicUrl: string | null) =>
  `visit=${value}; Path=/framework; Max-Age=${value === '' ? 0 : anHour.total('seconds')}; HttpOnly; SameSite=Strict${secure(publicUrl)}`;

/** Over https only, where browsers come by that. */
const secure = (publicUrl: string | null) => (publicUrl?.startsWith('https:') ? '; Secure' : '');

const cookieIn = ({ headers }: IncomingMessage, name: 'visit' | 'knock'): string | null =>
  new RegExp(`(?:^|;\\s*)${name}=([\\w-]{20,100})(?:;|$)`).exec(headers.cookie ?? '')?.[1] ?? null;

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

const tokenFor = (cookie: string) => hashOf(`form of ${cookie}`);

/** Whether a form is one that we gave this visitor. */
export function isOurs(req: IncomingMessage, { token }: Visit, sent: string | undefined): boolean {
  const [mine, theirs] = [Buffer.from(token), Buffer.from(sent ?? '')];
  return isFromHere(req) && mine.length === theirs.length && timingSafeEqual(mine, theirs);
}

/** Browsers say where a form was sent from. */
export const isFromHere = ({ headers }: IncomingMessage): boolean =>
  ['same-origin', undefined].includes(headers['sec-fetch-site']);
