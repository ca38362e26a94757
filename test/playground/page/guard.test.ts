import { openStage, type Stage } from './stage.js';

let on: Stage;
beforeAll(async () => {
  on = await openStage();
});
afterAll(() => on.close());

const type = { platform: 'slack', person: 'amira', does: 'type', text: 'home', where: 'D0000AMIRA' };

test.each([
  ['another site’s name for this machine', { host: 'evil.example' }],
  ['a name that only begins like this machine’s', { host: 'localhost.evil.example' }],
])('a page that comes under %s is refused', async (_, headers) => {
  for (const path of ['/', '/playground/', '/playground/api/state?left=slack:amira&right=teams:ben']) {
    expect(await on.get(path, headers)).toMatchObject({ status: 403 });
  }
});

test.each([
  ['from another site', { origin: 'https://evil.example' }],
  ['from another server on this machine', { origin: 'http://127.0.0.1:1' }],
  ['from a frame without an origin', { origin: 'null' }],
  ['that the browser calls cross-site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
])('a deed %s is refused, on the page’s own API and on the stand-ins’', async (_, headers) => {
  const heard = on.heard.length;
  expect(await on.post('/playground/api/do', type, headers)).toMatchObject({ status: 403 });
  expect(await on.post('/playground/api/clock', { advance: 'day' }, headers)).toMatchObject({ status: 403 });
  expect(await on.post('/playground/slack/api/auth.test', {}, headers)).toMatchObject({ status: 403 });
  expect(await on.post('/playground/teams/v3/conversations', {}, headers)).toMatchObject({ status: 403 });
  expect(on.heard.length).toBe(heard);
  expect(on.clock.moved).toEqual([]);
});

test('what a form of another site could send without asking is not read', async () => {
  const got = await on.post('/playground/api/do', type, { 'content-type': 'text/plain' });
  expect(got).toMatchObject({ status: 415 });
});

test.each(['localhost:3978', '127.0.0.1:3978', '[::1]:3978'])(
  'the page under %s may do everything',
  async (host) => {
    const headers = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };
    expect(await on.post('/playground/api/do', type, headers)).toMatchObject({ status: 200 });
  },
);

test('a link from elsewhere may lead to the page', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' };
  expect(await on.get('/playground/', headers)).toMatchObject({ status: 200 });
});

test('every answer of the page forbids scripts, frames and sources from elsewhere', async () => {
  for (const path of ['/playground/', '/playground/api/cast', '/playground/assets/index-abc123.js']) {
    const { headers } = await on.get(path);
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'.*script-src 'self';.*frame-ancestors 'none'/,
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});
