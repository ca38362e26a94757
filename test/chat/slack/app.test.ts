import type { Reply } from '../../../src/ports/turn.js';
import { said, step, toSign, relationship } from './cards.js';
import { form, general, ownChat, stage, written, type Stage } from './stage.js';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const amira = () => on.workspace.client('amira');
const seenBy = (person: string, where: string) =>
  on.workspace
    .client(person)
    .screen()
    .conversations.find(({ id }) => id === where)?.messages ?? [];
const seen = (where: string) => seenBy('amira', where);
const calls = (method: string) => on.workspace.ledger.calls.filter((call) => call.method === method);
const formOpen = () => on.workspace.until(() => amira().screen().form !== null);
/** Dispatch takes its time, until it is told to answer. */
const held = (reply: Reply): (() => void) => {
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  on.answers(() => answered.then(() => reply));
  return answer;
};
const everyValue = {
  Goal: 'Lead a team <!channel>',
  Weeks: '3',
  'First day': '2027-03-01',
  Way: 'Calling',
  Place: 'Walking',
  Ticks: ['Walking', 'Calling'],
  Who: 'Ben Okafor',
};

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
    const answer = held({ card: said('At last'), to: 'me' });
    const outcome = await amira().types('home');
    expect(outcome).toMatchObject({ status: 200, trouble: null });
    expect(outcome.ms).toBeLessThan(3_000);
    answer();
    await on.workspace.until(() => seen(ownChat(on)).length === 1);
    expect(seen(ownChat(on))).toMatchObject([{ text: 'At last', onlyMe: true }]);
  });

  test('that breaks tells the person a number, and the log the same number and nothing else', async () => {
    on.answers(() => Promise.reject(new Error('Amira wrote: my secret')));
    expect(await amira().types('my secret')).toMatchObject({ status: 200, trouble: null });
    expect(seen(ownChat(on))[0]?.text).toContain('trouble-1');
    expect(on.logged()).toContain('trouble-1');
    expect(on.logged()).not.toContain('my secret');
  });
});

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
    await on.slack.stop();
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

describe('in a form', () => {
  const opened = async (how: Parameters<typeof step>[0] = {}) => {
    on.answers({ form: step(how) });
    await amira().types('agree');
    await formOpen();
    on.turns.length = 0;
  };
  const titled = (text: string) =>
    on.workspace.until(() => amira().screen().form?.text.includes(text) ?? false);
  const data = { relationship, version: 1, step: 'how-we-meet', revision: 3 };
  const read = {
    goal: 'Lead a team <!channel>',
    weeks: '3',
    first: '2027-03-01',
    way: 'call',
    place: 'walk',
    ticks: ['walk', 'call'],
  };

  test('the submit brings everything, and the next step takes the window', async () => {
    await opened();
    on.answers({ form: step({ title: 'Step 2' }) });
    amira().fills(everyValue);
    expect(await amira().presses('Next')).toMatchObject({ status: 200, trouble: null });
    expect(amira().screen().form?.text).toContain('Step 2');
    expect(on.turns).toMatchObject([
      {
        room: null,
        says: {
          intention: 'agreement.save',
          data: { ...data, then: 'next' },
          inputs: { ...read, who: on.workspace.userId('ben') },
        },
      },
    ]);
  });

  test('what is left empty is left out, and no tick is an answer', async () => {
    await opened();
    on.answers({ card: said('Saved'), to: 'replace' });
    await amira().presses('Next');
    expect(on.turns[0]?.says).toMatchObject({ inputs: { ticks: [] } });
    expect(Object.keys((on.turns[0]?.says as { inputs: object }).inputs)).toEqual(['ticks']);
  });

  test('a button brings everything too, and its answer takes the window', async () => {
    await opened();
    amira().fills({ Goal: 'Lead a team' });
    on.answers({ form: step({ title: 'Step 2' }) });
    await amira().presses('Save and go on later');
    await titled('Step 2');
    expect(on.turns[0]?.says).toMatchObject({
      intention: 'agreement.save',
      data: { ...data, then: 'leave' },
      inputs: { goal: 'Lead a team' },
    });
  });

  test('a card is shown in the window, and its buttons work there', async () => {
    await opened();
    on.answers({ card: toSign, to: 'replace' });
    await amira().presses('Save and go on later');
    await titled('Ready to sign');
    expect(amira().screen().form).toMatchObject({ title: 'Our agreement', buttons: ['Sign'], inputs: [] });
    on.answers({ card: said('Signed'), to: 'me' });
    await amira().presses('Sign');
    await titled('Signed');
    expect(on.turns[1]?.says).toMatchObject({ intention: 'agreement.sign', data: { hash: 'abc' } });
  });

  test.each(['me', 'replace', 'standing'] as const)('a submit ends with a card, to: %s', async (to) => {
    await opened();
    on.answers({ card: toSign, to });
    await amira().presses('Next');
    expect(amira().screen().form).toMatchObject({ title: 'Our agreement', buttons: ['Sign'] });
  });

  test('what is wrong stands under the input, even where an edition is part of its id', async () => {
    await opened({ edition: 3 });
    amira().fills({ Goal: 'Leed' });
    on.answers({ form: step({ error: 'Please say more.' }) });
    await amira().presses('Next');
    expect(amira().screen().form).toMatchObject({ errors: { Goal: 'Please say more.' } });
    expect(amira().screen().form?.inputs[0]).toMatchObject({ value: 'Leed' });
  });

  test.each([
    ['an input comes in a new edition', { edition: 4 }],
    ['the form carries something new', { revision: 4 }],
  ])('what is wrong comes in a new window where %s', async (_, more) => {
    await opened();
    on.answers({ form: step({ error: 'Please say more.', ...more }) });
    await amira().presses('Next');
    expect(amira().screen().form).toMatchObject({ errors: {} });
    expect(amira().screen().form?.text).toContain('Please look again: Please say more.');
  });

  test('an answer that comes too late for Slack changes the window by a call', async () => {
    await opened();
    amira().fills({ Goal: 'Lead a team' });
    const answer = held({ form: step({ title: 'Step 2' }) });
    expect((await amira().presses('Next')).trouble).not.toBeNull();
    expect(amira().screen().form?.inputs[0]).toMatchObject({ value: 'Lead a team' });
    answer();
    await titled('Step 2');
  });

  test('that the person closes meanwhile nothing breaks', async () => {
    await opened();
    const answer = held({ card: toSign, to: 'me' });
    await amira().presses('Save and go on later');
    amira().closes();
    answer();
    await on.slack.stop();
    expect(on.logged()).toContain('"reason":"not_found"');
    expect(amira().screen().form).toBeNull();
  });
});

describe('words to the bot in the chat with it', () => {
  test('are a command, answered in that chat', async () => {
    on.answers({ card: said('Here I am'), to: 'me' });
    expect((await on.post(written(on, 'start <@U000000BEN>'))).status).toBe(200);
    await on.workspace.until(() => seen(ownChat(on)).length === 1);
    expect(seen(ownChat(on))).toMatchObject([{ text: 'Here I am', onlyMe: false }]);
    expect(on.turns).toEqual([
      {
        from: { platform: 'slack', tenant: on.workspace.team, user: on.workspace.userId('amira') },
        hints: { conversation: ownChat(on) },
        room: null,
        says: { text: 'start', mentions: ['U000000BEN'] },
        dedupe: 'Ev1',
      },
    ]);
  });

  test('that ask for a form are answered with the button to it', async () => {
    on.answers({ form: step() });
    await on.post(written(on, 'agree'));
    await on.workspace.until(() => seen(ownChat(on)).length === 1);
    expect(seen(ownChat(on))).toMatchObject([{ buttons: ['Open'] }]);
    await amira().presses('Open');
    await formOpen();
    expect(on.turns[1]?.says).toMatchObject({ intention: 'agreement.open', data: {} });
  });

  test('are answered once, however often Slack delivers them', async () => {
    on.answers({ card: said('Here I am'), to: 'me' });
    const answers = await Promise.all([1, 2, 3].map(() => on.post(written(on, 'home'))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await on.workspace.until(() => seen(ownChat(on)).length > 0);
    await on.post(written(on, 'home', { event_id: 'Ev2' }));
    await on.workspace.until(() => seen(ownChat(on)).length > 1);
    expect(on.turns.map(({ dedupe }) => dedupe)).toEqual(['Ev1', 'Ev2']);
  });

  test.each([
    ['a bot', { bot_id: 'B1' }],
    ['nobody, as a change of what was written', { subtype: 'message_changed', message: {} }],
    ['somebody in a room', { channel_type: 'group' }],
  ])('are not heard from %s', async (_, event) => {
    on.answers({ card: said('Here I am'), to: 'me' });
    expect((await on.post(written(on, 'home', { event }))).status).toBe(200);
    await on.slack.stop();
    expect(on.turns).toEqual([]);
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
