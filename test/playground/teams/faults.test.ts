import { openHouse } from './bare-bot.js';
import type { House } from './bare-bot.js';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => house.close());

const write = async (signal?: AbortSignal) =>
  fetch(
    `${house.serviceUrl}/v3/conversations/${encodeURIComponent(house.tenant.personalChat('ben'))}/activities`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text: 'hello' }),
      ...(signal ? { signal } : {}),
    },
  );

test('429 says how long to wait only when told to', async () => {
  house.tenant.fault({ method: 'POST activities', kind: '429', ms: 1500 });
  house.tenant.fault({ method: 'POST activities', kind: '429' });
  const [first, second, third] = [await write(), await write(), await write()];
  expect([first.status, first.headers.get('retry-after')]).toEqual([429, '2']);
  expect([second.status, second.headers.get('retry-after')]).toEqual([429, null]);
  expect(third.status).toBe(201);
  expect(house.tenant.ledger.posted).toHaveLength(1);
});

test('any status can be had, as often as asked', async () => {
  house.tenant.fault({ kind: 'http', status: 412 });
  house.tenant.fault({ kind: 'http', status: 502, code: 'BadGateway', times: 2 });
  const answers = [await write(), await write(), await write(), await write()];
  expect(answers.map(({ status }) => status)).toEqual([412, 502, 502, 201]);
  expect(await answers[0]?.json()).toMatchObject({ error: { code: 'PreconditionFailed' } });
  expect(await answers[1]?.json()).toMatchObject({ error: { code: 'BadGateway' } });
});

test('a lost reply: the message stands, and the bot does not know', async () => {
  house.tenant.fault({ method: 'POST activities', kind: 'lose-reply' });
  await expect(write()).rejects.toThrow();
  expect(house.tenant.client('ben').screen().conversations[0]?.messages).toHaveLength(1);
  expect(house.tenant.ledger.calls).toMatchObject([{ from: 'bot', what: 'POST activities', status: 0 }]);
});

test('a call that hangs does nothing and never ends', async () => {
  house.tenant.fault({ kind: 'hang' });
  await expect(write(AbortSignal.timeout(100))).rejects.toThrow();
  expect(house.tenant.ledger.posted).toEqual([]);
});

test('a slow call is answered all the same', async () => {
  house.tenant.fault({ kind: 'slow', ms: 80 });
  const started = performance.now();
  expect((await write()).status).toBe(201);
  expect(performance.now() - started).toBeGreaterThan(75);
});

test('a fault strikes only the call and the conversation that it names', async () => {
  house.tenant.fault({ method: 'PUT activities', kind: 'http', status: 500 });
  house.tenant.fault({ conversation: house.tenant.personalChat('amira'), kind: 'http', status: 500 });
  expect((await write()).status).toBe(201);
  house.tenant.fault({ kind: 'http', status: 500, times: 9 });
  house.tenant.clearFaults();
  expect((await write()).status).toBe(201);
});

test('what was sent can come again, the same to the letter', async () => {
  await house.tenant.client('ben').types('home');
  await house.tenant.redeliver();
  await house.tenant.redeliver(house.bot.heard[0]?.id ?? '');
  expect(house.bot.heard).toHaveLength(3);
  expect(new Set(house.bot.heard.map(({ id }) => id)).size).toBe(1);
  expect(house.tenant.client('ben').screen().conversations[0]?.messages).toHaveLength(1);
});
