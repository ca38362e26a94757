import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createPlayground, type OutboxEntry, type Playground } from '../../../src/playground/playground.js';

/** The bare bot answers every request with what this says. */
type Says = (req: IncomingMessage, body: string) => unknown;

export interface Stage {
  playground: Playground;
  /** What the bot heard, newest last. */
  heard: { path: string; body: string }[];
  says: { next: Says };
  clock: { at: number; due: number | null; moved: number[] };
  outbox: OutboxEntry[];
  folder: string;
  get(path: string, headers?: Record<string, string>): Promise<Got>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Got>;
  close(): Promise<void>;
}

export interface Got {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
  json: () => unknown;
}

export const openStage = async (): Promise<Stage> => {
  const folder = await pageFolder();
  const heard: Stage['heard'] = [];
  const says: Stage['says'] = { next: () => '' };
  const clock: Stage['clock'] = { at: Date.parse('2026-03-02T09:00Z'), due: null, moved: [] };
  const outbox: OutboxEntry[] = [];
  const bot = createServer((req, res) => {
    void text(req).then(async (body) => {
      heard.push({ path: req.url ?? '', body });
      const answer = await says.next(req, body);
      if (answer !== '') res.setHeader('content-type', 'application/json');
      res.end(answer === '' ? '' : JSON.stringify(answer));
    });
  });
  let here = '';
  const botUrl = await listening(bot);
  const playground = createPlayground({
    botUrl: () => botUrl,
    publicUrl: () => here,
    now: () => Date.now(),
    clock: {
      now: () => clock.at,
      advance: async (ms) => {
        clock.moved.push(ms);
        clock.at += ms;
      },
      next: async () => clock.due,
    },
    outbox: { list: async () => outbox },
    commands: [{ word: 'home', hint: '', help: 'What is next for you' }],
    pageDir: join(folder, 'page'),
    renderedDir: join(folder, 'rendered'),
  });
  const server = createServer((req, res) => {
    void playground.handle(req, res).then((its) => its || res.writeHead(404).end('not its own'));
  });
  here = await listening(server);
  await playground.workspace.settled();
  return {
    ...{ playground, heard, says, clock, outbox, folder },
    get: (path, headers = {}) => ask(here, 'GET', path, headers),
    post: (path, body, headers = {}) =>
      ask(here, 'POST', path, { 'content-type': 'application/json', ...headers }, JSON.stringify(body)),
    close: async () => {
      playground.close();
      await playground.workspace.settled();
      await Promise.all([bot, server].map(closed));
      await rm(folder, { recursive: true });
    },
  };
};

/** The built page, with something beside it that nobody may see. */
async function pageFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  await mkdir(join(folder, 'page', 'assets'), { recursive: true });
  await mkdir(join(folder, 'rendered'));
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(folder, 'page', 'assets', 'index-abc123.js'), 'let page = 1;');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'page', 'secret.txt'), 'secret');
  return folder;
}

/** The path goes out as it is written here, dots and all. */
const ask = (
  base: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const sent = request({ hostname, port, method, path, headers, agent: false }, (res) => {
      text(res).then(
        (read) =>
          resolve({
            status: res.statusCode ?? 0,
            headers: res.headers,
            body: read,
            json: () => JSON.parse(read) as unknown,
          }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
