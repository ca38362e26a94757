import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '../../src/playground/client.js';
import { createSlackWorkspace, type SlackWorkspace } from '../../src/playground/slack/workspace.js';
import { createTeamsTenant, type TeamsTenant } from '../../src/playground/teams/tenant.js';
import { player } from '../stories/player.js';
import { botToken, signingSecret, startBot } from './our-bot.js';

/** What the mentees said to the bot, just as the platforms sent it. */
export interface Said {
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
];

/**
 * Pairs on either platform that have said yes to each other, through the bot's real doors. Each mentee has then
 * asked for help and for the agreement.
 */
export async function peopleAgree(databaseUrl: string): Promise<Said> {
  const world = createServer((req, res) => {
    const platform = req.url?.startsWith('/slack') ? slack : teams;
    platform.handle(req, res).catch((error: Error) => res.destroy(error));
  });
  await new Promise<void>((listening) => world.listen(0, '127.0.0.1', listening));
  const worldUrl = `http://127.0.0.1:${(world.address() as AddressInfo).port}`;
  const here = { bot: '' };
  const people = pairs.flatMap(({ mentee, mentor }) => [mentee, mentor]);
  const common = { people, now: () => Date.now() };
  const slack = createSlackWorkspace({
    ...{ ...common, signingSecret, botToken, scopes, prefix: '/slack' },
    botUrl: () => `${here.bot}/slack/events`,
  });
  const teams = createTeamsTenant({
    ...{ ...common, prefix: '/teams', serviceUrl: () => `${worldUrl}/teams` },
    botUrl: () => `${here.bot}/api/messages`,
  });
  slack.apiUrl(worldUrl);
  const bot = await startBot({ databaseUrl, platformsUrl: worldUrl, tenant: teams.tenantId });
  here.bot = bot.url;
  try {
    await Promise.all([slack, teams].map((platform) => allAgree((id) => platform.client(id))));
    await slack.settled();
    return { slack, teams };
  } finally {
    await bot.stop();
    world.closeAllConnections();
    world.close();
  }
}

async function allAgree(client: (id: string) => Client): Promise<void> {
  for (const { mentee, mentor } of pairs) {
    const play = ({ id }: { id: string }) =>
      player(
        client(id),
        async () => {},
        () => [],
      );
    const [amira, ben] = [play(mentee), play(mentor)];
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
