import { createHmac } from 'node:crypto';
import type { Outcome } from '../client.js';
import type { World } from './world.js';

/** The bot's HTTP answer; status 0: none came in time, or the bot is not there. */
export interface BotAnswer extends Outcome {
  body: string;
}

export const FORM = 'application/x-www-form-urlencoded';
export const JSON_TYPE = 'application/json';

export async function send(
  world: World,
  request: { kind: string; body: string; contentType: string; headers?: Record<string, string> },
): Promise<BotAnswer> {
  const { kind, body, contentType, headers = {} } = request;
  const started = performance.now();
  const got = await fetch(address(world), {
    method: 'POST',
    body,
    headers: { 'content-type': contentType, ...signature(world, body), ...headers },
    signal: AbortSignal.timeout(world.settings.patience),
  }).then(
    async (response) => ({ status: response.status, body: await response.text(), trouble: null }),
    (error: unknown) => ({ status: 0, body: '', trouble: whyNot(error) }),
  );
  const ms = performance.now() - started;
  world.ledger.sent.push({ kind, body, contentType, status: got.status, ms });
  return { ...got, ms, trouble: got.trouble ?? (got.status === 200 ? null : 'dispatch_failed') };
}

/** For what nobody waits on; `settled` on the workspace does. */
export function inBackground(world: World, work: Promise<unknown>): void {
  const tracked = work.catch(() => undefined).finally(() => world.underway.delete(tracked));
  world.underway.add(tracked);
}

function address(world: World): URL {
  const url = new URL(world.settings.botUrl());
  if (url.pathname === '/') url.pathname = '/slack/events';
  return url;
}

function signature(world: World, body: string): Record<string, string> {
  const stamp = String(Math.floor(world.settings.now() / 1000));
  const hash = createHmac('sha256', world.settings.signingSecret).update(`v0:${stamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': stamp, 'x-slack-signature': `v0=${hash}` };
}

function whyNot(error: unknown): string {
  const late = !!error && typeof error === 'object' && 'name' in error && error.name === 'TimeoutError';
  return late ? 'operation_timeout' : 'dispatch_failed';
}
