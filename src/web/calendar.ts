import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { feedFor } from '../calendar/feed.js';
import type { CalendarFeeds, Feed } from '../ports/calendar.js';
import type { Clock } from '../ports/clock.js';
import { Allowance, type Rate } from './allowance.js';
import { sendPage } from './page.js';
import type { Route } from './server.js';

interface Opening {
  feeds: Pick<CalendarFeeds, 'open'>;
  clock: Clock;
  mailFrom: string | null;
}

const days = 90;
/** Several devices of one person ask every few minutes at most. */
const forOne: Rate = { burst: 30, seconds: 60 };
/** Addresses that open nothing, all of them together. */
const forStrangers: Rate = { burst: 60, seconds: 1 };
const mostKnown = 10_000;

/** What a person’s secret address shows to their calendar: whoever has it needs nothing else. */
export function calendarRoutes({ feeds, clock, mailFrom }: Opening): Route[] {
  const now = () => clock.now().epochMilliseconds;
  // Whoever tries many addresses does not fill this, and stands in nobody’s way who came before.
  const known = new LRUCache<string, Allowance>({ max: mostKnown });
  const strangers = new Allowance(forStrangers, now);
  const feedAt = async (hash: string): Promise<Feed | null | { wait: number }> => {
    const allowance = known.get(hash) ?? strangers;
    const wait = allowance.take();
    if (wait > 0) return { wait };
    const feed = await feeds.open(hash, clock.now().subtract({ hours: days * 24 }));
    if (feed && allowance === strangers) {
      strangers.giveBack();
      known.set(hash, new Allowance(forOne, now));
    }
    return feed;
  };
  const handle = async (req: IncomingMessage, res: ServerResponse) => {
    const hash = hashIn(req.url ?? '');
    const found = hash === null ? null : await feedAt(hash);
    if (!found) sendPage(res, 404, pages.nothing);
    else if ('wait' in found) sendPage(res.setHeader('retry-after', String(found.wait)), 429, pages.tooOften);
    else sendCalendar(req, res, Buffer.from(feedFor(found, mailFrom)));
  };
  return [{ method: 'GET', path: '/calendar/*', body: 'none', handle }];
}

/** Of the key in an address; null where it cannot be one of ours. */
function hashIn(url: string): string | null {
  const [, key] = /^\/calendar\/([\w-]{43})\.ics(?:\?|$)/.exec(url) ?? [];
  return key === undefined ? null : createHash('sha256').update(key).digest('hex');
}

function sendCalendar({ headers }: IncomingMessage, res: ServerResponse, bytes: Buffer): void {
  const tag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  // Asked for again each time, and sent only where something has changed.
  res.setHeader('cache-control', 'private, no-cache').setHeader('etag', tag);
  if (isAmong(tag, headers['if-none-match'])) {
    res.writeHead(304).end();
    return;
  }
  res
    .writeHead(200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-length': bytes.length,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    })
    .end(bytes);
}

/** RFC 9110, 13.1.2: a tag is the same whether it is called weak or not. */
const isAmong = (tag: string, tags = ''): boolean =>
  tags.split(',').some((each) => ['*', tag].includes(each.trim().replace(/^W\//, '')));

const pages = {
  nothing: {
    title: 'There is no calendar here',
    paragraphs: [
      'The address is not complete, or it was turned off or replaced.',
      'To get a new one, type “session” to the bot and press “All in my calendar”.',
    ],
  },
  tooOften: {
    title: 'That was too often',
    paragraphs: ['Please let your calendar ask again in a little while.'],
  },
} as const;
