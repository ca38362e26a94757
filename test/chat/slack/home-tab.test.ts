import { button, card, form, paragraph, sending } from '../../../adaptive-cards/kit/make.js';
import { intentions } from '../../../src/conversation/intentions.js';
import type { Dispatch, Reply, Turn } from '../../../src/ports/turn.js';
import { relationship, said } from './cards.js';
import { messagesIn, ownChat, stage, type Stage } from './stage.js';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const amira = () => on.workspace.client('amira');
const calls = (method: string) => on.workspace.ledger.calls.filter((call) => call.method === method);
const refusals = () => calls('views.publish').flatMap(({ answer }) => answer?.['error'] ?? []);
const words = () => JSON.stringify(on.workspace.state('amira').home?.['blocks'] ?? null);

/** The tab counts how often it was asked for, so that each publication is another. */
const homes = (reply: Dispatch) => {
  let asked = 0;
  on.answers(async (turn: Turn) =>
    'text' in turn.says && turn.says.text === 'home' ? { card: tab((asked += 1)), to: 'me' } : reply(turn),
  );
};
const tab = (nth: number) =>
  card('home', {
    summary: 'Your mentoring',
    body: [paragraph(`Shown ${nth}`)],
    actions: [
      button('Yes', intentions.acceptInvitation, { relationship }),
      button('Take a break', intentions.pause, { relationship }),
    ],
  });
const breakForm = (title: string): Reply => ({
  form: form('pause', {
    summary: title,
    window: 'Take a break',
    body: [paragraph(title), { type: 'Input.Date', id: 'until', label: 'Until' }],
    submit: sending('Pause', intentions.savePause, { relationship }),
    actions: [button('No break', intentions.resume, { relationship })],
  }),
});
const answered = async () => {
  await on.workspace.settled();
  await on.slack.answered();
};
const opened = async () => {
  await on.workspace.opensHome('amira');
  await answered();
};
const presses = async (title: string) => {
  expect(await amira().presses(title)).toMatchObject({ status: 200, trouble: null });
  await answered();
};
const closes = async () => {
  amira().closes();
  await answered();
};
const formShown = () => amira().screen().form;

/** As Slack announces it, whatever the workspace would say. */
const announced = (event_id: string, event: object = {}) =>
  on.post(
    JSON.stringify({
      type: 'event_callback',
      team_id: on.workspace.team,
      event_id,
      event: { type: 'app_home_opened', user: on.workspace.userId('amira'), tab: 'home', ...event },
    }),
  );

describe('whoever comes to the app’s own tab', () => {
  test('is shown what is next, with the buttons for it', async () => {
    homes(async () => ({ card: said('no'), to: 'me' }));
    await opened();
    expect(words()).toContain('Shown 1');
    expect(on.turns).toEqual([
      {
        from: { platform: 'slack', tenant: on.workspace.team, user: on.workspace.userId('amira') },
        hints: {},
        room: null,
        says: { text: 'home', mentions: [] },
      },
    ]);
    await opened();
    expect(words()).toContain('Shown 2');
    expect(refusals()).toEqual([]);
  });

  test('is shown it once, however often Slack delivers the event', async () => {
    homes(async () => ({ card: said('no'), to: 'me' }));
    const answers = await Promise.all([1, 2, 3].map(() => announced('EvA')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await answered();
    await announced('EvA');
    await answered();
    expect(calls('views.publish')).toHaveLength(1);
    await announced('EvB');
    await answered();
    expect(calls('views.publish')).toHaveLength(2);
  });

  test.each([
    ['the tab with the messages', { tab: 'messages' }],
    ['no tab that we know', { tab: undefined }],
  ])('is shown nothing new for %s', async (_, event) => {
    homes(async () => ({ card: said('no'), to: 'me' }));
    expect((await announced('EvA', event)).status).toBe(200);
    await answered();
    expect(on.turns).toEqual([]);
  });

  test('never gets an older tab in the place of a newer one, and nobody is told of it', async () => {
    homes(async () => ({ card: said('no'), to: 'me' }));
    await opened();
    const { hash } = on.workspace.state('amira').home ?? {};
    await announced('EvA', { view: { type: 'home', hash } });
    await answered();
    await announced('EvB', { view: { type: 'home', hash } });
    await answered();
    expect(words()).toContain('Shown 2');
    expect(refusals()).toEqual(['hash_conflict']);
    expect(on.logged()).not.toContain('"level":50');
  });

  test('is told what broke, under an id', async () => {
    on.answers(() => Promise.reject(new Error('broken')));
    await opened();
    expect(words()).toContain('trouble-1');
  });

  test('keeps the old tab where Slack takes no new one: an id and Slack’s code are logged, nothing that stood there', async () => {
    homes(async () => ({ card: said('no'), to: 'me' }));
    on.workspace.fault({ method: 'views.publish', kind: 'http500' });
    await opened();
    expect(words()).toBe('null');
    const lines = on
      .logged()
      .split('\n')
      .filter((line) => line.includes('"level":50'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ id: 'trouble-1', reason: 'http_500' });
    expect(on.logged()).not.toContain('Shown');
    await opened();
    expect(words()).toContain('Shown 2');
  });
});

describe('a button in the tab', () => {
  const accepted: Reply = { card: said('You have both said yes'), to: 'standing' };

  test('is answered in a window, and the tab shows what is next', async () => {
    homes(async () => accepted);
    await opened();
    await presses('Yes');
    expect(on.turns[1]).toMatchObject({
      room: null,
      says: { intention: 'invitation.accept', data: { relationship }, inputs: {} },
    });
    expect(formShown()).toMatchObject({ title: 'Your mentoring', text: 'You have both said yes' });
    expect(words()).toContain('Shown 2');
    await closes();
    expect(calls('views.publish')).toHaveLength(2);
    expect(messagesIn(on, 'amira', ownChat(on))).toEqual([]);
  });

  test('pressed twice at once is answered in one window, each time', async () => {
    homes(async () => accepted);
    await opened();
    await Promise.all([amira().presses('Yes'), amira().presses('Yes')]);
    await answered();
    expect(formShown()).toMatchObject({ text: 'You have both said yes' });
    await closes();
    expect(formShown()).toBeNull();
    expect(on.logged()).not.toContain('"level":50');
  });

  test('whose window does not open any more is answered in the chat: what was done is not asked for again', async () => {
    homes(async () => accepted);
    await opened();
    on.workspace.fault({ method: 'views.open', kind: 'error', code: 'expired_trigger_id' });
    await presses('Yes');
    expect(formShown()).toBeNull();
    expect(messagesIn(on, 'amira', ownChat(on))).toMatchObject([
      { text: 'You have both said yes', buttons: [] },
    ]);
    expect(words()).toContain('Shown 2');
  });

  test('whose form does not open any more leaves the button to it in the chat', async () => {
    homes(async () => breakForm('How long?'));
    await opened();
    on.workspace.fault({ method: 'views.open', kind: 'error', code: 'expired_trigger_id' });
    await presses('Take a break');
    expect(messagesIn(on, 'amira', ownChat(on))).toMatchObject([{ buttons: ['Open'] }]);
    await presses('Open');
    expect(formShown()).toMatchObject({ title: 'Take a break' });
  });

  test('that breaks says so', async () => {
    homes(() => Promise.reject(new Error('broken')));
    await opened();
    await presses('Yes');
    expect(formShown()?.text).toContain('trouble-1');
  });
});

describe('a form over the tab', () => {
  const saved: Reply = { card: said('You are taking a break'), to: 'me' };
  const sent = async () => {
    amira().fills({ Until: '2026-12-24' });
    await presses('Pause');
  };

  test('changes nothing there until it has been answered, and then it does, once', async () => {
    homes(async ({ says }) =>
      'intention' in says && says.intention === 'pause.save' ? saved : breakForm('1'),
    );
    await opened();
    await presses('Take a break');
    expect(calls('views.publish')).toHaveLength(1);
    await sent();
    expect(formShown()).toMatchObject({ text: 'You are taking a break' });
    expect(words()).toContain('Shown 2');
    await closes();
    expect(calls('views.publish')).toHaveLength(2);
  });

  test('of several steps shows what came of them when it is closed on the way', async () => {
    let step = 0;
    homes(async () => breakForm(`Step ${(step += 1)}`));
    await opened();
    await presses('Take a break');
    await sent();
    await sent();
    expect(formShown()?.text).toContain('Step 3');
    expect(calls('views.publish')).toHaveLength(1);
    await closes();
    expect(words()).toContain('Shown 2');
  });

  test('with a button of its own that answers shows there what came of it', async () => {
    homes(async ({ says }) =>
      'intention' in says && says.intention === 'resume' ? saved : breakForm('How long?'),
    );
    await opened();
    await presses('Take a break');
    await presses('No break');
    expect(formShown()).toMatchObject({ text: 'You are taking a break' });
    expect(words()).toContain('Shown 2');
    await closes();
    expect(calls('views.publish')).toHaveLength(2);
  });

  test('that was opened elsewhere publishes nothing', async () => {
    homes(async ({ says }) => ('intention' in says ? saved : breakForm('1')));
    await amira().types('pause');
    await answered();
    await sent();
    await closes();
    expect(formShown()).toBeNull();
    expect(calls('views.publish')).toEqual([]);
  });
});
