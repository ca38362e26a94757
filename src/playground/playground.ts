import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { cast } from './cast.js';
import { answerApi, type Backstage } from './server/api.js';
import type { Platforms } from './server/doing.js';
import { whyRefused } from './server/guard.js';
import { sendJson } from './server/http.js';
import { createNews } from './server/news.js';
import { sendPage } from './server/pages.js';
import type { OutboxReader, PlaygroundClock, PlaygroundCommand } from './server/ports.js';
import { createTime } from './server/time.js';
import { createSlackWorkspace, type SlackWorkspace } from './slack/workspace.js';
import { createTeamsTenant, type TeamsTenant } from './teams/tenant.js';

export type { OutboxEntry, OutboxReader, PlaygroundClock, PlaygroundCommand } from './server/ports.js';

export interface PlaygroundOptions {
  /** Where the bot listens, without a path. */
  botUrl: () => string;
  /** Where `handle` is reached, without a path. */
  publicUrl: () => string;
  /** Real milliseconds: signatures and triggers keep real time. */
  now: () => number;
  clock: PlaygroundClock;
  outbox: OutboxReader;
  commands: readonly PlaygroundCommand[];
  /** The built page. */
  pageDir: string;
  /** One JSON file for each state of each card. */
  renderedDir: string;
}

export interface Playground {
  /** False when the path is not the playground's. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  /** What the bot needs to know of the workspace. */
  slack: { readonly apiUrl: string; signingSecret: string; botToken: string; team: string };
  /** What the bot needs to know of the tenant; `bot` is how the bot is called in it. */
  teams: { readonly serviceUrl: string; tenant: string; bot: { id: string; name: string } };
  /** The accounts of those who coordinate, as the bot's COORDINATORS names them. */
  coordinators: readonly string[];
  workspace: SlackWorkspace;
  tenant: TeamsTenant;
  close(): void;
}

const base = '/playground';

/** What the bot's manifest asks for. */
const scopes = [
  'commands',
  'chat:write',
  'groups:write',
  'groups:read',
  'groups:history',
  'im:history',
  'mpim:history',
  'im:write',
  'mpim:write',
  'users:read',
  'users:read.email',
  'files:write',
  'files:read',
];

/** A Slack workspace, a Teams tenant and their page in the browser, all on this machine. */
export function createPlayground(options: PlaygroundOptions): Playground {
  const { publicUrl, now, clock } = options;
  const secrets = { signingSecret: secret(), botToken: `xoxb-${secret()}` };
  const platforms = createPlatforms(options, secrets);
  const { workspace, tenant } = platforms;
  const news = createNews();
  workspace.onChange(news.changed);
  tenant.onChange(news.changed);
  const stage: Stage = { ...options, ...platforms, cast, news, time: createTime(clock, now) };
  return {
    handle: (req, res) => {
      // Where the bot's answers to commands go is known once somebody listens, and the port may be any.
      workspace.apiUrl(publicUrl());
      return handle(stage, req, res);
    },
    slack: {
      get apiUrl() {
        return workspace.apiUrl(publicUrl());
      },
      ...secrets,
      team: workspace.team,
    },
    teams: whatTeamsIs(tenant, publicUrl),
    coordinators: coordinatorsOn(platforms),
    ...platforms,
    close: news.close,
  };
}

const whatTeamsIs = ({ tenantId, bot }: TeamsTenant, publicUrl: () => string): Playground['teams'] => ({
  get serviceUrl() {
    return `${publicUrl()}${base}/teams`;
  },
  tenant: tenantId,
  bot,
});

const coordinatorsOn = ({ workspace, tenant }: Platforms): string[] =>
  cast
    .filter(({ part }) => part === 'Coordinator')
    .flatMap(({ id }) => [
      `slack:${workspace.userId(id)}`,
      ...tenant.people.filter((person) => person.id === id).map(({ aadObjectId }) => `teams:${aadObjectId}`),
    ]);

const secret = (): string => randomBytes(16).toString('hex');

function createPlatforms(
  { botUrl, publicUrl, now }: PlaygroundOptions,
  secrets: { signingSecret: string; botToken: string },
): Platforms {
  const workspace = createSlackWorkspace({
    ...{ botUrl, ...secrets, scopes, now, people: cast },
    prefix: `${base}/slack`,
  });
  const tenant = createTeamsTenant({
    botUrl: () => `${botUrl()}/api/messages`,
    serviceUrl: () => `${publicUrl()}${base}/teams`,
    prefix: `${base}/teams`,
    ...{ now, people: cast },
  });
  for (const { id } of cast.filter(({ deactivated }) => deactivated)) {
    workspace.deactivate(id);
    tenant.deactivate(id);
  }
  return { workspace, tenant };
}

type Stage = Backstage & { pageDir: string };

async function handle(stage: Stage, req: IncomingMessage, res: ServerResponse): Promise<boolean> {
  const [path = ''] = (req.url ?? '').split('?', 1);
  if (path !== '/' && path !== base && !path.startsWith(`${base}/`)) return false;
  const refused = whyRefused(req);
  if (refused) sendJson(res, 403, { error: refused });
  else if (path === '/' || path === base) res.writeHead(302, { location: `${base}/` }).end();
  else await answer(stage, req, res, path.slice(base.length));
  return true;
}

async function answer(stage: Stage, req: IncomingMessage, res: ServerResponse, path: string): Promise<void> {
  const [, room = '', name = ''] = path.split('/');
  if (room === 'slack') return stage.workspace.handle(req, res);
  if (room === 'teams') return stage.tenant.handle(req, res);
  if (room === 'api') return answerApi(stage, new URL(req.url ?? '', 'http://localhost'), name, req, res);
  await sendPage(res, stage.pageDir, path);
}
