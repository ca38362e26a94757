import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { announce } from './listening.js';

/**
 * The least of Slack's Web API and of the Bot Connector that answering takes: it answers at once and keeps what it
 * was sent. A program of its own, which our bot and the bare one share.
 */
const introduction = JSON.parse(process.env['INTRODUCTION'] ?? '{}') as object;

export interface Arrival {
  /** What tells to which request this belongs: Slack's trigger, or the conversation in Teams. */
  key: string;
  body: string;
}

let taken: Arrival[] = [];
/** Calls that answering should not have needed. */
let uncalledFor: string[] = [];

process.on('message', () => {
  process.send?.({ taken, uncalledFor });
  [taken, uncalledFor] = [[], []];
});

announce(createServer((req, res) => void bodyOf(req).then((body) => answer(req.url ?? '', body, res))));

function answer(url: string, body: string, res: ServerResponse): void {
  if (url === '/slack/api/auth.test') return say(res, 200, { ok: true, ...introduction });
  const conversation = /^\/teams\/v3\/conversations\/([^/]+)\/activities(\/|$)/.exec(url)?.[1];
  if (conversation !== undefined) {
    arrived({ key: decodeURIComponent(conversation), body });
    return say(res, 201, { id: '1' });
  }
  if (url === '/slack/api/views.open') {
    arrived({ key: /(?:^|&)trigger_id=([^&]+)/.exec(body)?.[1] ?? '', body });
    return say(res, 200, { ok: true, view: { id: 'V1' } });
  }
  uncalledFor.push(url);
  say(res, 404, { ok: false, error: 'unknown_method' });
}

function arrived(arrival: Arrival): void {
  taken.push(arrival);
  process.send?.(arrival.key);
}

function say(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
