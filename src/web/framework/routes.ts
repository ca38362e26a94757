import type { IncomingMessage, ServerResponse } from 'node:http';
import { room } from '../../mentoring/framework-room.js';
import type { Route } from '../server.js';
import { entryPage, sorryPage } from './entry.js';
import { formIn, type Sent } from '../pages/form.js';
import type { Html } from '../pages/html.js';
import { sendOn, sendPage } from '../pages/page.js';
import { plainWords, sorries } from './sorry.js';
import { bearerOf, enter, isFromHere, isOurs, knock, leave } from '../pages/visit.js';
import { page, visitOf, type Desk, type Visit } from './visit.js';

/** Reading and writing YAML takes long to load, and a bot starts more often than somebody writes a framework. */
const drafting = () => import('./drafting.js');
const work = () => import('./work.js');

/** The page where coordinators write what their programme contracts on. */
export function frameworkPages(desk: Desk): Route[] {
  const get = (path: string, handle: Visiting): Route => ({
    method: 'GET',
    path,
    body: 'none',
    handle: (req, res) => visited(desk, req, res, handle),
  });
  const post = (path: string, handle: Sending): Route => ({
    method: 'POST',
    path,
    body: 'none',
    handle: (req, res) => visited(desk, req, res, (visit) => sent(visit, req, res, handle)),
  });
  return [
    { method: 'GET', path: '/framework/open', body: 'none', handle: (req, res) => greet(desk, req, res) },
    { method: 'POST', path: '/framework/open', body: 'none', handle: (req, res) => open(desk, req, res) },
    get('/framework', async (visit, query, res) => (await work()).list(desk, visit, query, res)),
    get('/framework/edit', async (visit, query, res) => (await work()).writing(desk, visit, query, res)),
    get('/framework/download', async (visit, query, res) => (await work()).download(desk, visit, query, res)),
    post('/framework/edit', async (visit, form, res) => (await work()).edit(desk, visit, form, res)),
    post('/framework/use', async (visit, form, res) => (await work()).use(desk, visit, form, res)),
    post('/framework/leave', (_, __, res, req) => close(desk, req, res)),
  ];
}

type Visiting = (visit: Visit, query: URLSearchParams, res: ServerResponse) => Promise<void> | void;
type Sending = (visit: Visit, form: Sent, res: ServerResponse, req: IncomingMessage) => Promise<void> | void;

async function greet(desk: Desk, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const key = queryOf(req).get('key') ?? '';
  const bearer = await bearerOf(page, desk, key);
  if (!bearer) {
    say(res, 410, sorryPage(plainWords, plainWords.t(sorries.linkOld)));
    return;
  }
  res.setHeader('set-cookie', knock(page, req, desk));
  say(res, 200, entryPage(plainWords, { name: bearer.name, key }));
}

async function open(desk: Desk, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const form = isFromHere(req) ? await formIn(req) : 'notAForm';
  const cookie = typeof form === 'string' ? null : await enter(page, req, desk, form.fields.get('key') ?? '');
  if (cookie === null) {
    say(res, 410, sorryPage(plainWords, plainWords.t(sorries.linkOld)));
    return;
  }
  sendOn(res, '/framework', cookie);
}

async function visited(
  desk: Desk,
  req: IncomingMessage,
  res: ServerResponse,
  handle: Visiting,
): Promise<void> {
  const visit = await visitOf(req, desk);
  if (typeof visit === 'string') {
    await turnAway(visit, req, res);
    return;
  }
  res.setHeader('set-cookie', visit.cookie);
  await handle(visit, queryOf(req), res);
}

/** Whoever sent a form gets back what stood in it, where it came from this page. */
async function turnAway(
  visit: 'strange' | 'refused',
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const form = req.method === 'POST' && isFromHere(req) ? await formIn(req) : null;
  if (form === 'tooLarge') res.setHeader('connection', 'close');
  const draft = form === null || typeof form === 'string' ? null : (await drafting()).writtenIn(form);
  say(res, { strange: 401, refused: 403 }[visit], sorryPage(plainWords, plainWords.t(sorries[visit]), draft));
}

async function sent(visit: Visit, req: IncomingMessage, res: ServerResponse, handle: Sending): Promise<void> {
  const form = await formIn(req);
  const { words } = visit;
  if (form === 'tooLarge') {
    res.setHeader('connection', 'close');
    say(res, 413, sorryPage(words, words.t(sorries.tooLarge, { size: room.file / 1024 })));
    return;
  }
  if (form === 'notAForm') {
    say(res, 400, sorryPage(words, words.t(sorries.notAForm)));
    return;
  }
  if (!isOurs(req, visit, form.fields.get('token'))) {
    const draft = isFromHere(req) ? (await drafting()).writtenIn(form) : null;
    say(res, 403, sorryPage(words, words.t(sorries.forged), draft));
    return;
  }
  await handle(visit, form, res, req);
}

async function close(desk: Desk, req: IncomingMessage, res: ServerResponse): Promise<void> {
  res.setHeader('set-cookie', await leave(page, req, desk));
  say(res, 200, sorryPage(plainWords, plainWords.t(sorries.left)));
}

const queryOf = ({ url = '/' }: IncomingMessage) => new URL(url, 'http://here').searchParams;

const say = (res: ServerResponse, status: number, body: Html): void =>
  sendPage(res, { status, title: plainWords.t('The framework page'), language: 'en', body });
