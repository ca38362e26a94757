import { said, step } from './cards.js';
import { form, general, held, messagesIn, ownChat, stage, type Stage } from './stage.js';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const amira = () => on.workspace.client('amira');
const seenBy = (person: string, where: string) => messagesIn(on, person, where);
const seen = (where: string) => messagesIn(on, 'amira', where);
const calls = (method: string) => on.workspace.ledger.calls.filter((call) => call.method === method);
const formOpen = () => on.workspace.until(() => amira().screen().form !== null);

describe('a command', () => {
  test('is answered with a card in the response itself, for the one who typed it', async () => {
    on.answers({ card: said('Here I am'), to: 'me' });
    const outcome = await amira().types('start  @Ben Okafor & co', general(on));
    expect(outcome).toMatchObject({ status: 200, trouble: null });
    expect(seen(general(on))).toMatchObject([{ text: 'Here I am', onlyMe: true }]);
    expect(seenBy('ben', general(on))).toEqual([]);
    expect(calls('response_url')).toEqual([]);
    expect(on.turns).toEqual([
      {
        from: { platform: 'slack', tenant: on.workspace.team, user: on.workspace.userId('amira') },
        hints: {},
        room: general(on),
        says: {
          text: expect.stringMatching(/^start\s+& co$/) as string,
          mentions: [on.workspace.userId('ben')],
        },
      },
    ]);
  });

  test('in the chat with the bot is in no room', async () => {
    on.answers({ card: said('Here I am'), to: 'me' });
    await amira().types('home');
    expect(on.turns).toMatchObject([{ room: null, says: { text: 'home', mentions: [] } }]);
  });

  test('opens a form', async () => {
    on.answers({ form: step() });
    expect(await amira().types('agree')).toMatchObject({ status: 200, trouble: null });
    await formOpen();
    expect(amira().screen().form).toMatchObject({
      title: 'Our agreement',
      buttons: ['Next', 'Save and go on later'],
    });
    expect(seen(ownChat(on))).toEqual([]);
  });

  test('leaves a button where the form does not open, and the button means the same', async () => {
    on.workspace.fault({ method: 'views.open', kind: 'error', code: 'expired_trigger_id' });
    on.answers({ form: step() });
    await amira().types('agree', general(on));
    await on.workspace.until(() => seen(general(on)).length === 1);
    expect(seen(general(on))).toMatchObject([{ buttons: ['Open'], onlyMe: true }]);
    await amira().presses('Open');
    await formOpen();
    expect(on.turns[1]).toMatchObject({
      room: general(on),
      says: { intention: 'agreement.open', data: {}, inputs: {} },
    });
  });

  test('that takes too long for Slack is acknowledged, and answered when the answer is there', async () => {
    const answer = held(on, { card: said('At last'), to: 'me' });
    const outcome = await amira().types('home');
    expect(outcome).toMatchObject({ status: 200, trouble: null });
    expect(outcome.ms).toBeLessThan(3_000);
    answer();
    await on.workspace.until(() => seen(ownChat(on)).length === 1);
    expect(seen(ownChat(on))).toMatchObject([{ text: 'At last', onlyMe: true }]);
  });

  test('that concerns one alone is answered in that person’s own chat, and a line says so where it was typed', async () => {
    on.answers({ card: said('Sealed by you'), to: 'me' });
    expect(await amira().types('Verify 1234', general(on))).toMatchObject({ status: 200, trouble: null });
    expect(seen(ownChat(on))).toMatchObject([{ text: 'Sealed by you', onlyMe: false }]);
    expect(seen(general(on))).toMatchObject([
      { text: 'My answer is in your own chat with me, where only you see it.', onlyMe: true },
    ]);
    await amira().types('verify 1234');
    expect(seen(ownChat(on))).toHaveLength(2);
    expect(seen(ownChat(on))[1]).toMatchObject({ text: 'Sealed by you', onlyMe: true });
    on.answers({ form: step() });
    await amira().types('verify', general(on));
    await formOpen();
    expect(seen(general(on))).toHaveLength(1);
  });

  test('that concerns one alone is answered where it was typed if that person’s own chat cannot be written to', async () => {
    on.workspace.fault({ method: 'conversations.open', kind: 'error', code: 'user_disabled' });
    on.answers({ card: said('Sealed by you'), to: 'me' });
    await amira().types('verify 1234', general(on));
    expect(seen(general(on))).toMatchObject([{ text: 'Sealed by you', onlyMe: true }]);
    expect(seenBy('ben', general(on))).toEqual([]);
  });

  test('that breaks tells the person a number, and the log the same number and nothing else', async () => {
    on.answers(() => Promise.reject(new Error('Amira wrote: my secret')));
    expect(await amira().types('my secret')).toMatchObject({ status: 200, trouble: null });
    expect(seen(ownChat(on))[0]?.text).toContain('trouble-1');
    expect(on.logged()).toContain('trouble-1');
    expect(on.logged()).not.toContain('my secret');
  });
});

test('no log line has anything in it that people wrote, and no call gives the token away', async () => {
  on.workspace.fault({ method: 'views.open', kind: 'error', code: 'invalid_arguments' });
  on.answers({ form: step({ title: 'My secret' }) });
  await amira().types('my secret');
  await on.workspace.until(() => seen(ownChat(on)).length === 1);
  await on.post('payload=my+secret', { type: form });
  expect(on.logged()).toContain('invalid_arguments');
  expect(on.logged().toLowerCase()).not.toContain('my secret');
  expect(on.logged()).not.toContain('xoxb');
});
