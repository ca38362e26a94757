import { v7 } from 'uuid';
import type { Delivery } from '../../../src/ports/chat.js';
import type { Fault } from '../../../src/playground/slack/faults.js';
import { paragraph, card } from '../../../adaptive-cards/kit/make.js';
import { said } from './cards.js';
import { ownChat, stage, type Stage } from './stage.js';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const toAmira = (more: Partial<Delivery> = {}): Delivery => ({
  id: 'm1',
  tenant: on.workspace.team,
  to: { person: on.workspace.userId('amira'), conversation: ownChat(on), serviceUrl: null },
  card: said('Your session is tomorrow'),
  replaces: null,
  ...more,
});
const seen = () =>
  on.workspace
    .client('amira')
    .screen()
    .conversations.find(({ kind }) => kind === 'bot')?.messages;
const calls = (method: string) => on.workspace.ledger.calls.filter((call) => call.method === method);
const deliver = (delivery: Delivery) => on.slack.chat.deliver(delivery);

describe('a message', () => {
  test('arrives, with nothing but our id for the workspace to read', async () => {
    const hostile = card('hostile', {
      summary: '<!here>',
      body: [paragraph('*Tomorrow* <!channel> https://example.org')],
    });
    const sent = await deliver(toAmira({ card: hostile }));
    expect(sent).toEqual({ is: 'sent', platformId: seen()?.[0]?.id });
    expect(seen()).toMatchObject([{ text: '*Tomorrow* <!channel> https://example.org', onlyMe: false }]);
    expect(on.workspace.ledger.posts).toMatchObject([
      {
        metadata: { event_type: 'mentoring_message', event_payload: { id: 'm1' } },
        mentions: [],
        links: [],
      },
    ]);
    expect(calls('chat.postMessage')[0]?.arguments).toMatchObject({ unfurl_links: 'false', mrkdwn: 'false' });
    expect(calls('conversations.open')).toEqual([]);
  });

  test('finds the way to somebody new, and says which it is', async () => {
    const to = { person: on.workspace.userId('amira'), conversation: null, serviceUrl: null };
    expect(await deliver(toAmira({ to }))).toMatchObject({ is: 'sent', conversation: ownChat(on) });
  });

  test('takes the place of another', async () => {
    const first = await deliver(toAmira());
    const replaces = first.is === 'sent' ? first.platformId : '';
    const second = await deliver(toAmira({ id: 'm2', card: said('Signed by both'), replaces }));
    expect(second).toEqual({ is: 'sent', platformId: replaces });
    expect(seen()).toMatchObject([{ text: 'Signed by both', edits: 1 }]);
    expect(await on.slack.chat.find(toAmira({ id: 'm2' }))).toEqual({ found: replaces });
  });

  test.each(['message_not_found', 'cant_update_message'])(
    'is posted anew where Slack says %s',
    async (code) => {
      on.workspace.fault({ method: 'chat.update', kind: 'error', code });
      const sent = await deliver(toAmira({ replaces: '1.000001' }));
      expect(sent).toEqual({ is: 'sent', platformId: seen()?.[0]?.id });
    },
  );

  test('that Slack could never show is refused here', async () => {
    const long = card('long', { summary: 'Long', body: [paragraph('x'.repeat(12_000))] });
    expect(await deliver(toAmira({ card: long }))).toEqual({
      is: 'refused',
      reason: 'card_too_large: message.characters',
    });
    expect(calls('chat.postMessage')).toEqual([]);
  });
});

describe('what comes of a failure', () => {
  const post = (fault: Omit<Fault, 'method'>) => on.workspace.fault({ method: 'chat.postMessage', ...fault });

  test.each(['channel_not_found', 'not_in_channel', 'is_archived'])(
    '%s: the room is lost',
    async (reason) => {
      post({ kind: 'error', code: reason });
      expect(await deliver(toAmira({ to: { room: 'C1' } }))).toEqual({
        is: 'refused',
        reason,
        roomLost: true,
      });
    },
  );

  test.each(['missing_scope', 'msg_too_long', 'never_heard_of'])('%s: refused for good', async (reason) => {
    post({ kind: 'error', code: reason });
    expect(await deliver(toAmira())).toEqual({ is: 'refused', reason });
  });

  test('a room that the bot was taken out of is lost', async () => {
    const made = await on.slack.chat.makeRoom({ tenant: on.workspace.team, name: 'pair-1', members: [] });
    const room = made.is === 'made' ? made.conversation : '';
    on.workspace.kickBot(room);
    expect(await deliver(toAmira({ to: { room } }))).toMatchObject({ is: 'refused', roomLost: true });
  });

  test('somebody whose account was closed cannot be written to', async () => {
    on.workspace.deactivate('ben');
    const to = { person: on.workspace.userId('ben'), conversation: null, serviceUrl: null };
    expect(await deliver(toAmira({ to }))).toEqual({ is: 'refused', reason: 'user_disabled', gone: true });
  });

  test('too many: later, when Slack says so', async () => {
    post({ kind: '429', ms: 7_000 });
    const later = { is: 'later', reason: 'ratelimited', holds: 'lane' };
    expect(await deliver(toAmira())).toEqual({ ...later, afterMs: 7_000, exactly: true });
    post({ kind: 'error', code: 'ratelimited' });
    expect(await deliver(toAmira())).toEqual({ ...later, afterMs: 30_000 });
    expect(await deliver(toAmira())).toMatchObject({ is: 'sent' });
    expect(calls('chat.postMessage')).toHaveLength(3);
  });

  test('a post that Slack broke over may have been posted; an update is done again', async () => {
    post({ kind: 'http500' });
    expect(await deliver(toAmira())).toEqual({ is: 'unknown', reason: 'http_500' });
    on.workspace.fault({ method: 'chat.update', kind: 'http500' });
    expect(await deliver(toAmira({ replaces: '1.000001' }))).toMatchObject({
      is: 'later',
      reason: 'http_500',
    });
    on.workspace.fault({ method: 'conversations.open', kind: 'lose-reply' });
    const to = { person: on.workspace.userId('amira'), conversation: null, serviceUrl: null };
    expect(await deliver(toAmira({ to }))).toMatchObject({ is: 'later' });
  });

  test('a post whose answer was lost is found, and one that never arrived is not', async () => {
    post({ kind: 'lose-reply' });
    expect(await deliver(toAmira())).toMatchObject({ is: 'unknown' });
    expect(calls('chat.postMessage')).toHaveLength(1);
    expect(await on.slack.chat.find(toAmira())).toEqual({ found: seen()?.[0]?.id });
    expect(await on.slack.chat.find(toAmira({ id: 'm2' }))).toEqual({ found: null });
    const elsewhere = { person: on.workspace.userId('amira'), conversation: null, serviceUrl: null };
    expect(await on.slack.chat.find(toAmira({ to: elsewhere }))).toEqual({ found: seen()?.[0]?.id });
  });

  describe('and was followed by many others', () => {
    const idAt = (milliseconds: number) => v7({ msecs: milliseconds });
    const history = () => calls('conversations.history').map((call) => call.arguments);
    const others = async (count: number) => {
      const quick = Array.from({ length: count }, (_, n) => toAmira({ id: `other ${n}` }));
      await Promise.all(quick.map(deliver));
    };

    test('is found, page by page', async () => {
      const ours = toAmira({ id: idAt(Date.now()) });
      const sent = await deliver(ours);
      await others(250);
      expect(await on.slack.chat.find(ours)).toEqual({
        found: sent.is === 'sent' ? sent.platformId : 'never sent',
      });
      expect(history()).toHaveLength(3);
    });

    test('nobody looks further back than when it was written', async () => {
      await others(150);
      expect(await on.slack.chat.find(toAmira({ id: idAt(Date.now() + 3_600_000) }))).toEqual({
        found: null,
      });
      expect(history()).toHaveLength(1);
      expect(await on.slack.chat.find(toAmira({ id: idAt(Date.now()) }))).toEqual({ found: null });
      expect(history()).toHaveLength(3);
    });

    test('a bot whose clock is ahead finds it too', async () => {
      const ours = toAmira({ id: idAt(Date.now() + 24 * 3_600_000) });
      await deliver(ours);
      expect(await on.slack.chat.find(ours)).toEqual({ found: seen()?.[0]?.id });
    });

    test('after a thousand messages nobody can tell', async () => {
      await others(1_001);
      expect(await on.slack.chat.find(toAmira({ id: idAt(Date.now() - 60_000) }))).toBe('cannotTell');
      expect(history()).toHaveLength(10);
    });
  });

  test('nobody can tell in a room that is gone; while Slack is down the question stays open', async () => {
    expect(await on.slack.chat.find(toAmira({ to: { room: 'C1' } }))).toBe('cannotTell');
    on.workspace.fault({ method: 'conversations.history', kind: 'http500' });
    await expect(on.slack.chat.find(toAmira())).rejects.toThrow('http_500');
  });
});

describe('who somebody is', () => {
  const who = (user: string) => on.slack.chat.whoIs({ platform: 'slack', tenant: on.workspace.team, user });

  test('a person, with zone, language and address', async () => {
    expect(await who(on.workspace.userId('amira'))).toEqual({
      kind: 'person',
      profile: {
        name: 'Amira Haddad',
        zone: 'Europe/Berlin',
        language: 'de-DE',
        email: 'amira.haddad@example.com',
      },
    });
  });

  test('a bot, somebody who left, nobody', async () => {
    on.workspace.deactivate('ben');
    expect(await who(on.workspace.bot.user)).toMatchObject({ kind: 'bot' });
    expect(await who('USLACKBOT')).toMatchObject({ kind: 'unreachable' });
    expect(await who(on.workspace.userId('ben'))).toEqual({ kind: 'gone', name: 'Ben Okafor' });
    expect(await who('U0')).toEqual({ kind: 'unreachable', name: null });
  });

  test('cannot be said while Slack is down', async () => {
    on.workspace.fault({ method: 'users.info', kind: 'http500' });
    await expect(who(on.workspace.userId('amira'))).rejects.toThrow();
  });
});
