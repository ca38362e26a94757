import type { IncomingMessage } from 'node:http';

const here = new Set(['localhost', '127.0.0.1', '[::1]']);
const loopback = /^(127\.|::ffff:127\.|::1$)/;

/**
 * Why this request is not answered, or null. Everything in the playground can be done to it without a password, so
 * only this machine may ask, and no page of another site through its reader's browser: a foreign `Host` is DNS
 * rebinding, a foreign `Origin` or `Sec-Fetch-Site` is cross-site request forgery.
 */
export function whyRefused(req: IncomingMessage): string | null {
  const { host = '', origin } = req.headers;
  if (!loopback.test(req.socket.remoteAddress ?? '')) return 'The playground answers on this machine only.';
  if (!here.has(nameIn(host))) return 'The playground answers to localhost only.';
  if (origin !== undefined && origin !== `http://${host}`) return 'This page may not use the playground.';
  return isForeign(req) ? 'Another site may not use the playground.' : null;
}

const nameIn = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

function isForeign({ method, headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  const followsLink = method === 'GET' && headers['sec-fetch-dest'] === 'document';
  return !followsLink;
}
