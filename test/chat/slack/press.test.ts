import { relationship, said, step, toSign } from './cards.js';
import { messagesIn, ownChat, stage, type Stage } from './stage.js';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const amira = () => on.workspace.client('amira');
const seen = (where: string) => messagesIn(on, 'amira', where);
const calls = (method: string) => on.workspace.ledger.calls.filter((call) => call.method === method);
const formOpen = () => on.workspace.until(() => amira().screen().form !== null);

describe('a button in a message', () => {
  const posted = async () => {
    const to = { person: on.workspace.userId('amira'), conversation: ownChat(on), serviceUrl: null };
    await on.slack.chat.deliver({ id: 'm1', tenant: on.workspace.team, to, card: toSign, replaces: null });
  };
  const ephemeral = async () => {
    on.answers({ card: toSign, to: 'me' });
    await amira().types('agree');
    on.turns.length = 0;
  };
  const answered = () =>
    on.workspace.until(() => calls('response_url').some(({ answer }) => answer !== null));

  test('carries what it carried, and opens a form', async () => {
    await posted();
    on.answers({ form: step() });
    expect(await amira().presses('Sign')).toMatchObject({ status: 200, trouble: null });
    await formOpen();
    expect(on.turns).toEqual([
      {
        from: { platform: 'slack', tenant: on.workspace.team, user: on.workspace.userId('amira') },
        hints: {},
        room: null,
        says: { intention: 'agreement.sign', data: { relationship, version: 2, hash: 'abc' }, inputs: {} },
      },
    ]);
  });

  test.each(['me', 'replace'] as const)('answers beside the message, to: %s', async (to) => {
    await posted();
    on.answers({ card: said('Signed'), to });
    await amira().presses('Sign');
    await answered();
    expect(seen(ownChat(on))).toMatchObject([
      { text: 'Ready to sign', buttons: ['Sign'], edits: 0 },
      { text: 'Signed', onlyMe: true },
    ]);
  });

  test('leaves a standing card to the outbox', async () => {
    await posted();
    on.answers({ card: said('Signed'), to: 'standing' });
    await amira().presses('Sign');
    await on.slack.answered();
    expect(calls('response_url')).toEqual([]);
    expect(seen(ownChat(on))).toHaveLength(1);
  });

  test.each(['me', 'replace', 'standing'] as const)(
    'takes the place of a message that only this person sees, to: %s',
    async (to) => {
      await ephemeral();
      on.answers({ card: said('Signed'), to });
      await amira().presses('Sign');
      await answered();
      expect(seen(ownChat(on))).toMatchObject([{ text: 'Signed', onlyMe: true, edits: 1 }]);
    },
  );

  test('leaves a button where the form does not open', async () => {
    await posted();
    on.workspace.fault({ method: 'views.open', kind: 'http500' });
    on.answers({ form: step() });
    await amira().presses('Sign');
    await answered();
    expect(seen(ownChat(on))[1]).toMatchObject({ buttons: ['Open'], onlyMe: true });
    await amira().presses('Open');
    await formOpen();
    expect(on.turns[1]?.says).toEqual(on.turns[0]?.says);
  });

  test('that breaks says so', async () => {
    await posted();
    on.answers(() => Promise.reject(new Error('broken')));
    await amira().presses('Sign');
    await answered();
    expect(seen(ownChat(on))[1]?.text).toContain('trouble-1');
  });
});
