import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from '../client.js';
import { seconds } from './directory.js';
import { inBackground, JSON_TYPE, send } from './requests.js';
import type { World } from './world.js';

type Event = { type: string } & Record<string, unknown>;

/** Sends an event if the app subscribed to it and holds the scope that it needs. */
export function emit(world: World, scope: string | null, event: Event): void {
  inBackground(world, deliver(world, scope, event));
}

export async function deliver(world: World, scope: string | null, event: Event): Promise<Outcome | null> {
  const { events } = world.settings;
  if ((scope && !world.scopes.has(scope)) || (events && !events.includes(event.type))) return null;
  return attempt(world, JSON.stringify(enveloped(world, event)), event.type, 0, null);
}

function enveloped(world: World, event: Event): Record<string, unknown> {
  const { user: user_id } = world.app;
  return {
    token: 'verification-token',
    team_id: world.team,
    api_app_id: world.app.id,
    event: { ...event, event_ts: world.newTs() },
    type: 'event_callback',
    event_id: world.newId('Ev'),
    event_time: seconds(world),
    authorizations: [
      { enterprise_id: null, team_id: world.team, user_id, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
  };
}

async function attempt(
  world: World,
  body: string,
  kind: string,
  number: number,
  reason: string | null,
): Promise<Outcome> {
  const headers: Record<string, string> = reason
    ? { 'x-slack-retry-num': String(number), 'x-slack-retry-reason': reason }
    : {};
  const answer = await send(world, { kind, body, contentType: JSON_TYPE, headers });
  const wait = world.settings.retries[number];
  if (answer.status !== 200 && wait !== undefined) {
    inBackground(
      world,
      again(world, wait, () => attempt(world, body, kind, number + 1, reasonFor(answer))),
    );
  }
  return answer;
}

function reasonFor({ status, trouble }: Outcome): string {
  if (trouble === 'operation_timeout') return 'http_timeout';
  return status === 0 ? 'connection_failed' : 'http_error';
}

async function again(world: World, wait: number, deliverAgain: () => Promise<unknown>): Promise<void> {
  const retry = pause(wait, undefined, { ref: false }).then(deliverAgain);
  // A retry that is a minute away must not hold up whoever waits for the bot to settle.
  if (wait > world.settings.patience) retry.catch(() => undefined);
  else await retry;
}

/** What Slack does when the request URL is entered: true if the bot echoed the challenge. */
export async function verifyAddress(world: World): Promise<boolean> {
  const challenge = world.newId('challenge');
  const body = JSON.stringify({ token: 'verification-token', challenge, type: 'url_verification' });
  const answer = await send(world, { kind: 'url_verification', body, contentType: JSON_TYPE });
  return answer.status === 200 && answer.body.includes(challenge);
}
