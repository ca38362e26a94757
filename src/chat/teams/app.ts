import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Chat } from '../../ports/chat.js';
import type { Gather } from '../../ports/gathering.js';
import type { Dispatch } from '../../ports/turn.js';
import { type Envelope, envelopeSchema } from './activity.js';
import { makeAfterwards } from './afterwards.js';
import { type Answer, answerTo } from './answer.js';
import type { Authenticate, Credentials } from './auth.js';
import type { Connector } from './connector.js';
import { isFromHere } from './loopback.js';
import { gatheringTo } from './gather.js';
import { read } from './read.js';
import { makeChat } from './send.js';

export interface TeamsOptions extends Credentials {
  /** `none` believes every request from this machine, and no other. */
  auth: 'jwt' | 'none';
  dispatch: Dispatch;
  gather: Gather;
  log: Logger;
  /** For tenants that have not been heard of since the start. */
  serviceUrl?: string;
}

export interface Teams {
  /** Answers whatever comes to `/api/messages`. */
  handle(req: TeamsRequest, res: ServerResponse): Promise<void>;
  chat: Chat;
  /** When everything that was to follow an answer is done. */
  answered(): Promise<void>;
}

export type TeamsRequest = IncomingMessage & { rawBody: Buffer };

/** Microsoft's address for all regions (learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages). */
const everywhere = 'https://smba.trafficmanager.net/teams/';

export async function createTeams(options: TeamsOptions): Promise<Teams> {
  const { auth, appId, log, serviceUrl = everywhere } = options;
  // The Bot Framework takes an empty id for a wish to believe everybody.
  if (auth === 'jwt' && !appId) throw new Error('Teams needs an app id to know its own requests by');
  const { makeAdapter } = await import('./adapter.js');
  const { authenticate, connector } = makeAdapter(auth === 'jwt' ? options : null);
  const heardAt = new LRUCache<string, string>({ max: 10_000 });
  const afterwards = makeAfterwards(log);
  const answers = new LRUCache<string, Promise<Answer>>({ max: 2_000 });
  const desk: Desk = { ...options, authenticate, connector, heardAt, answers };
  return {
    chat: makeChat(connector, (tenant) => heardAt.get(tenant) ?? serviceUrl),
    answered: afterwards.done,
    async handle(req, res) {
      const answer = await attend(req, desk).catch((error: unknown) => broken(error, log));
      write(res, answer);
      if (answer.afterwards) afterwards.add(answer.afterwards);
    },
  };
}

interface Desk extends TeamsOptions {
  authenticate: Authenticate;
  connector: Connector;
  /** The newest serviceUrl of each tenant. */
  heardAt: LRUCache<string, string>;
  /** What Teams delivers once more, it does within a minute. */
  answers: LRUCache<string, Promise<Answer>>;
}

async function attend(req: TeamsRequest, desk: Desk): Promise<Answer> {
  if (desk.auth === 'none' && !isFromHere(req)) return { status: 403 };
  const json = jsonIn(req.rawBody);
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) return { status: 400 };
  const allowed = await admit(envelope.data, req, desk);
  return allowed === 200 ? hear(envelope.data.type, json, desk) : { status: allowed };
}

const admit = async (envelope: Envelope, req: TeamsRequest, { auth, authenticate }: Desk) =>
  auth === 'none' ? 200 : authenticate(envelope, req.headers.authorization ?? '');

async function hear(type: string, json: unknown, desk: Desk): Promise<Answer> {
  const heard = read(type, json);
  if ('forgets' in heard) desk.answers.delete(heard.forgets);
  if ('status' in heard) return { status: heard.status };
  const { tenant } = 'gathering' in heard ? heard.gathering : heard.turn.from;
  desk.heardAt.set(tenant, heard.place.serviceUrl);
  return once(heard.key, desk.answers, () =>
    'gathering' in heard ? gatheringTo(heard, desk) : answerTo(heard, desk),
  );
}

/** What was answered, or is just being answered, gets the same answer, and nothing more follows it. */
async function once(
  key: string,
  answers: Desk['answers'],
  answering: () => Promise<Answer>,
): Promise<Answer> {
  const before = answers.get(key);
  if (before) {
    const { afterwards: _, ...same } = await before;
    return same;
  }
  const now = answering();
  answers.set(key, now);
  const failed = await now.then(
    ({ status }) => status >= 500,
    () => true,
  );
  if (failed) answers.delete(key);
  return now;
}

function broken(error: unknown, log: Logger): Answer {
  log.error({ err: error }, 'a request from Teams failed');
  return { status: 500 };
}

function write(res: ServerResponse, { status, body }: Answer): void {
  if (body === undefined) res.writeHead(status).end();
  else res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
