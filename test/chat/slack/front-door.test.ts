import { said } from './cards.js';
import { form, general, json, stage, written, type Stage } from './stage.js';

let on: Stage;
beforeEach(async () => {
  on = await stage();
  on.answers({ card: said('Here I am'), to: 'me' });
});
afterEach(() => on.close());

const command = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    command: '/mentoring',
    text: 'home',
    team_id: on.workspace.team,
    user_id: on.workspace.userId('amira'),
    channel_id: general(on),
    response_url: 'http://127.0.0.1:1/none',
    trigger_id: 'none',
    ...more,
  }).toString();
const payload = (content: unknown) => new URLSearchParams({ payload: JSON.stringify(content) }).toString();

/** Bolt lets Slack wait three seconds for what it has no listener for. */
const atOnce = 1_000;

describe('who is let in', () => {
  test('what Slack signed just now', async () => {
    expect(await on.post(command(), { type: form })).toMatchObject({ status: 200 });
    expect(await on.post(command(), { type: `${form}; charset=utf-8` })).toMatchObject({ status: 200 });
    expect(on.turns).toHaveLength(2);
  });

  test.each([
    ['signed with another secret', { secret: 'guessed' }],
    ['six minutes old', { off: -360 }],
    ['from a day ahead', { off: 86_400 }],
    ['from six minutes ahead', { off: 360 }],
    ['not signed', { headers: {} }],
    [
      'signed in no known way',
      { headers: { 'x-slack-signature': 'v0=', 'x-slack-request-timestamp': 'now' } },
    ],
  ])('nobody with a request %s', async (_, how) => {
    const answer = await on.post(command(), { type: form, ...how });
    expect(answer.status).toBe(401);
    expect(answer.ms).toBeLessThan(atOnce);
    expect(on.turns).toEqual([]);
  });

  test('a clock may be off by four minutes', async () => {
    expect((await on.post(command(), { type: form, off: 240 })).status).toBe(200);
    expect((await on.post(command(), { type: form, off: -240 })).status).toBe(200);
  });

  test('the look at the certificate is not signed, and nothing comes of what hides behind it', async () => {
    const look = command({ ssl_check: '1' });
    expect(await on.post(look, { type: form, headers: {} })).toMatchObject({ status: 200, body: '' });
    expect(on.turns).toEqual([]);
  });
});

describe('what is signed and makes no sense is refused at once', () => {
  test.each([
    ['null', json],
    ['"x"', json],
    ['[]', json],
    ['7', json],
    ['{', json],
    ['', json],
    ['{"a":1}', json],
    ['{"type":"block_actions"}', json],
    ['payload=null', form],
    ['payload=%22x%22', form],
    ['payload=[]', form],
    ['payload=%7B', form],
    ['payload=%7B%7D&payload=%7B%7D', form],
    ['a=b', form],
    ['', form],
  ])('%j as %s', async (body, type) => {
    const answer = await on.post(body, { type });
    expect(answer.status).toBe(400);
    expect(answer.ms).toBeLessThan(atOnce);
  });

  test.each(['text/plain', 'multipart/form-data; boundary=x', ''])('a body of type %j', async (type) => {
    const answer = await on.post('{}', { type });
    expect(answer.status).toBe(415);
    expect(answer.ms).toBeLessThan(atOnce);
  });

  test('five megabytes', async () => {
    const answer = await on.post(JSON.stringify({ event: { type: 'x'.repeat(5_000_000) } }));
    expect(answer.status).toBe(413);
    expect(answer.ms).toBeLessThan(atOnce);
  });

  test.each(['{"event":null}', '{"type":"view_submission"}', '{"actions":{}}'])(
    '%s breaks nothing',
    async (body) => {
      const answer = await on.post(body);
      expect(answer.status).toBe(500);
      expect(answer.ms).toBeLessThan(atOnce);
      expect((await on.post(command(), { type: form })).status).toBe(200);
    },
  );
});

describe('what there is no use for is acknowledged at once', () => {
  const somebody = () => ({ user: { id: on.workspace.userId('amira') }, team: { id: on.workspace.team } });

  test('an event that nobody asked for', async () => {
    const answer = await on.post(written(on, '', { event: { type: 'pin_added' } }));
    expect(answer.status).toBe(200);
    expect(answer.ms).toBeLessThan(atOnce);
    expect(on.turns).toEqual([]);
  });

  test.each([
    ['a closed window', { type: 'view_closed', view: { id: 'V1', callback_id: 'x' } }],
    ['a shortcut', { type: 'shortcut', callback_id: 'x' }],
    ['a shortcut on a message', { type: 'message_action', callback_id: 'x' }],
    ['a question for choices', { type: 'block_suggestion', action_id: 'x', value: 'y' }],
    ['a button of the old kind', { type: 'interactive_message', actions: [{ name: 'x', type: 'button' }] }],
    ['a dialog of the old kind', { type: 'dialog_submission', submission: {} }],
  ])('%s', async (_, content) => {
    const answer = await on.post(payload({ ...somebody(), ...content }), { type: form });
    expect(answer.status).toBe(200);
    expect(answer.ms).toBeLessThan(atOnce);
    expect(on.turns).toEqual([]);
  });

  test('an unknown command, button or form is a turn like any other', async () => {
    const press = { type: 'block_actions', actions: [{ type: 'button', action_id: 'gone', value: '{' }] };
    const submit = {
      type: 'view_submission',
      view: { id: 'V1', callback_id: 'gone', blocks: [], state: { values: {} }, title: { text: 'Gone' } },
    };
    const container = { type: 'message', is_ephemeral: true };
    const answers = [
      await on.post(command({ command: '/nothing' }), { type: form }),
      await on.post(payload({ ...somebody(), ...press, container, response_url: 'http://127.0.0.1:1/' }), {
        type: form,
      }),
      await on.post(payload({ ...somebody(), ...submit }), { type: form }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(atOnce);
    expect(on.turns.map(({ says }) => ('intention' in says ? says : null))).toEqual([
      null,
      { intention: 'gone', data: null, inputs: {} },
      { intention: 'gone', data: null, inputs: {} },
    ]);
  });

  test('the address is verified', async () => {
    expect(await on.workspace.verify()).toBe(true);
  });
});
