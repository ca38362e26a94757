import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { createSlackWorkspace, type SlackWorkspace } from '../../../src/playground/slack/workspace.js';
import type { Options } from '../../../src/playground/slack/creation.js';

export const everyScope = [
  'commands',
  'chat:write',
  'channels:manage',
  'channels:read',
  'groups:write',
  'groups:read',
  'groups:history',
  'im:history',
  'im:read',
  'im:write',
  'mpim:history',
  'mpim:read',
  'mpim:write',
  'users:read',
  'users:read.email',
  'files:write',
  'files:read',
];

const people = [
  { id: 'mia', name: 'Mia Chen', zone: 'Europe/London', locale: 'en-GB' },
  { id: 'tom', name: 'Tom Berg', zone: 'Europe/Berlin', locale: 'de-DE' },
];

export interface Stage {
  slack: SlackWorkspace;
  web: WebClient;
  /** Moves the workspace's clock; real time goes on. */
  later: (ms: number) => void;
  address: () => string;
  close: () => Promise<void>;
}

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** A workspace behind HTTP with Slack's own client; `listen` puts a bare Bolt app on the other side. */
export async function stage(
  options: Partial<Options> = {},
  listen: (app: App) => void = () => undefined,
): Promise<Stage> {
  let ahead = 0;
  let bot = '';
  const slack = createSlackWorkspace({
    botUrl: () => bot,
    signingSecret: 'shh',
    botToken: 'xoxb-played',
    scopes: everyScope,
    people,
    now: () => Date.now() + ahead,
    prefix: '/slack-here',
    ...options,
  });
  const server = createServer(
    (req, res) => void slack.handle(req, res).catch((error: unknown) => res.destroy(error as Error)),
  );
  const address = await listening(server);
  const slackApiUrl = slack.apiUrl(address);
  const quiet = { slackApiUrl, retryConfig: { retries: 0 }, logger: silent, rejectRateLimitedCalls: true };
  const receiver = new HTTPReceiver({ signingSecret: 'shh', logger: silent });
  const app = new App({
    token: 'xoxb-played',
    receiver,
    clientOptions: quiet,
    logger: silent,
    deferInitialization: true,
  });
  await app.init();
  listen(app);
  const boltServer = await app.start(0);
  bot = at(boltServer);
  return {
    slack,
    web: new WebClient('xoxb-played', quiet),
    later: (ms) => (ahead += ms),
    address: () => address,
    close: async () => {
      await slack.settled();
      await app.stop();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return at(server);
}

function at(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
