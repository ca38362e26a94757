import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { createSlack } from '../../../src/chat/slack/app.js';
import { failureOf } from '../../../src/chat/slack/failures.js';
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
const posting = async (apiUrl: string) => {
  const web = createClient('xoxb', clientOptions(apiUrl, quietLogger(pino({ level: 'silent' }))));
  return web.chat
    .postMessage({ channel: 'C1', text: 'x' })
    .catch((error: unknown) => failureOf(error, 'once'));
};

test('a 429 that does not say how long', async () => {
  const url = await slackThat((_, res) => void res.writeHead(429).end('{"ok":false}'));
  expect(await posting(url)).toEqual({ is: 'later', afterMs: 30_000, reason: 'ratelimited' });
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
  expect(await posting(url)).toEqual({ is: 'later', afterMs: 30_000, reason: 'ECONNREFUSED' });
});

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
