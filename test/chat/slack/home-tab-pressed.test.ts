import type { Reply } from '../../../src/ports/turn.js';
import { atHome, breakForm, type AtHome } from './at-home.js';
import { relationship, said } from './cards.js';
import { messagesIn, ownChat } from './stage.js';

let home: AtHome;
beforeEach(async () => {
  home = await atHome();
});
afterEach(() => home.on.close());

describe('a button in the tab', () => {
  const accepted: Reply = { card: said('You have both said yes'), to: 'standing' };

  test('is answered in a window, and the tab shows what is next', async () => {
    home.homes(async () => accepted);
    await home.opened();
    await home.presses('Yes');
    expect(home.on.turns[1]).toMatchObject({
      room: null,
      says: { intention: 'invitation.accept', data: { relationship }, inputs: {} },
    });
    expect(home.formShown()).toMatchObject({ title: 'Your mentoring', text: 'You have both said yes' });
    expect(home.words()).toContain('Shown 2');
    await home.closes();
    expect(home.calls('views.publish')).toHaveLength(2);
    expect(messagesIn(home.on, 'amira', ownChat(home.on))).toEqual([]);
  });

  test('pressed twice at once is answered in one window, each time', async () => {
    home.homes(async () => accepted);
    await home.opened();
    await Promise.all([home.amira().presses('Yes'), home.amira().presses('Yes')]);
    await home.answered();
    expect(home.formShown()).toMatchObject({ text: 'You have both said yes' });
    await home.closes();
    expect(home.formShown()).toBeNull();
    expect(home.on.logged()).not.toContain('"level":50');
  });

  test('whose window does not open any more is answered in the chat: what was done is not asked for again', async () => {
    home.homes(async () => accepted);
    await home.opened();
    home.on.workspace.fault({ method: 'views.open', kind: 'error', code: 'expired_trigger_id' });
    await home.presses('Yes');
    expect(home.formShown()).toBeNull();
    expect(messagesIn(home.on, 'amira', ownChat(home.on))).toMatchObject([
      { text: 'You have both said yes', buttons: [] },
    ]);
    expect(home.words()).toContain('Shown 2');
  });

  test('whose form does not open any more leaves the button to it in the chat', async () => {
    home.homes(async () => breakForm('How long?'));
    await home.opened();
    home.on.workspace.fault({ method: 'views.open', kind: 'error', code: 'expired_trigger_id' });
    await home.presses('Take a break');
    expect(messagesIn(home.on, 'amira', ownChat(home.on))).toMatchObject([{ buttons: ['Open'] }]);
    await home.presses('Open');
    expect(home.formShown()).toMatchObject({ title: 'Take a break' });
  });

  test('that breaks says so', async () => {
    home.homes(() => Promise.reject(new Error('broken')));
    await home.opened();
    await home.presses('Yes');
    expect(home.formShown()?.text).toContain('trouble-1');
  });
});

describe('a form over the tab', () => {
  const saved: Reply = { card: said('You are taking a break'), to: 'me' };
  const sent = async () => {
    home.amira().fills({ Until: '2026-12-24' });
    await home.presses('Pause');
  };

  test('changes nothing there until it has been answered, and then it does, once', async () => {
    home.homes(async ({ says }) =>
      'intention' in says && says.intention === 'pause.save' ? saved : breakForm('1'),
    );
    await home.opened();
    await home.presses('Take a break');
    expect(home.calls('views.publish')).toHaveLength(1);
    await sent();
    expect(home.formShown()).toMatchObject({ text: 'You are taking a break' });
    expect(home.words()).toContain('Shown 2');
    await home.closes();
    expect(home.calls('views.publish')).toHaveLength(2);
  });

  test('of several steps shows what came of them when it is closed on the way', async () => {
    let step = 0;
    home.homes(async () => breakForm(`Step ${(step += 1)}`));
    await home.opened();
    await home.presses('Take a break');
    await sent();
    await sent();
    expect(home.formShown()?.text).toContain('Step 3');
    expect(home.calls('views.publish')).toHaveLength(1);
    await home.closes();
    expect(home.words()).toContain('Shown 2');
  });

  test('with a button of its own that answers shows there what came of it', async () => {
    home.homes(async ({ says }) =>
      'intention' in says && says.intention === 'resume' ? saved : breakForm('How long?'),
    );
    await home.opened();
    await home.presses('Take a break');
    await home.presses('No break');
    expect(home.formShown()).toMatchObject({ text: 'You are taking a break' });
    expect(home.words()).toContain('Shown 2');
    await home.closes();
    expect(home.calls('views.publish')).toHaveLength(2);
  });

  test('that was opened elsewhere publishes nothing', async () => {
    home.homes(async ({ says }) => ('intention' in says ? saved : breakForm('1')));
    await home.amira().types('pause');
    await home.answered();
    await sent();
    await home.closes();
    expect(home.formShown()).toBeNull();
    expect(home.calls('views.publish')).toEqual([]);
  });
});
