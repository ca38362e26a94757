import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Card } from '../../../adaptive-cards/kit/card.js';
import { card, form, heading, paragraph, sending } from '../../../adaptive-cards/kit/make.js';
import { createTeams, type Teams, type TeamsOptions } from '../../../src/chat/teams/app.js';
import { intentions } from '../../../src/conversation/intentions.js';
import { createTeamsTenant, type TeamsTenant } from '../../../src/playground/teams/tenant.js';
import type { TenantOptions } from '../../../src/playground/teams/world-making.js';
import type { Gathering } from '../../../src/ports/gathering.js';
import type { Reply, Turn } from '../../../src/ports/turn.js';

/** A Teams tenant and the bot's surface, which talk over HTTP, and a dispatch that each test writes. */
export interface Stage {
  tenant: TeamsTenant;
  teams: Teams;
  botUrl: string;
  serviceUrl: string;
  /** What reached the dispatch. */
  turns: Turn[];
  /** What it told of chats that people made, and what it was then to say there. */
  gatherings: Gathering[];
  gathers: (gathering: Gathering) => Card | null;
  /** What the surface wrote into the log, a line each. */
  logged: Record<string, unknown>[];
  answers: (turn: Turn) => Reply | Promise<Reply>;
  /** Sends what Teams would never send. */
  sends(body: string, headers?: Record<string, string>): Promise<{ status: number; body: unknown }>;
  /** The calls that the bot made. */
  calls(what?: string): { what: string; status: number; conversation: string | null; body: unknown }[];
  /** What stands in somebody's chat with the bot: its messages, and in brackets what their client told them. */
  reads(person: string): string[];
  close(): Promise<void>;
}

export const cast: TenantOptions['people'] = [
  { id: 'amira', name: 'Amira Khan', zone: 'Europe/London', locale: 'en-GB' },
  { id: 'ben', name: 'Ben Okafor', zone: 'America/New_York', locale: 'en-US' },
  { id: 'dana', name: 'Dana Weiss', zone: 'Europe/Berlin', locale: 'de-DE', installed: false },
];

interface Differently {
  teams?: Partial<TeamsOptions>;
  tenant?: Partial<TenantOptions>;
}

export async function openStage({ teams: options, tenant: tenantOptions }: Differently = {}): Promise<Stage> {
  let botUrl = '';
  let serviceUrl = '';
  let posted = Date.parse('2026-11-20T09:00:00Z');
  const tenant = createTeamsTenant({
    botUrl: () => botUrl,
    serviceUrl: () => serviceUrl,
    prefix: '/teams',
    people: cast,
    now: () => (posted += 1),
    ...tenantOptions,
  });
  const service = await serve((req, res) => void tenant.handle(req, res));
  serviceUrl = `${service.url}/teams`;
  const turns: Turn[] = [];
  const gatherings: Gathering[] = [];
  const logged: Record<string, unknown>[] = [];
  const teams = await createTeams({
    appId: '',
    appPassword: '',
    appType: 'MultiTenant',
    tenantId: '',
    auth: 'none',
    gather: async (gathering) => {
      gatherings.push(gathering);
      return stage.gathers(gathering);
    },
    log: pino({}, { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) }),
    serviceUrl,
    dispatch: async (turn) => {
      turns.push(turn);
      return stage.answers(turn);
    },
    ...options,
  });
  const bot = await serve((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => void teams.handle(Object.assign(req, { rawBody: Buffer.concat(chunks) }), res));
  });
  botUrl = `${bot.url}/api/messages`;
  const stage: Stage = {
    tenant,
    teams,
    botUrl,
    serviceUrl,
    turns,
    gatherings,
    gathers: () => null,
    logged,
    answers: () => ({ card: hello, to: 'me' }),
    async sends(body, headers = {}) {
      const sent = { 'content-type': 'application/json', ...headers };
      const response = await fetch(botUrl, { method: 'POST', headers: sent, body });
      const text = await response.text();
      return { status: response.status, body: text ? (JSON.parse(text) as unknown) : null };
    },
    calls: (what) =>
      tenant.ledger.calls.filter((call) => call.from === 'bot' && (!what || call.what === what)),
    reads: (person) =>
      tenant
        .client(person)
        .screen()
        .conversations.filter(({ id }) => id === tenant.personalChat(person))
        .flatMap(({ messages }) => messages.filter(({ from }) => from === tenant.bot.name))
        .map(({ text, onlyMe }) => (onlyMe ? `(${text})` : text)),
    async close() {
      await teams.answered();
      await Promise.all([bot.close(), service.close()]);
    },
  };
  return stage;
}

export const hello = card('hello', { summary: 'Hello', body: [heading('Hello, Amira')] });

export const goalForm = form('goal', {
  summary: 'Your goal',
  window: 'Your goal',
  body: [{ type: 'Input.Text', id: 'goal', label: 'What do you want to reach?', maxLength: 3000 }],
  submit: sending('Keep it', intentions.join, { code: '' }),
});

export const saying = (summary: string) => card('said', { summary, body: [paragraph(`${summary}.`)] });

export async function serve(answer: RequestListener): Promise<{ url: string; close: () => Promise<void> }> {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
