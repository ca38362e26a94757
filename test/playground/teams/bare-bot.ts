import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import type {
  Activity,
  AdaptiveCardInvokeResponse,
  ConversationReference,
  TaskModuleResponse,
} from 'botbuilder';
import { createTeamsTenant } from '../../../src/playground/teams/tenant.js';
import type { TeamsTenant } from '../../../src/playground/teams/tenant.js';
import type { TenantOptions } from '../../../src/playground/teams/world-making.js';

/** What the bot does is set by each test; whatever it hears is kept. */
export class BareBot extends TeamsActivityHandler {
  heard: Activity[] = [];
  says: (turn: TurnContext) => Promise<unknown> = async () => undefined;
  answers: (turn: TurnContext) => Promise<{ statusCode: number; type: string; value: unknown }> =
    async () => ({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Noted.',
    });
  opens: (turn: TurnContext) => Promise<TaskModuleResponse> = async () => ({
    task: { type: 'message', value: 'Hm' },
  });
  submits: (turn: TurnContext) => Promise<unknown> = async () => undefined;

  constructor() {
    super();
    this.onTurn(async (turn, next) => {
      this.heard.push(turn.activity);
      await next();
    });
    this.onMessage(async (turn) => {
      await this.says(turn);
    });
  }

  protected override async onAdaptiveCardInvoke(turn: TurnContext): Promise<AdaptiveCardInvokeResponse> {
    return (await this.answers(turn)) as AdaptiveCardInvokeResponse;
  }

  protected override async handleTeamsTaskModuleFetch(turn: TurnContext): Promise<TaskModuleResponse> {
    return this.opens(turn);
  }

  protected override async handleTeamsTaskModuleSubmit(turn: TurnContext): Promise<TaskModuleResponse> {
    return (await this.submits(turn)) as TaskModuleResponse;
  }
}

export interface House {
  tenant: TeamsTenant;
  bot: BareBot;
  adapter: CloudAdapter;
  serviceUrl: string;
  /** What came in the `authorization` header, request by request. */
  authorizations: string[];
  /** The bot speaks by itself. */
  proactively(conversation: string, does: (turn: TurnContext) => Promise<unknown>): Promise<void>;
  begin(memberId: string, does: (turn: TurnContext) => Promise<unknown>): Promise<void>;
  close(): Promise<void>;
}

export const cast: TenantOptions['people'] = [
  { id: 'amira', name: 'Amira Khan', zone: 'Europe/London', locale: 'en-GB' },
  { id: 'ben', name: 'Ben Okafor', zone: 'America/New_York', locale: 'en-US' },
  { id: 'dana', name: 'Dana Weiss', zone: 'Europe/Berlin', locale: 'de-DE', installed: false },
];

export async function openHouse(options: Partial<TenantOptions> = {}): Promise<House> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  adapter.onTurnError = async (_turn, error) => Promise.reject(error);
  const bot = new BareBot();
  const authorizations: string[] = [];
  const botServer = createServer((req, res) => {
    authorizations.push(req.headers.authorization ?? '');
    void talk(adapter, bot, req, res);
  });
  const botUrl = `${await listening(botServer)}/api/messages`;
  let serviceUrl = '';
  const tenant = createTeamsTenant({
    botUrl: () => botUrl,
    serviceUrl: () => serviceUrl,
    prefix: '/teams',
    people: cast,
    now: () => Date.now(),
    ...options,
  });
  const teamsServer = createServer((req, res) => void tenant.handle(req, res));
  serviceUrl = `${await listening(teamsServer)}/teams`;
  const reference = (conversation: string) =>
    ({
      channelId: 'msteams',
      serviceUrl,
      bot: tenant.bot,
      conversation: { id: conversation },
    }) as ConversationReference;
  return {
    tenant,
    bot,
    adapter,
    serviceUrl,
    authorizations,
    proactively: async (conversation, does) =>
      adapter.continueConversationAsync('', reference(conversation), async (turn) => {
        await does(turn);
      }),
    begin: async (memberId, does) =>
      adapter.createConversationAsync(
        '',
        'msteams',
        serviceUrl,
        '',
        {
          isGroup: false,
          bot: tenant.bot,
          members: [{ id: memberId, name: '' }],
          tenantId: tenant.tenantId,
          channelData: { tenant: { id: tenant.tenantId } },
        },
        async (turn) => {
          await does(turn);
        },
      ),
    close: async () => {
      await Promise.all([botServer, teamsServer].map(closed));
    },
  };
}

export const card = (body: object[], actions: object[] = []) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body,
  actions,
});

export const carrying = (content: object) => MessageFactory.attachment(CardFactory.adaptiveCard(content));

/** The little of a web framework's response that the adapter uses. */
async function talk(
  adapter: CloudAdapter,
  bot: BareBot,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
  const response = {
    socket: res.socket,
    status: (code: number) => ((res.statusCode = code), response),
    header: (name: string, value: string) => (res.setHeader(name, value), response),
    send: (sent: unknown) => (
      sent === undefined || res.write(typeof sent === 'string' ? sent : JSON.stringify(sent)),
      response
    ),
    end: () => (res.end(), response),
  };
  const request = { body, headers: req.headers as Record<string, string>, method: 'POST' };
  await adapter
    .process(request, response, async (turn) => bot.run(turn))
    .catch(() => {
      res.statusCode = 500;
      res.end();
    });
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
