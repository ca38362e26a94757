import type { Activity } from 'botbuilder';
import type { TeamsTenant } from '../../src/playground/teams/tenant.js';
import type { TeamsAnswers } from './bare-botbuilder.js';
import { start } from './child.js';
import type { Door } from './door.js';
import type { Arrival } from './fake-platforms.js';
import type { Turn } from './load.js';
import type { Platforms } from './platforms.js';

const words = { help: ['What I can do', 'agree'], agree: ['Step 1 of 6', 'agreement.save'] };

/** Sends again what the mentees wrote, each time as a new message. */
export function teamsDoor({ ledger: { calls } }: TeamsTenant, platforms: Platforms): Door {
  const messages = calls
    .filter(({ from, what }) => from === 'teams' && what === 'message')
    .map(({ body }) => body as Partial<Activity>);
  let ids = Date.now();
  return {
    path: '/api/messages',
    turns: (asks, count) => {
      const written = messages.filter(({ text }) => text === asks);
      return Array.from({ length: count }, (_, index): Turn => {
        const message = written[index % written.length];
        const again = { ...message, id: String((ids += 1)), serviceUrl: `${platforms.url}/teams` };
        return posted(JSON.stringify(again), message?.conversation?.id ?? '');
      });
    },
    isRight: (asks, { arrival }) => words[asks].every((word) => arrival?.body.includes(word)),
    startBare: (_, { help, agree }) =>
      start('test/bench/bare-botbuilder.ts', {
        env: {},
        told: { help: cardIn(help.arrival), agree: cardIn(agree.arrival) } satisfies TeamsAnswers,
      }),
  };
}

const posted = (body: string, key: string): Turn => ({
  body,
  key,
  headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) },
});

/** What of an activity the bot wrote itself. */
function cardIn(arrival: Arrival | null): Partial<Activity> {
  const { type, summary, attachments } = JSON.parse(arrival?.body ?? '{}') as Activity;
  return { type, summary: summary ?? '', attachments: attachments ?? [] };
}
