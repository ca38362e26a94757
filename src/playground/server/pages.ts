import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { alwaysSent } from './http.js';

const types: Record<string, string> & { '.html': string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Addresses that the page itself tells apart. */
const views = new Set(['/', '/cards', '/cards/']);

/** A file of the built page; only plain names under `assets` are ever looked for. */
export async function sendPage(res: ServerResponse, pageDir: string, path: string): Promise<void> {
  const asset = /^\/assets\/([\w-][\w.-]*)$/.exec(path)?.[1];
  const file = asset ? join('assets', asset) : views.has(path) ? 'index.html' : null;
  const content = file && (await readFile(join(pageDir, file)).catch(() => null));
  if (content) send(res, 200, types[extname(file)] ?? 'application/octet-stream', content, Boolean(asset));
  else if (file === 'index.html') send(res, 503, types['.html'], notBuilt);
  else send(res, 404, 'text/plain; charset=utf-8', 'There is nothing here.');
}

const notBuilt =
  '<!doctype html><meta charset="utf-8"><title>Playground</title><p>The page is not built yet. Run <code>npm start</code>, which builds it.';

/** An asset's name changes with what is in it, so a browser may keep it for good. */
function send(
  res: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  forever = false,
): void {
  const keep = forever ? 'public, max-age=31536000, immutable' : 'no-cache';
  res.writeHead(status, { ...alwaysSent, 'content-type': type, 'cache-control': keep });
  res.end(body);
}
