import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../ports/clock.js';
import type { DocumentFile, Documents } from '../ports/documents.js';
import { documentsPath, readToken } from './document-link.js';
import { sendPage } from './page.js';
import type { Route } from './server.js';

interface Opening {
  documents: Documents;
  clock: Clock;
  /** Signs the links. */
  key: Buffer;
}

/** What a signed link opens. What somebody has signed stays theirs to read when the relationship has ended. */
export const documentRoutes = (opening: Opening): Route[] => [
  {
    method: 'GET',
    path: `${documentsPath}*`,
    body: 'none',
    handle: (req, res) => openDocument(opening, req, res),
  },
];

async function openDocument(
  { documents, clock, key }: Opening,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const wanted = readToken(key, (req.url ?? '').slice(documentsPath.length));
  const isOver = wanted && clock.now().epochMilliseconds >= wanted.until.epochMilliseconds;
  // Asked again for whom although the link is signed: what it opens belongs to the two who signed it.
  const file = wanted && !isOver ? await documents(wanted.relationship, wanted) : null;
  if (isOver) sendPage(res, 410, pages.expired);
  else if (file) sendFile(res, file);
  else sendPage(res, 404, pages.unknown);
}

function sendFile(res: ServerResponse, file: DocumentFile): void {
  res
    .writeHead(200, {
      'content-type': file.type,
      'content-length': file.bytes.length,
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    .end(file.bytes);
}

const pages = {
  unknown: {
    title: 'There is nothing here',
    paragraphs: [
      'This is not a link that the bot has made, or not all of it.',
      'In Teams, say “agree” to the bot and choose the form that you would like: you get a new link.',
    ],
  },
  expired: {
    title: 'This link has run out',
    paragraphs: [
      'A link to a signed document works for 15 minutes, so that nobody finds it later.',
      'In Teams, say “agree” to the bot and choose the form that you would like: you get a new link.',
    ],
  },
} as const;
