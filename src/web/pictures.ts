import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Drawing } from '../../adaptive-cards/kit/card.js';
import type { Clock } from '../ports/clock.js';
import { sendPage } from './page.js';
import { picturesPath, readPicture } from './picture-link.js';
import type { Route } from './server.js';

interface Showing {
  pngOf: (drawing: Drawing, scale: number) => Promise<Buffer>;
  clock: Clock;
  /** Seals the addresses. */
  key: Buffer;
}

/** Sharp on a phone. */
const scale = 2;

/** Slack fetches a card's picture once and keeps it. */
export const pictureRoutes = (showing: Showing): Route[] => [
  { method: 'GET', path: `${picturesPath}*`, body: 'none', handle: (req, res) => show(showing, req, res) },
];

async function show(
  { pngOf, clock, key }: Showing,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const picture = readPicture(key, (req.url ?? '').slice(picturesPath.length));
  const isOver = picture && clock.now().epochMilliseconds >= picture.until.epochMilliseconds;
  if (isOver) sendPage(res, 410, over);
  else if (picture) sendPicture(res, await pngOf(picture.drawing, scale));
  else sendPage(res, 404, unknown);
}

function sendPicture(res: ServerResponse, png: Buffer): void {
  res
    .writeHead(200, {
      'content-type': 'image/png',
      'content-length': png.length,
      'cache-control': 'private, max-age=3600',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    .end(png);
}

const unknown = {
  title: 'There is nothing here',
  paragraphs: ['This is not a picture that the bot has drawn, or not all of its address.'],
};

const over = {
  title: 'This picture is no longer here',
  paragraphs: ['The bot shows a picture for an hour, for Slack to fetch it. Type “goals” to see a new one.'],
};
