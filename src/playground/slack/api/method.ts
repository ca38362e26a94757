import { Refused } from '../refused.js';
import type { World } from '../world.js';

export type Arguments = Record<string, unknown>;
export type Answer = Record<string, unknown>;

/** A Web API method: what it answers beside `ok`, or it throws a Refused. */
export type Method = (world: World, given: Arguments) => Answer;

export function needs(world: World, ...anyOf: string[]): void {
  if (anyOf.some((scope) => world.scopes.has(scope))) return;
  throw new Refused('missing_scope', { needed: anyOf.join(','), provided: [...world.scopes].join(',') });
}

export function required(given: Arguments, ...names: string[]): void {
  const missing = names.filter((name) => given[name] === undefined || given[name] === '');
  if (missing.length === 0) return;
  throw new Refused('invalid_arguments', {
    response_metadata: { messages: missing.map((name) => `[ERROR] missing required field: ${name}`) },
  });
}

export function yes(flag: unknown): boolean {
  return flag === true || flag === 'true' || flag === '1' || flag === 1;
}

/** One page of a list, the way Slack pages: `next_cursor` is empty on the last. */
export function page<T>(all: readonly T[], given: Arguments): { rows: T[]; next: { next_cursor: string } } {
  const from = given['cursor'] ? Number(Buffer.from(String(given['cursor']), 'base64').toString()) : 0;
  if (!Number.isInteger(from)) throw new Refused('invalid_cursor');
  const upTo = from + Math.min(Number(given['limit'] ?? 100) || 100, 1000);
  const next_cursor = upTo < all.length ? Buffer.from(String(upTo)).toString('base64') : '';
  return { rows: all.slice(from, upTo), next: { next_cursor } };
}
