import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { createSlack } from '../../../src/chat/slack/app.js';
import { failureOf, verdicts } from '../../../src/chat/slack/failures.js';
import { clientOptions, createClient } from '../../../src/chat/slack/client.js';
import { quietLogger } from '../../../src/chat/slack/quiet.js';

let server: Server | null = null;
afterEach(async () => {
  server?.closeAllConnections();
  if (server?.listening) await new Promise((done) => server?.close(done));
});

const slackThat = async (answers: RequestListener): Promise<string> => {
  server = createServer(answers);
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
};
const quiet = quietLogger(pino({ level: 'silent' }));
const posting = async (apiUrl: string) => {
  const web = createClient('xoxb', clientOptions(apiUrl, quiet));
  return web.chat
    .postMessage({ channel: 'C1', text: 'x' })
    .catch((error: unknown) => failureOf(error, 'once'));
};

test('a 429 that does not say how long', async () => {
  const url = await slackThat((_, res) => void res.writeHead(429).end('{"ok":false}'));
  expect(await posting(url)).toEqual({
    ...{ is: 'later', afterMs: 30_000, reason: 'ratelimited' },
    holds: 'lane',
  });
});

test("a gateway's page in Slack's place says nothing, and is not quoted", async () => {
  const url = await slackThat((_, res) => void res.end('<html>my secret</html>'));
  expect(await posting(url)).toEqual({ is: 'unknown', reason: 'unreadable_answer' });
});

test('an answer that breaks off in the middle', async () => {
  const url = await slackThat((_, res) => {
    res.writeHead(200, { 'content-length': 100 }).write('{');
    res.socket?.resetAndDestroy();
  });
  expect(await posting(url)).toMatchObject({ is: 'unknown' });
});

test('nothing was sent where nobody listens', async () => {
  const url = await slackThat(() => undefined);
  await new Promise((done) => server?.close(done));
  expect(await posting(url)).toEqual({
    ...{ is: 'later', afterMs: 5_000, reason: 'ECONNREFUSED' },
    holds: 'lane',
  });
});

const lane = { holds: 'lane' } as const;
const outcomes = {
  roomLost: (reason: string) => ({ is: 'refused', reason, roomLost: true }),
  refused: (reason: string) => ({ is: 'refused', reason }),
  gone: (reason: string) => ({ is: 'refused', reason, gone: true }),
  later: (reason: string) => ({ is: 'later', reason, afterMs: 30_000 }),
  laneLater: (reason: string) => ({ is: 'later', reason, afterMs: 30_000, ...lane }),
  laneStops: (reason: string) => ({ is: 'later', reason, afterMs: 300_000, ...lane }),
  unknown: (reason: string) => ({ is: 'unknown', reason }),
};

test.each(Object.entries(verdicts))('%s: %s', async (code, verdict) => {
  const url = await slackThat((_, res) => void res.end(JSON.stringify({ ok: false, error: code })));
  expect(await posting(url)).toEqual(outcomes[verdict](code));
});

test('a code that is not in the table is a definite no', async () => {
  const url = await slackThat((_, res) => void res.end('{"ok":false,"error":"never_heard_of"}'));
  expect(await posting(url)).toEqual({ is: 'refused', reason: 'never_heard_of' });
});

test.each([
  ['a wrong request', 400, { is: 'refused', reason: 'http_400' }],
  ['more than Slack reads', 413, { is: 'refused', reason: 'http_413' }],
  ['an error inside', 500, { is: 'unknown', reason: 'http_500' }],
  ['a gateway that is down', 502, { is: 'unknown', reason: 'http_502' }],
  ['a service that is down', 503, { is: 'unknown', reason: 'http_503' }],
])('%s: %i', async (_, status, outcome) => {
  const url = await slackThat((_req, res) => void res.writeHead(status).end());
  expect(await posting(url)).toEqual(outcome);
});

test('a 429 that says how long', async () => {
  const url = await slackThat(
    (_, res) => void res.writeHead(429, { 'retry-after': '7' }).end('{"ok":false}'),
  );
  expect(await posting(url)).toEqual({
    ...{ is: 'later', afterMs: 7_000, reason: 'ratelimited', exactly: true },
    holds: 'lane',
  });
});

test('a connection that is reset before an answer', async () => {
  const url = await slackThat((req) => req.socket.resetAndDestroy());
  expect(await posting(url)).toMatchObject({ is: 'unknown' });
});

test.each([
  ['before it answers', () => undefined],
  ['in the middle of an answer', (_, res) => void res.writeHead(200).write('{')],
] satisfies [string, RequestListener][])(
  'one that stays open and says nothing %s is given up',
  async (_, answers) => {
    const url = await slackThat(answers);
    const web = createClient('xoxb', { ...clientOptions(url, quiet), timeout: 50 });
    const posted = web.chat.postMessage({ channel: 'C1', text: 'x' });
    expect(await posted.catch((error: unknown) => failureOf(error, 'once'))).toMatchObject({ is: 'unknown' });
  },
);

describe('a bot that cannot start says why', () => {
  const start = (apiUrl: string) =>
    createSlack({
      signingSecret: 's',
      botToken: 'xoxb',
      apiUrl,
      dispatch: () => Promise.reject(new Error('not asked')),
      log: pino({ level: 'silent' }),
      newId: () => 'x',
      now: Date.now,
    }).start();

  test('when its token is not accepted', async () => {
    const url = await slackThat((_, res) => void res.end('{"ok":false,"error":"invalid_auth"}'));
    await expect(start(url)).rejects.toThrow('Slack does not accept SLACK_BOT_TOKEN: invalid_auth');
  });

  test("when its token is not a bot's", async () => {
    const url = await slackThat((_, res) => void res.end('{"ok":true,"team_id":"T1","user_id":"U1"}'));
    await expect(start(url)).rejects.toThrow('not the token of a bot');
  });

  test('when Slack cannot be reached', async () => {
    const url = await slackThat((_, res) => void res.writeHead(503).end());
    await expect(start(url)).rejects.toThrow('Slack cannot be reached: http_503');
  });
});
