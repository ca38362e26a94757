import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStage, type Stage } from './stage.js';

let on: Stage;
beforeEach(async () => {
  on = await openStage();
});
afterEach(() => on.close());

test('the root leads to the page, and what is not the playground’s is left alone', async () => {
  expect(await on.get('/')).toMatchObject({ status: 302, headers: { location: '/playground/' } });
  expect(await on.get('/playground?x=1')).toMatchObject({ status: 302 });
  expect(await on.get('/api/messages')).toMatchObject({ status: 404, body: 'not its own' });
  expect(await on.get('/playgrounds')).toMatchObject({ body: 'not its own' });
});

test('the page is asked for anew each time, its assets are kept for good', async () => {
  for (const path of ['/playground/', '/playground/cards']) {
    const page = await on.get(path);
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(page.headers['cache-control']).toBe('no-cache');
  }
  const asset = await on.get('/playground/assets/index-abc123.js');
  expect(asset).toMatchObject({ status: 200, body: 'let page = 1;' });
  expect(asset.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
});

test.each([
  '/playground/../secret.txt',
  '/playground/assets/../../secret.txt',
  '/playground/assets/../secret.txt',
  '/playground/assets/..%2f..%2fsecret.txt',
  '/playground/assets/%2e%2e/%2e%2e/secret.txt',
  '/playground/assets/..\\..\\secret.txt',
  '/playground//etc/passwd',
  '/playground/assets/%00',
  '/playground/assets/%',
  '/playground/secret.txt',
])('%s shows nothing', async (path) => {
  const got = await on.get(path);
  expect(got.status).toBe(404);
  expect(got.body).not.toContain('secret');
});

test('a page that is not built says how to build it', async () => {
  await rm(join(on.folder, 'page'), { recursive: true });
  expect(await on.get('/playground/')).toMatchObject({
    status: 503,
    body: expect.stringContaining('npm start'),
  });
});

test('rendered cards are read as they are now, and a broken file is named', async () => {
  expect((await on.get('/playground/api/cards')).json()).toEqual({ cards: [], unreadable: [] });
  const card = {
    name: 'invitation.asked',
    teams: { type: 'AdaptiveCard', version: '1.5', body: [] },
    slack: { kind: 'message', text: 'A question', blocks: [{ type: 'divider' }] },
  };
  await writeFile(join(on.folder, 'rendered', 'a.json'), JSON.stringify(card));
  await writeFile(join(on.folder, 'rendered', 'b.json'), '{');
  expect((await on.get('/playground/api/cards')).json()).toEqual({ cards: [card], unreadable: ['b.json'] });
  await rm(join(on.folder, 'rendered'), { recursive: true });
  expect((await on.get('/playground/api/cards')).json()).toEqual({ cards: [], unreadable: [] });
});
