import { said, step } from './cards.js';
import { messagesIn, ownChat, stage, written, type Stage } from './stage.js';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const amira = () => on.workspace.client('amira');
const seen = (where: string) => messagesIn(on, 'amira', where);
const formOpen = () => on.workspace.until(() => amira().screen().form !== null);

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
    await on.slack.answered();
    expect(on.turns).toEqual([]);
  });
});
