import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { NewId } from '../ports/clock.js';
import { buffered, TooLarge, type Buffered } from './body.js';
import { isLoopback } from './loopback.js';

/** Either is tried in the order of the table; a route with a method of `any` takes them all. */
export type Route = Common &
  (
    | { body: 'buffered'; limit?: number; handle(req: Buffered, res: ServerResponse): Promise<void> | void }
    /** The handler reads the request by itself, or has nothing to read. */
    | { body: 'none'; handle(req: IncomingMessage, res: ServerResponse): Promise<void> | void }
  );

interface Common {
  method: 'GET' | 'POST' | 'any';
  /** `/healthz` is exactly that; `/playground/*` is everything below. */
  path: string;
  /** Only for callers on this machine: everybody else gets a 403. */
  loopback?: true;
}

export interface WebServer {
  /** The port: the one given, or the one found free where 0 was given. Rejects with a sentence for the operator. */
  listen(port: number, host: string): Promise<number>;
  /** Takes no new requests and gives those under way five seconds. */
  close(): Promise<void>;
}

interface House {
  routes: readonly Route[];
  log: Logger;
  newId: NewId;
}

const mostBody = 1024 * 1024;
const farewell = 5_000;

/** The bot's one HTTP server. */
export function createServer(house: House): WebServer {
  const server = createHttpServer(
    // Node looks for connections that dawdle every `connectionsCheckingInterval` only.
    {
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      connectionsCheckingInterval: 5_000,
      // Longer than proxies and clients keep theirs: what is sent on a connection that is just being closed is lost.
      keepAliveTimeout: 65_000,
    },
    (req, res) => void respond(house, req, res),
  );
  server.on('request', (_, res) => res.once('close', () => setImmediate(() => leaveNobodyWaiting(server))));
  return {
    listen: (port, host) => listen(server, port, host),
    close: () => close(server),
  };
}

/** Never rejects: what a handler throws is logged here, without anything that was sent. */
async function respond(
  { routes, log, newId }: House,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  try {
    await serve(routes, req, res);
  } catch (error) {
    if (req.destroyed && !req.complete) return;
    const id = newId();
    log.error({ id, err: error, path: routeOf(routes, req) }, 'a web request failed');
    if (res.headersSent) res.destroy();
    else say(res, 500, { error: 'internal_error', id });
  }
}

async function serve(routes: readonly Route[], req: IncomingMessage, res: ServerResponse): Promise<void> {
  const here = routes.filter((route) => leadsTo(route.path, pathOf(req)));
  if (here.length === 0) {
    say(res, 404, { error: 'not_found' });
    return;
  }
  const route = here.find(({ method }) => method === 'any' || method === methodOf(req));
  if (!route) {
    res.setHeader('allow', here.map(({ method }) => method).join(', '));
    say(res, 405, { error: 'method_not_allowed' });
    return;
  }
  if (route.loopback && !isLoopback(req)) {
    say(res, 403, { error: 'only_from_this_machine' });
    return;
  }
  if (route.body === 'none') return route.handle(req, res);
  const read = await buffered(req, route.limit ?? mostBody);
  if (read !== TooLarge) return route.handle(read, res);
  res.setHeader('connection', 'close');
  say(res, 413, { error: 'too_large' });
}

/** As it stands in the table: an address may hold what opens a document. */
const routeOf = (routes: readonly Route[], req: IncomingMessage): string =>
  routes.find(({ path }) => leadsTo(path, pathOf(req)))?.path ?? 'none';

const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] ?? '/';

/** Node leaves the body out of an answer to HEAD by itself. */
const methodOf = ({ method }: IncomingMessage) => (method === 'HEAD' ? 'GET' : method);

const leadsTo = (path: string, asked: string): boolean =>
  path.endsWith('/*') ? asked.startsWith(path.slice(0, -1)) || asked === path.slice(0, -2) : asked === path;

function say(res: ServerResponse, status: number, body: Record<string, string>): void {
  const text = JSON.stringify(body);
  res.writeHead(status, { 'content-type': 'application/json', 'content-length': text.length }).end(text);
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) =>
      reject(new Error(whyNot(error, port, host), { cause: error }));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function whyNot({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program. Stop that one, or set PORT to a free port.`;
    case 'EACCES':
      return `This user may not use port ${port}. Set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}. Set HOST to one that it has.`;
    default:
      return `Cannot listen on ${host}, port ${port}: ${message}`;
  }
}

/** Whoever was answered during the farewell would keep the connection for a next request. */
function leaveNobodyWaiting(server: Server): void {
  if (!server.listening) server.closeIdleConnections();
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), farewell);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
  });
}
