import type { IncomingMessage, ServerResponse } from 'node:http';
import { faults, refusals } from '../../../adaptive-cards/refused.js';
import { sizeOf } from '../../../adaptive-cards/shared-links.js';
import { clean, shortened } from '../../mentoring/answer.js';
import { Refusal } from '../../mentoring/refusal.js';
import { assertRoom, fileFor, longestTitle, mostFileBytes } from '../../mentoring/shared-links.js';
import { fileNameIn } from '../../mentoring/shared-names.js';
import { readForm, type Most } from '../pages/form.js';
import { html, type Html } from '../pages/html.js';
import { sendOn, sendPage } from '../pages/page.js';
import { isFromHere, isOurs } from '../pages/visit.js';
import { addedPage, addingPage } from './pages.js';
import { visitOf, type At, type Desk, type Visit } from './visit.js';

export async function showForm(desk: Desk, at: At, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const visit = await visitOf(desk, at, req, res);
  if (!visit) return;
  const { words, snapshot, visitor, other } = visit;
  const shared = fileFor(snapshot, visitor.id, at.file);
  if (shared) {
    say(res, visit, 200, addedPage(words, { other, title: shared.title }));
    return;
  }
  await refusing(res, visit, () => {
    assertRoom(snapshot, visitor.id, 'file');
    again(res, visit, at, { status: 200, title: '', error: null });
  });
}

/** Of one file. What stands around it in the form takes a few hundred bytes. */
const most: Most = { fields: 8, field: 4_096, file: mostFileBytes, whole: mostFileBytes + 16 * 1024 };

export async function receive(desk: Desk, at: At, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const visit = await visitOf(desk, at, req, res);
  if (!visit) return;
  const sent = await readForm(req, most);
  if (!req.complete) res.setHeader('connection', 'close');
  const title = isFromHere(req) ? clean(sent.fields.get('title') ?? '').replaceAll(/\s+/g, ' ') : '';
  const why = whyNot(req, visit, sent, title);
  const { file } = sent;
  if (why || !file) {
    const [status, says] = whys[why ?? 'noFile'];
    const { t } = visit.words;
    const error = t(says, { size: sizeOf(t, { bytes: mostFileBytes }), most: longestTitle });
    again(res, visit, at, { status, title: shortened(title, longestTitle), error });
    return;
  }
  const { bytes } = file;
  await refusing(res, visit, async () => {
    await desk.files.keep({ ...at, person: visit.visitor.id }, { title, name: fileNameIn(file.name), bytes });
    sendOn(res, `/${at.of.page}`);
  });
}

const whys = {
  tooLarge: [413, 'That file is too large: {{size}} at most. Nothing was kept.'],
  notAForm: [400, 'That could not be read, so nothing was kept. Please choose one file, and try again.'],
  forged: [
    403,
    'That did not come from this page as it stands open now, so nothing was kept. Please try again.',
  ],
  noFile: [422, 'Please choose a file that has something in it.'],
  noTitle: [422, 'Please write a few words first.'],
  longTitle: [422, faults.tooLong],
} as const;

function whyNot(
  req: IncomingMessage,
  visit: Visit,
  { wrong, fields, file }: Awaited<ReturnType<typeof readForm>>,
  title: string,
): keyof typeof whys | null {
  if (wrong) return wrong;
  if (!isOurs(req, visit, fields.get('token'))) return 'forged';
  if (file && file.field !== 'file') return 'notAForm';
  if (!file || file.bytes.length === 0) return 'noFile';
  if (title === '') return 'noTitle';
  return title.length > longestTitle ? 'longTitle' : null;
}

interface Again {
  status: number;
  title: string;
  error: string | null;
}

function again(res: ServerResponse, visit: Visit, { of }: At, { status, ...typed }: Again): void {
  const { words, other, token } = visit;
  say(res, visit, status, addingPage(words, { ...typed, other, token, action: `/${of.page}` }));
}

async function refusing(res: ServerResponse, visit: Visit, doing: () => Promise<void> | void): Promise<void> {
  try {
    await doing();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const says = visit.words.t(refusals[error.code], error.data);
    say(res, visit, 409, html`<p role="alert">${says}</p>`);
  }
}

const say = (res: ServerResponse, { words }: Visit, status: number, body: Html): void =>
  sendPage(res, { status, title: words.t('Add a file'), language: 'en', body });
