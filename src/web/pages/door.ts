import type { IncomingMessage, ServerResponse } from 'node:http';
import { plainVocabulary, wordsFor, type Words } from '../../conversation/language.js';
import { formIn } from './form.js';
import { html, type Html } from './html.js';
import { sendOn, sendPage } from './page.js';
import { bearerOf, enter, isFromHere, isOurs, knock, leave, visitAt, type Door } from './visit.js';

/** A page that a link of the chat opens once. */
export interface Opened {
  /** Its path without the first slash. */
  page: string;
  title: string;
  /** The command that gives a new link. */
  command: string;
}

/** One press more than a link needs: what checks links, or shows a preview, follows them, and would use this one up. */
export async function greet(
  door: Door,
  of: Opened,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const key = new URL(req.url ?? '/', 'http://here').searchParams.get('key') ?? '';
  if (!(await bearerOf(of.page, door, key))) {
    sorry(res, 410, of, 'linkOld');
    return;
  }
  res.setHeader('set-cookie', knock(of.page, req, door));
  say(res, 200, of, entry(of, key));
}

const entry = ({ page }: Opened, key: string): Html => html`
  <p>
    ${t('This link was made for one person and works once. The page then stays open until an hour after you last used it.')}
  </p>
  <form method="post" action="/${page}/open" enctype="multipart/form-data">
    <input type="hidden" name="key" value="${key}" />
    <button class="first">${t('Open the page')}</button>
  </form>
`;

export async function open(door: Door, of: Opened, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const form = isFromHere(req) ? await formIn(req) : 'notAForm';
  if (form === 'tooLarge') res.setHeader('connection', 'close');
  const key = typeof form === 'string' ? '' : (form.fields.get('key') ?? '');
  const cookie = key === '' ? null : await enter(of.page, req, door, key);
  if (cookie === null) sorry(res, 410, of, 'linkOld');
  else sendOn(res, `/${of.page}`, cookie);
}

export async function close(
  door: Door,
  of: Opened,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const visit = await visitAt(of.page, req, door);
  const form = await formIn(req);
  if (form === 'tooLarge') res.setHeader('connection', 'close');
  if (!visit || typeof form === 'string' || !isOurs(req, visit, form.fields.get('token'))) {
    sorry(res, 403, of, 'strange');
    return;
  }
  res.setHeader('set-cookie', await leave(of.page, req, door));
  sorry(res, 200, of, 'left');
}

/** For somebody of whom nothing is known. */
const plain: Words = wordsFor({ language: 'en', zone: 'UTC' }, plainVocabulary);
const { t } = plain;

const sorries = {
  linkOld:
    'This link does not work: it has been used, or is more than 15 minutes old. Type “{{command}}” to the bot, and it gives you a new one.',
  strange:
    'Nobody has opened this page here, or it was last used more than an hour ago. Type “{{command}}” to the bot for a new link.',
  refused: 'That belongs to other people, so it is not shown to you.',
  fileGone: 'That file is not here any more: whoever shared it has taken it away.',
  left: 'This page is closed. Type “{{command}}” to the bot when you need it again.',
} as const;

export const sorry = (res: ServerResponse, status: number, of: Opened, why: keyof typeof sorries): void =>
  say(res, status, of, html`<p role="alert">${t(sorries[why], { command: of.command })}</p>`);

const say = (res: ServerResponse, status: number, { title }: Opened, body: Html): void =>
  sendPage(res, {
    status,
    title,
    language: 'en',
    body: html`<h1>${title}</h1>
      ${body}`,
  });
