import { v7 } from 'uuid';
import { sharedFor } from '../../../src/mentoring/shared-links.js';
import { longPair, type LongPair } from '../../store/long-pair.js';
import { browser } from '../../stories/browser.js';
import { openPages } from '../framework/house.js';

export let pages: Awaited<ReturnType<typeof openPages>>;
export let pair: LongPair;

/** The pages for a file of tests, and a new pair for each test. */
export function visiting(): void {
  beforeAll(async () => {
    pages = await openPages();
  });
  beforeEach(async () => {
    pair = await longPair(pages, { mentee: `amira ${v7()}`, mentor: `Ben <b> ${v7()}`, sessions: 0 });
  });
  afterAll(() => pages.close());
}

/** The page of a file, past its door. */
export async function inside(
  person: string,
  page: 'share' | 'file',
  file = v7(),
  relationship = pair.relationship,
) {
  const path = `/${page}/${relationship}/${file}`;
  const visitor = browser(pages.port);
  await visitor.opens(`${path}/open?key=${await pages.linkFor(person, path.slice(1))}`);
  await visitor.sends(`${path}/open`, {});
  return Object.assign(visitor, { path, file });
}

export async function shared(name = 'cv.pdf', words = 'walrus') {
  const amira = await inside(pair.mentee, 'share');
  await amira.sends(amira.path, { title: 'My <i>CV', file: new File([words], name) });
  expect(amira.status).toBe(200);
  return amira;
}

export async function found(reader = pair.mentor) {
  const snapshot = await pages.store.look(pair.relationship);
  return snapshot ? sharedFor(snapshot, reader) : [];
}

export const rows = async () =>
  (
    await pages.pool.query<{ n: number }>(
      'select count(*)::int as n from shared_file where relationship_id = $1',
      [pair.relationship],
    )
  ).rows[0]?.n;

export const part = (name: string, value: string, more = '') =>
  `--x\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
export const titled = part('title', 'My <i>CV');
