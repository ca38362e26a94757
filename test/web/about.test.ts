import { readFileSync } from 'node:fs';
import pino from 'pino';
import { about } from '../../src/web/about.js';
import { createServer } from '../../src/web/server.js';

const { developer } = JSON.parse(readFileSync('manifest/teams/manifest.json', 'utf8')) as {
  developer: Record<'privacyUrl' | 'termsOfUseUrl', string>;
};

test.each([
  [developer.privacyUrl, 'What this mentoring bot keeps'],
  [developer.termsOfUseUrl, 'Terms of use'],
])('the page that the Teams manifest names is there: %s', async (url, words) => {
  const server = createServer({ routes: about, log: pino({ level: 'silent' }), newId: () => '' });
  const port = await server.listen(0, '127.0.0.1');
  const answer = await fetch(new URL(new URL(url).pathname, `http://127.0.0.1:${port}`));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await answer.text()).toContain(`<h1>${words}`);
  await server.close();
});
