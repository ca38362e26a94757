import { createWorld } from '../../../src/playground/slack/creation.js';
import { userJson, userOf } from '../../../src/playground/slack/directory.js';
import { refusal } from './refusal.js';
import { everyScope, stage, type Stage } from './stage.js';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const id = (person: string) => on.slack.userId(person);

async function room(name = 'mentoring', is_private = true): Promise<string> {
  const { channel } = await on.web.conversations.create({ name, is_private });
  return channel?.id ?? '';
}

async function dm(person: string): Promise<string> {
  const { channel } = await on.web.conversations.open({ users: id(person) });
  return channel?.id ?? '';
}

test('who is asking', async () => {
  expect(await on.web.auth.test()).toMatchObject({
    ok: true,
    team_id: on.slack.team,
    user_id: on.slack.bot.user,
  });
  expect(await refusal(on.web.apiCall('reminders.add'))).toMatchObject({ error: 'unknown_method' });
  const post = async (headers: Record<string, string>) =>
    (await fetch(`${on.address()}/slack-here/api/auth.test`, { method: 'POST', headers })).json();
  expect(await post({})).toEqual({ ok: false, error: 'not_authed' });
  expect(await post({ authorization: 'Bearer xoxb-other' })).toEqual({ ok: false, error: 'invalid_auth' });
});

test('JSON bodies are read as form bodies are', async () => {
  const response = await fetch(`${on.address()}/slack-here/api/chat.postMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer xoxb-played' },
    body: JSON.stringify({ channel: id('mia'), blocks: [{ type: 'divider' }] }),
  });
  expect(await response.json()).toMatchObject({ ok: true, channel: await dm('mia') });
});

test('people', async () => {
  const { user } = await on.web.users.info({ user: id('tom'), include_locale: true });
  expect(user).toMatchObject({ real_name: 'Tom Berg', tz: 'Europe/Berlin', locale: 'de-DE', deleted: false });
  expect([3600, 7200]).toContain(user?.tz_offset);
  expect(user?.profile?.email).toBe('tom.berg@example.com');
  expect(await refusal(on.web.users.info({ user: 'U0NOBODY' }))).toMatchObject({ error: 'user_not_found' });
  on.slack.deactivate('tom');
  expect(await on.web.users.info({ user: id('tom') })).toMatchObject({ user: { deleted: true } });
  expect(await refusal(on.web.conversations.open({ users: id('tom') }))).toMatchObject({
    error: 'user_disabled',
  });
  expect(
    await refusal(on.web.conversations.invite({ channel: await room(), users: id('tom') })),
  ).toMatchObject({
    error: 'cant_invite',
  });
  expect(() => on.slack.client('tom').closes()).toThrow('deactivated');
});

test('a scope that is missing is named', async () => {
  on.slack.removeScope('groups:write');
  expect(await refusal(on.web.conversations.create({ name: 'x', is_private: true }))).toMatchObject({
    error: 'missing_scope',
    needed: 'groups:write',
    provided: everyScope.filter((scope) => scope !== 'groups:write').join(','),
  });
});

test.each([
  ['Upper', 'invalid_name_specials'],
  ['two words', 'invalid_name_specials'],
  ['x'.repeat(81), 'invalid_name_maxlength'],
  ['--', 'invalid_name_punctuation'],
  ['general', 'name_taken'],
])('a channel cannot be called %s', async (name, error) => {
  expect(await refusal(on.web.conversations.create({ name, is_private: true }))).toMatchObject({ error });
});

test('channels: invite, look, describe, archive', async () => {
  const channel = await room();
  const invite = (users: string) => refusal(on.web.conversations.invite({ channel, users }));
  expect(await invite(on.slack.bot.user)).toMatchObject({ error: 'cant_invite_self' });
  expect(await invite(`${id('mia')},U0NOBODY`)).toMatchObject({ error: 'user_not_found' });
  expect(await on.web.conversations.members({ channel })).toMatchObject({ members: [on.slack.bot.user] });
  expect(await invite(`${id('mia')},${id('tom')}`)).toEqual({ ok: true });
  expect(await invite(id('mia'))).toMatchObject({ error: 'already_in_channel' });
  await on.web.conversations.setTopic({ channel, topic: 'Mia and Tom' });
  await on.web.conversations.setPurpose({ channel, purpose: 'Mentoring' });
  expect(await on.web.conversations.info({ channel, include_num_members: true })).toMatchObject({
    channel: { name: 'mentoring', is_private: true, topic: { value: 'Mia and Tom' }, num_members: 3 },
  });
  expect(await on.web.users.conversations({ types: 'private_channel' })).toMatchObject({
    channels: [{ id: channel }],
  });
  await on.web.conversations.archive({ channel });
  expect(await refusal(on.web.conversations.archive({ channel }))).toMatchObject({
    error: 'already_archived',
  });
  expect(await refusal(on.web.chat.postMessage({ channel, text: 'x' }))).toMatchObject({
    error: 'is_archived',
  });
  expect(await invite(id('tom'))).toMatchObject({ error: 'is_archived' });
});

test('the bot sees only where it is', async () => {
  const channel = await room();
  on.slack.kickBot(channel);
  expect(await refusal(on.web.chat.postMessage({ channel, text: 'x' }))).toMatchObject({
    error: 'channel_not_found',
  });
  const { channels } = await on.web.users.conversations({ user: id('mia'), types: 'public_channel' });
  const general = channels?.[0]?.id ?? '';
  expect(await refusal(on.web.chat.postMessage({ channel: general, text: 'x' }))).toMatchObject({
    error: 'not_in_channel',
  });
});

test('group DMs are the same for the same people', async () => {
  const open = () => on.web.conversations.open({ users: `${id('mia')},${id('tom')}` });
  const first = await open();
  expect(await open()).toMatchObject({ channel: { id: first.channel?.id }, already_open: true });
  const group = on.slack
    .client('mia')
    .screen()
    .conversations.find(({ kind }) => kind === 'group');
  expect(group).toMatchObject({ id: first.channel?.id, name: 'Mentoring, Tom Berg' });
});

test('somebody’s address is for an app that may read it', () => {
  const addressFor = (scopes: string[]) => {
    const quiet = () => undefined;
    const world = createWorld(
      { botUrl: () => '', signingSecret: '', botToken: '', scopes, people: [mia], now: () => 0 },
      quiet,
    );
    return userJson(world, userOf(world, 'mia'))['profile'];
  };
  expect(addressFor(['users:read'])).not.toHaveProperty('email');
  expect(addressFor(['users:read', 'users:read.email'])).toHaveProperty('email', 'mia.chen@example.com');
});

const mia = { id: 'mia', name: 'Mia Chen', zone: 'Europe/London', locale: 'en-GB' };
