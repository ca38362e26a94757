import type { IncomingMessage, ServerResponse } from 'node:http';
import { greet, open, sorry } from '../pages/door.js';
import type { Route } from '../server.js';
import { download, showFile } from './opening.js';
import { receive, showForm } from './receiving.js';
import type { At, Desk } from './visit.js';

type Deed = (desk: Desk, at: At, req: IncomingMessage, res: ServerResponse) => Promise<void>;

const greeted: Deed = (desk, { of }, req, res) => greet(desk, of, req, res);
const opened: Deed = (desk, { of }, req, res) => open(desk, of, req, res);

const deeds: Readonly<Record<string, Deed>> = {
  'GET share/open': greeted,
  'POST share/open': opened,
  'GET share': showForm,
  'POST share': receive,
  'GET file/open': greeted,
  'POST file/open': opened,
  'GET file': showFile,
  'GET file/download': download,
};

/** A file comes in and goes out by a page of its own, each behind a one-time link of the chat (S-10). */
export const sharePages = (desk: Desk): Route[] =>
  (['GET', 'POST'] as const).flatMap((method) =>
    ['/share/*', '/file/*'].map((path) => ({
      ...{ method, path, body: 'none' as const },
      handle: (req: IncomingMessage, res: ServerResponse) => handle(desk, method, req, res),
    })),
  );

const titles = { share: 'Add a file', file: 'A file of the two of you' } as const;

/** `/share/<relationship>/<file>`, and what is done there. */
async function handle(desk: Desk, method: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const address = /^\/(share|file)\/([\da-f-]{36})\/([\da-f-]{36})(\/\w+)?(?:\?|$)/.exec(req.url ?? '');
  const [, page = '', relationship = '', file = '', deed = ''] = address ?? [];
  const title = titles[page === 'file' ? 'file' : 'share'];
  const of = { page: `${page}/${relationship}/${file}`, title, command: 'share' };
  const does = deeds[`${method} ${page}${deed}`];
  if (does) await does(desk, { of, relationship, file }, req, res);
  else sorry(res, 404, of, 'linkOld');
}
