import type { IncomingMessage, ServerResponse } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { fileFor } from '../../mentoring/shared-links.js';
import { sorry } from '../pages/door.js';
import { sendDownload, sendPage } from '../pages/page.js';
import { filePage } from './pages.js';
import { visitOf, type At, type Desk } from './visit.js';

export async function showFile(desk: Desk, at: At, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const visit = await visitOf(desk, at, req, res);
  if (!visit) return;
  const { words, snapshot, visitor, other } = visit;
  const shared = fileFor(snapshot, visitor.id, at.file);
  if (!shared) {
    sorry(res, 410, at.of, 'fileGone');
    return;
  }
  const body = filePage(words, {
    ...{ shared, other, download: `/${at.of.page}/download` },
    by: snapshot.people[shared.by]?.name ?? '…',
    on: words.day(Temporal.Instant.from(shared.at)),
  });
  sendPage(res, { title: words.t(at.of.title), language: 'en', body });
}

export async function download(desk: Desk, at: At, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const visit = await visitOf(desk, at, req, res);
  if (!visit) return;
  const file = await desk.files.open({ ...at, person: visit.visitor.id });
  if (file) sendDownload(res, file);
  else sorry(res, 410, at.of, 'fileGone');
}
