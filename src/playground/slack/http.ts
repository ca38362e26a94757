import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { methods } from './api/methods.js';
import { giveFile, takeUpload } from './files.js';
import { suffer, takeFault } from './faults.js';
import type { Call } from './ledger.js';
import { assertFetched, fetchPictures } from './pictures.js';
import { Refused } from './refused.js';
import { reply } from './replies.js';
import type { World } from './world.js';

type Fields = Record<string, unknown>;

/** Slack's side of HTTP: `/api/<method>`, the response_urls, and where files come and go, under the prefix. */
export async function answer(
  world: World,
  prefix: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://slack');
  if (!url.pathname.startsWith(`${prefix}/`)) return void res.writeHead(404).end();
  const [, room, name = ''] = url.pathname.slice(prefix.length).split('/');
  if (room === 'upload') return takeUpload(world, name, req, res);
  if (room === 'files') {
    giveFile(world, name, res);
    return;
  }
  const given = { ...Object.fromEntries(url.searchParams), ...fieldsOf(req, await text(req)) };
  await fetchPictures(world, given);
  if (room === 'api') return respond(world, res, name, given, () => callMethod(world, req, name, given));
  if (room === 'response')
    return respond(world, res, 'response_url', given, () => replyTo(world, name, given));
  res.writeHead(404).end();
}

async function respond(
  world: World,
  res: ServerResponse,
  method: string,
  given: Fields,
  run: () => Fields,
): Promise<void> {
  const fault = takeFault(world.faults, method);
  const { token: _, ...told } = given;
  const call: Call = {
    at: world.settings.now(),
    method,
    arguments: told,
    answer: null,
    fault: fault?.kind ?? null,
  };
  world.ledger.calls.push(call);
  const noted = () => (call.answer = outcome(run));
  const body = fault ? await outcomeAsync(() => suffer(fault, res, noted)) : noted();
  world.changed();
  if (!body || res.writableEnded) return;
  call.answer ??= body;
  if (method === 'response_url' && body['ok'] === false && res.statusCode === 200) res.statusCode = 404;
  res.setHeader('content-type', 'application/json; charset=utf-8');
  res.setHeader('x-oauth-scopes', [...world.scopes].join(','));
  res.end(JSON.stringify(body));
}

function replyTo(world: World, name: string, given: Fields): Fields {
  assertFetched(world, given);
  return reply(world, name, given);
}

function callMethod(world: World, req: IncomingMessage, name: string, given: Fields): Fields {
  const method = methods.get(name);
  if (!method) throw new Refused('unknown_method', { req_method: name });
  const token = req.headers.authorization?.replace(/^Bearer\s+/i, '') ?? given['token'];
  if (!token) throw new Refused('not_authed');
  if (token !== world.settings.botToken) throw new Refused('invalid_auth');
  assertFetched(world, given);
  return method(world, given);
}

function outcome(run: () => Fields): Fields {
  try {
    return { ok: true, ...run() };
  } catch (error) {
    return refusal(error);
  }
}

async function outcomeAsync(run: () => Promise<Fields | null>): Promise<Fields | null> {
  try {
    return await run();
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): Fields {
  if (error instanceof Refused) return { ok: false, error: error.code, ...error.more };
  throw error;
}

function fieldsOf(req: IncomingMessage, body: string): Fields {
  if (req.headers['content-type']?.includes('json')) return parsed(body || '{}') as Fields;
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [name, decoded(name, value)]),
  );
}

const STRUCTURED = new Set(['blocks', 'view', 'metadata', 'attachments', 'files']);

function decoded(name: string, value: string): unknown {
  return STRUCTURED.has(name) ? parsed(value) : value;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
