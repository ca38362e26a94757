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

/** A coordinator at the page, for an hour. */
export interface Visit {
  visitor: Visitor;
  running: Running;
  words: Words;
  at: Instant;
  /** What every form of theirs carries, and nobody else can know. */
  token: string;
}

/** `strange`: no visit that holds. `refused`: a person who does not coordinate, or does not any more. */
export async function visitOf(
  req: IncomingMessage,
  { programmes, clock }: Desk,
): Promise<Visit | 'strange' | 'refused'> {
  const cookie = cookieIn(req);
  const at = clock.now();
  const visitor = cookie === null ? null : await programmes.links.whose(hashOf(cookie), visiting, at);
  if (cookie === null || !visitor) return 'strange';
  const running = await programmes.running(visitor.id);
  if (!mayRun(running.programme.id, running.roles, visitor.id)) return 'refused';
  return { visitor, running, words: wordsFor(visitor, running.programme), at, token: tokenFor(cookie) };
}

const linking = 'framework';
const visiting = 'framework visit';

/** Whose link that is; reading it does not use it up, since programs that check links for people read them, too. */
export const bearerOf = ({ programmes, clock }: Desk, key: string): Promise<Visitor | null> =>
  programmes.links.whose(hashOf(key), linking, clock.now());

/** Turns a link into a visit: the cookie to set, or null where it was used before or has expired. */
export async function enter(
  { programmes, clock, random, publicUrl }: Desk,
  key: string,
): Promise<string | null> {
  const at = clock.now();
  const cookie = random(32).toString('base64url');
  const visit = {
    hash: hashOf(cookie),
    purpose: visiting,
    expires: at.add(Temporal.Duration.from({ hours: 1 })),
  };
  if (!(await programmes.links.trade(hashOf(key), linking, visit, at))) return null;
  return cookieOf(cookie, 3600, publicUrl);
}

export async function leave(req: IncomingMessage, { programmes, publicUrl }: Desk): Promise<string> {
  const cookie = cookieIn(req);
  if (cookie !== null) await programmes.links.drop(hashOf(cookie));
  return cookieOf('', 0, publicUrl);
}

/** Over https only, where browsers come by that. */
const cookieOf = (value: string, seconds: number, publicUrl: string | null) =>
  `visit=${value}; Path=/framework; Max-Age=${seconds}; HttpOnly; SameSite=Strict${publicUrl?.startsWith('https:') ? '; Secure' : ''}`;

const cookieIn = ({ headers }: IncomingMessage): string | null =>
  /(?:^|;\s*)visit=([\w-]{20,100})(?:;|$)/.exec(headers.cookie ?? '')?.[1] ?? null;

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
