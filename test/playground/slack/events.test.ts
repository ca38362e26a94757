import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { App } from '@slack/bolt';
import { stage, type Stage } from './stage.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function staged(...how: Parameters<typeof stage>): Promise<Stage> {
  const on = await stage(...how);
  closing.push(on.close);
  return on;
}

interface Heard {
  type: string;
  id: string;
  retry: string | undefined;
  reason: string | undefined;
}

/** A bot that only listens, and answers with these statuses; 0 is no answer. */
async function listener(...statuses: number[]): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server: Server = createServer((req, res) => {
    void text(req).then((body) => {
      const json = body.startsWith('{') ? body : '{"event":{"type":"form"},"event_id":""}';
      const { event, event_id: id } = JSON.parse(json) as { event: { type: string }; event_id: string };
      const header = (name: string) => req.headers[name]?.toString();
      heard.push({
        type: event.type,
        id,
        retry: header('x-slack-retry-num'),
        reason: header('x-slack-retry-reason'),
      });
      const status = statuses.shift() ?? 200;
      if (status) res.writeHead(status).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}

test('Bolt hears of people who come, join, look at Home and leave', async () => {
  const heard: { type: string }[] = [];
  const on = await staged({}, (app: App) => {
    app.event(/.*/, async ({ event }) => void heard.push(event));
  });
  expect(await on.slack.verify()).toBe(true);
  const { channel } = await on.web.conversations.create({ name: 'pair', is_private: true });
  await on.slack.settled();
  await on.web.conversations.invite({ channel: channel?.id ?? '', users: on.slack.userId('mia') });
  await on.slack.settled();
  expect(await on.slack.opensHome('mia')).toMatchObject({ status: 200 });
  on.slack.joins({ id: 'eva', name: 'Eva Holm', zone: 'Europe/Copenhagen', locale: 'da-DK' });
  await on.slack.settled();
  on.slack.deactivate('tom');
  await on.slack.settled();
  on.slack.kickBot(channel?.id ?? '');
  await on.slack.settled();
  expect(heard).toMatchObject([
    { type: 'member_joined_channel', user: on.slack.bot.user },
    { type: 'member_joined_channel', user: on.slack.userId('mia'), channel: channel?.id, channel_type: 'G' },
    { type: 'app_home_opened', user: on.slack.userId('mia'), tab: 'home' },
    { type: 'team_join', user: { real_name: 'Eva Holm' } },
    { type: 'user_change', user: { id: on.slack.userId('tom'), deleted: true } },
    { type: 'group_left', channel: channel?.id },
  ]);
  expect(
    on.slack
      .client('eva')
      .screen()
      .conversations.map(({ name }) => name),
  ).toEqual(['general', 'Mentoring']);
});

test('an event that was not taken comes again with the same id', async () => {
  const { url, heard } = await listener(500, 0, 503, 200);
  const on = await staged({ botUrl: () => url, patience: 100, retries: [0, 0, 0] });
  on.slack.deactivate('tom');
  await on.slack.settled();
  expect(heard.map(({ retry, reason }) => [retry, reason])).toEqual([
    [undefined, undefined],
    ['1', 'http_error'],
    ['2', 'http_timeout'],
    ['3', 'http_error'],
  ]);
  expect(new Set(heard.map(({ id }) => id)).size).toBe(1);
});

test('only what the app subscribed to and has the scope for', async () => {
  const { url, heard } = await listener();
  const on = await staged({ botUrl: () => url, events: ['team_join', 'member_joined_channel'] });
  on.slack.removeScope('groups:read');
  await on.web.conversations.create({ name: 'pair', is_private: true });
  on.slack.deactivate('tom');
  on.slack.joins({ id: 'eva', name: 'Eva Holm', zone: 'Europe/Copenhagen', locale: 'da-DK' });
  await on.slack.settled();
  expect(heard.map(({ type }) => type)).toEqual(['team_join']);
});

test('a bot that does not answer: the person is told, and Slack waits no longer', async () => {
  const { url } = await listener(0, 0);
  const on = await staged({ botUrl: () => url, patience: 100 });
  const mia = on.slack.client('mia');
  const trouble = '/mentoring failed with the error operation_timeout';
  const outcome = await mia.types('help');
  expect(outcome).toMatchObject({ status: 0, trouble });
  expect(outcome.ms).toBeLessThan(2000);
  const dm = mia.screen().conversations.find(({ kind }) => kind === 'bot');
  expect(dm?.messages).toMatchObject([{ from: 'Slackbot', text: trouble, onlyMe: true }]);
  expect(on.slack.ledger.posts).toEqual([]);
  await on.web.chat.postMessage({
    channel: on.slack.userId('mia'),
    text: 'x',
    blocks: [{ type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Go' } }] }],
  });
  expect(await mia.presses('Go')).toMatchObject({ trouble: 'We had some trouble connecting. Try again?' });
});

test('a bot that is not there, refuses the signature, or lost the commands scope', async () => {
  const absent = await staged({ botUrl: () => 'http://127.0.0.1:9' });
  const typed = (on: Stage) => on.slack.client('mia').types('help');
  expect(await typed(absent)).toMatchObject({ trouble: '/mentoring failed with the error dispatch_failed' });
  const stranger = await staged({ signingSecret: 'not the bot’s' });
  expect(await typed(stranger)).toMatchObject({
    status: 401,
    trouble: expect.stringContaining('dispatch_failed'),
  });
  stranger.slack.removeScope('commands');
  expect(await typed(stranger)).toMatchObject({ status: 0, trouble: '/mentoring is not a valid command.' });
});
