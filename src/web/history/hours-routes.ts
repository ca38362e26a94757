import type { IncomingMessage, ServerResponse } from 'node:http';
import { plainVocabulary, wordsFor } from '../../conversation/language.js';
import type { Hour } from '../../mentoring/history.js';
import type { Histories } from '../../ports/history.js';
import type { Visitor } from '../../ports/programmes.js';
import { sendFile, sendPage } from '../pages/page.js';
import { visitAt, type Door } from '../pages/visit.js';
import type { Route } from '../server.js';
import { close, greet, open, sorry, type Opened } from '../pages/door.js';
import { hoursCsv, hoursPage } from './hours.js';

interface Desk extends Door {
  store: Pick<Histories, 'hours'>;
}

const hours: Opened = { page: 'hours', title: 'My hours, without names', command: 'history' };

/** E-05: a mentor’s hours, to print and to download. */
export function hoursRoutes(desk: Desk): Route[] {
  const route = (method: 'GET' | 'POST', path: string, handle: Handle): Route => ({
    method,
    path,
    body: 'none',
    handle,
  });
  return [
    route('GET', '/hours/open', (req, res) => greet(desk, hours, req, res)),
    route('POST', '/hours/open', (req, res) => open(desk, hours, req, res)),
    route('POST', '/hours/leave', (req, res) => close(desk, hours, req, res)),
    route('GET', '/hours', (req, res) => showHours(desk, req, res)),
    route('GET', '/hours/download', (req, res) => download(desk, req, res)),
  ];
}

type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

async function showHours(desk: Desk, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const visit = await visitAt(hours.page, req, desk);
  if (!visit) {
    sorry(res, 401, hours, 'strange');
    return;
  }
  const words = wordsFor(visit.visitor, plainVocabulary);
  const body = hoursPage(words, {
    hours: await desk.store.hours(visit.visitor.id),
    dateOf: dateFor(visit.visitor),
    closing: { action: '/hours/leave', token: visit.token },
  });
  res.setHeader('set-cookie', visit.cookie);
  sendPage(res, { title: words.t(hours.title), language: 'en', body });
}

async function download(desk: Desk, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const visit = await visitAt(hours.page, req, desk);
  if (!visit) {
    sorry(res, 401, hours, 'strange');
    return;
  }
  res.setHeader('set-cookie', visit.cookie);
  const content = hoursCsv(await desk.store.hours(visit.visitor.id), dateFor(visit.visitor));
  sendFile(res, { name: 'hours.csv', type: 'text/csv', content });
}

const dateFor =
  ({ zone }: Visitor) =>
  ({ at }: Hour): string =>
    at.toZonedDateTimeISO(zone).toPlainDate().toString();
