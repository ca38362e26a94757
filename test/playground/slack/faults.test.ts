import { stage, type Stage } from './stage.js';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const post = () => on.web.chat.postMessage({ channel: on.slack.userId('mia'), text: 'once' });
const posted = () => on.slack.ledger.posts.length;

test('a lost reply: it was posted, and the bot does not know', async () => {
  on.slack.fault({ method: 'chat.postMessage', kind: 'lose-reply' });
  await expect(post()).rejects.toMatchObject({ name: 'WebAPIRequestError' });
  expect(posted()).toBe(1);
  expect(on.slack.ledger.calls.at(-1)).toMatchObject({ fault: 'lose-reply', answer: { ok: true } });
  await expect(post()).resolves.toMatchObject({ ok: true });
});

test('429 with Retry-After, as often as told', async () => {
  on.slack.fault({ method: 'chat.postMessage', kind: '429', ms: 2500, times: 2 });
  for (const _ of [1, 2])
    await expect(post()).rejects.toMatchObject({ name: 'WebAPIRateLimitedError', retryAfter: 3 });
  await post();
  expect(posted()).toBe(1);
});

test('500, and an error of one’s choice', async () => {
  on.slack.fault({ method: '*', kind: 'http500' });
  await expect(post()).rejects.toMatchObject({ name: 'WebAPIHTTPError', statusCode: 500 });
  on.slack.fault({ method: 'chat.postMessage', kind: 'error', code: 'fatal_error' });
  await on.web.auth.test();
  await expect(post()).rejects.toMatchObject({ data: { error: 'fatal_error' } });
  expect(posted()).toBe(0);
});

test('slow answers come, hanging ones do not', async () => {
  on.slack.fault({ method: 'chat.postMessage', kind: 'slow', ms: 40 });
  const started = performance.now();
  await post();
  expect(performance.now() - started).toBeGreaterThanOrEqual(39);
  on.slack.fault({ method: 'chat.postMessage', kind: 'hang' });
  const impatient = fetch(`${on.address()}/slack-here/api/chat.postMessage`, {
    method: 'POST',
    signal: AbortSignal.timeout(100),
  });
  await expect(impatient).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(on.slack.ledger.calls.at(-1)).toMatchObject({ fault: 'hang', answer: null });
});
