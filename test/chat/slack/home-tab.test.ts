import { atHome, type AtHome } from './at-home.js';
import { said } from './cards.js';

let home: AtHome;
beforeEach(async () => {
  home = await atHome();
});
afterEach(() => home.on.close());

describe('whoever comes to the app’s own tab', () => {
  test('is shown what is next, with the buttons for it', async () => {
    home.homes(async () => ({ card: said('no'), to: 'me' }));
    await home.opened();
    expect(home.words()).toContain('Shown 1');
    expect(home.on.turns).toEqual([
      {
        from: { platform: 'slack', tenant: home.on.workspace.team, user: home.on.workspace.userId('amira') },
        hints: {},
        room: null,
        says: { text: 'home', mentions: [] },
      },
    ]);
    await home.opened();
    expect(home.words()).toContain('Shown 2');
    expect(home.refusals()).toEqual([]);
  });

  test('is shown it once, however often Slack delivers the event', async () => {
    home.homes(async () => ({ card: said('no'), to: 'me' }));
    const answers = await Promise.all([1, 2, 3].map(() => home.announced('EvA')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await home.answered();
    await home.announced('EvA');
    await home.answered();
    expect(home.calls('views.publish')).toHaveLength(1);
    await home.announced('EvB');
    await home.answered();
    expect(home.calls('views.publish')).toHaveLength(2);
  });

  test.each([
    ['the tab with the messages', { tab: 'messages' }],
    ['no tab that we know', { tab: undefined }],
  ])('is shown nothing new for %s', async (_, event) => {
    home.homes(async () => ({ card: said('no'), to: 'me' }));
    expect((await home.announced('EvA', event)).status).toBe(200);
    await home.answered();
    expect(home.on.turns).toEqual([]);
  });

  test('never gets an older tab in the place of a newer one, and nobody is told of it', async () => {
    home.homes(async () => ({ card: said('no'), to: 'me' }));
    await home.opened();
    const { hash } = home.on.workspace.state('amira').home ?? {};
    await home.announced('EvA', { view: { type: 'home', hash } });
    await home.answered();
    await home.announced('EvB', { view: { type: 'home', hash } });
    await home.answered();
    expect(home.words()).toContain('Shown 2');
    expect(home.refusals()).toEqual(['hash_conflict']);
    expect(home.on.logged()).not.toContain('"level":50');
  });

  test('is told what broke, under an id', async () => {
    home.on.answers(() => Promise.reject(new Error('broken')));
    await home.opened();
    expect(home.words()).toContain('trouble-1');
  });

  test('keeps the old tab where Slack takes no new one: an id and Slack’s code are logged, nothing that stood there', async () => {
    home.homes(async () => ({ card: said('no'), to: 'me' }));
    home.on.workspace.fault({ method: 'views.publish', kind: 'http500' });
    await home.opened();
    expect(home.words()).toBe('null');
    const lines = home.on
      .logged()
      .split('\n')
      .filter((line) => line.includes('"level":50'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ id: 'trouble-1', reason: 'http_500' });
    expect(home.on.logged()).not.toContain('Shown');
    await home.opened();
    expect(home.words()).toContain('Shown 2');
  });
});
