import { createHmac } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import type { Dispatch, Reply, Turn } from '../../../src/ports/turn.js';
import { createSlack, type Slack } from '../../../src/chat/slack/app.js';
import { createSlackWorkspace, type SlackWorkspace } from '../../../src/playground/slack/workspace.js';
import { createServer } from '../../../src/web/server.js';

export const signingSecret = 'a secret between two';
const botToken = 'xoxb-of-this-test';

const scopes = [
  [
    'commands',
    'chat:write',
    'users:read',
    'users:read.email',
    'im:write',
    'im:history',
    'mpim:write',
    'mpim:history',
  ],
  ['groups:write', 'groups:read', 'groups:history', 'files:write', 'files:read'],
].flat();

const people = [
  { id: 'amira', name: 'Amira Haddad', zone: 'Europe/Berlin', locale: 'de-DE' },
  { id: 'ben', name: 'Ben Okafor', zone: 'Europe/London', locale: 'en-GB' },
];

export interface Stage {
  workspace: SlackWorkspace;
  slack: Slack;
  /** What dispatch was asked, in order. */
  turns: Turn[];
  /** What it answers from now on. */
  answers: (answer: Reply | Dispatch) => void;
  /** Everything that was logged, as one text. */
  logged: () => string;
  /** Posts to the bot as Slack would, or as somebody who would like to be Slack. */
  post: (body: string, how?: Post) => Promise<{ status: number; body: string; ms: number }>;
  close: () => Promise<void>;
}

interface Post {
  type?: string;
  /** Seconds by which the sender's clock is off. */
  off?: number;
  secret?: string;
  headers?: Record<string, string>;
}

/** The bot's Slack surface behind the bot's own server, opposite a workspace behind another one. */
export async function stage(): Promise<Stage> {
  let bot = '';
  const workspace = createSlackWorkspace({
    botUrl: () => bot,
    signingSecret,
    botToken,
    scopes,
    people,
    now: Date.now,
  });
  const there = createHttpServer((req, res) => void workspace.handle(req, res).catch(() => res.destroy()));
  await new Promise<void>((done) => there.listen(0, '127.0.0.1', done));
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const turns: Turn[] = [];
  let answer: Reply | Dispatch | null = null;
  let ids = 0;
  const newId = () => `trouble-${(ids += 1)}`;
  const slack = createSlack({
    signingSecret,
    botToken,
    apiUrl: workspace.apiUrl(`http://127.0.0.1:${(there.address() as AddressInfo).port}`),
    log,
    newId,
    now: Date.now,
    dispatch: async (turn) => {
      turns.push(turn);
      if (answer === null) throw new Error('nobody said what to answer');
      return typeof answer === 'function' ? answer(turn) : answer;
    },
  });
  await slack.start();
  const here = createServer({
    routes: [{ method: 'POST', path: '/slack/events', body: 'buffered', handle: slack.handle }],
    log,
    newId,
  });
  bot = `http://127.0.0.1:${await here.listen(0, '127.0.0.1')}/slack/events`;
  return {
    workspace,
    slack,
    turns,
    answers: (next) => void (answer = next),
    logged: () => lines.join(''),
    post: (body, how) => post(bot, body, how),
    close: async () => {
      await workspace.settled();
      await slack.answered();
      await here.close();
      there.closeAllConnections();
      await new Promise((done) => there.close(done));
    },
  };
}

export const form = 'application/x-www-form-urlencoded';
export const json = 'application/json';

async function post(
  url: string,
  body: string,
  { type = json, off = 0, secret = signingSecret, headers }: Post = {},
) {
  const began = performance.now();
  const stamp = String(Math.floor(Date.now() / 1000) + off);
  const hash = createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex');
  const signature = { 'x-slack-request-timestamp': stamp, 'x-slack-signature': `v0=${hash}` };
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': type, ...(headers ?? signature) },
  });
  return { status: answer.status, body: await answer.text(), ms: performance.now() - began };
}

/** What Slack sends when somebody writes to the bot in their own chat with it. */
export const written = (on: Stage, text: string, more: { event_id?: string; event?: object } = {}): string =>
  JSON.stringify({
    type: 'event_callback',
    team_id: on.workspace.team,
    event_id: more.event_id ?? 'Ev1',
    event: {
      type: 'message',
      channel_type: 'im',
      channel: ownChat(on),
      user: on.workspace.userId('amira'),
      text,
      ts: '1.1',
      ...more.event,
    },
  });

/** Amira's own chat with the bot. */
export const ownChat = (on: Stage): string => {
  const chat = on.workspace.state('amira').conversations.find(({ kind }) => kind === 'im');
  if (!chat) throw new Error('Amira has no chat with the bot');
  return chat.id;
};

export const general = (on: Stage): string => {
  const room = on.workspace.state('amira').conversations.find(({ name }) => name === 'general');
  if (!room) throw new Error('there is no #general');
  return room.id;
};

/** Dispatch takes its time, until it is told to answer. */
export function held(on: Stage, reply: Reply): () => void {
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  on.answers(() => answered.then(() => reply));
  return answer;
}

/** What one person sees in a conversation. */
export const messagesIn = (on: Stage, person: string, where: string) =>
  on.workspace
    .client(person)
    .screen()
    .conversations.find(({ id }) => id === where)?.messages ?? [];
