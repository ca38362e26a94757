import type { CastMember } from '../cast.js';
import type { Outcome } from '../client.js';
import type { Deed } from '../server/deed.js';
import type { OutboxEntry, PlaygroundCommand } from '../server/ports.js';
import type { RenderedCards } from '../server/rendered.js';
import type { Shown } from '../server/showing.js';
import type { Told } from '../server/time.js';

const api = '/playground/api';

async function ask<T>(what: string, body?: unknown): Promise<T> {
  const sending = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(`${api}/${what}`, body === undefined ? {} : sending);
  const answer = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(answer.error ?? `The playground answered ${response.status}.`);
  return answer;
}

/** The playground's own server. */
export const backstage = {
  state: (left: string, right: string) => ask<Shown>(`state?${new URLSearchParams({ left, right })}`),
  clock: () => ask<Told>('clock'),
  advance: (advance: 'hour' | 'day' | 'next') => ask<Told>('clock', { advance }),
  outbox: () => ask<OutboxEntry[]>('outbox'),
  cast: () => ask<CastMember[]>('cast'),
  commands: () => ask<PlaygroundCommand[]>('commands'),
  cards: () => ask<RenderedCards>('cards'),
  perform,
};

let entered: Promise<unknown> = Promise.resolve();

/** What was filled in must arrive before the press that sends it. */
async function perform(deed: Deed): Promise<Outcome> {
  await entered;
  const done = ask<Outcome>('do', deed);
  if (deed.does === 'enter') entered = done.catch(() => undefined);
  return done;
}

/** Calls on every change of anything; what it returns ends that. */
export function onNews(heard: () => void, connected: (yes: boolean) => void): () => void {
  const source = new EventSource(`${api}/events`);
  source.onmessage = heard;
  source.onopen = () => {
    connected(true);
    heard();
  };
  source.onerror = () => connected(false);
  return () => source.close();
}
