import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '../../src/playground/client.js';
import { createSlackWorkspace, type SlackWorkspace } from '../../src/playground/slack/workspace.js';
import { createTeamsTenant, type TeamsTenant } from '../../src/playground/teams/tenant.js';
import { type Player, player } from '../stories/player.js';
import { botToken, signingSecret, startBot } from './our-bot.js';

/** Their ledgers have what the mentees sent, just as the platforms pass it on. */
interface Spoken {
  slack: SlackWorkspace;
  teams: TeamsTenant;
}

const pairs = Array.from({ length: 20 }, (_, index) => {
  const number = String(index + 1).padStart(2, '0');
  const person = (id: string, name: string) => ({
    id: `${id}-${number}`,
    name: `${name} ${number}`,
    zone: 'Europe/London',
    locale: 'en-GB',
  });
  return { mentee: person('amira', 'Amira Haddad'), mentor: person('ben', 'Ben Osei') };
});

const scopes = [
  'commands',
  'chat:write',
  'groups:write',
  'groups:read',
  'im:write',
  'mpim:write',
  'users:read',
  'users:read.email',
  'files:write',
  'files:read',
];

/**
 * Pairs on either platform that have said yes to each other, through the bot's real doors. Each mentee has then
 * asked for help and for the agreement.
 */
export async function peopleAgree(databaseUrl: string): Promise<Spoken> {
  const world = await makeWorld();
  const { slack, teams } = world;
  try {
    const bot = await startBot({ databaseUrl, platformsUrl: world.url, tenant: teams.tenantId });
    world.botUrl = bot.url;
    await Promise.all([slack, teams].map((platform) => allAgree((id) => platform.client(id)))).finally(
      bot.stop,
    );
    return { slack, teams };
  } finally {
    world.close();
  }
}

interface World extends Spoken {
  url: string;
  botUrl: string;
  close(): void;
}

async function makeWorld(): Promise<World> {
  const server = createServer((req, res) => {
    const platform = req.url?.startsWith('/slack') ? world.slack : world.teams;
    platform.handle(req, res).catch(() => res.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const common = { people: pairs.flatMap(({ mentee, mentor }) => [mentee, mentor]), now: () => Date.now() };
  const world: World = {
    url,
    botUrl: '',
    slack: createSlackWorkspace({
      ...{ ...common, signingSecret, botToken, scopes, prefix: '/slack' },
      botUrl: () => `${world.botUrl}/slack/events`,
    }),
    teams: createTeamsTenant({
      ...{ ...common, prefix: '/teams', serviceUrl: () => `${url}/teams` },
      botUrl: () => `${world.botUrl}/api/messages`,
    }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  world.slack.apiUrl(url);
  return world;
}

async function allAgree(clientOf: (id: string) => Client): Promise<void> {
  for (const { mentee, mentor } of pairs) {
    const [amira, ben] = [playing(clientOf(mentee.id)), playing(clientOf(mentor.id))];
    await amira.types('start');
    await amira.sees('Whom would you like to ask?');
    amira.fills({ Person: mentor.name });
    await amira.presses('Ask');
    await ben.presses('Yes, let us begin');
    await amira.sees('You have both said yes');
    await amira.types('help');
    await amira.sees('What I can do');
    await amira.types('agree');
    await amira.sees('Step 1 of 6');
  }
}

const playing = (client: Client): Player =>
  player(
    client,
    async () => {},
    () => [],
  );
