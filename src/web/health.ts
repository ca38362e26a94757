import type { ServerResponse } from 'node:http';
import type { Route } from './server.js';

interface Database {
  query(text: string): Promise<unknown>;
}

/** `/healthz`: the process answers. `/readyz`: so does its database. */
export const health = (database: Database): Route[] => [
  { method: 'GET', path: '/healthz', body: 'none', handle: (_req, res) => say(res, 200, 'ok') },
  {
    method: 'GET',
    path: '/readyz',
    body: 'none',
    handle: (_req, res) =>
      database.query('select 1').then(
        () => say(res, 200, 'ready'),
        () => say(res, 503, 'no database'),
      ),
  },
];

function say(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
