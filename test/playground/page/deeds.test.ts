import { openStage, type Got, type Stage } from './stage.js';

let on: Stage;
beforeEach(async () => {
  on = await openStage();
});
afterEach(() => on.close());

const does = (deed: object): Promise<Got> => on.post('/playground/api/do', deed);
const amira = { platform: 'slack', person: 'amira' };
const ben = { platform: 'teams', person: 'ben' };

interface SlackSide {
  conversations: { id: string; kind: string; messages: { ts: string; text: string; ephemeral: boolean }[] }[];
  modals: {
    id: string;
    errors: object;
    state: { values: Record<string, Record<string, { value: string }>> };
  }[];
  user: { deactivated: boolean };
  people: string[];
}
interface TeamsSide {
  screen: {
    conversations: { id: string; messages: { from: string; text: string; raw: { key: string }[] }[] }[];
  };
  installed: boolean;
  groups: { id: string; hasBot: boolean; members: string[] }[];
  people: { name: string }[];
}

const shown = async (): Promise<{ left: SlackSide; right: TeamsSide }> =>
  (await on.get('/playground/api/state?left=slack:amira&right=teams:ben')).json() as Awaited<
    ReturnType<typeof shown>
  >;
const chat = ({ conversations }: SlackSide) => conversations.find(({ kind }) => kind === 'im');

const button = { type: 'button', action_id: 'yes', text: { type: 'plain_text', text: 'Yes' } };
const view = {
  type: 'modal',
  title: { type: 'plain_text', text: 'Goals' },
  submit: { type: 'plain_text', text: 'Save' },
  blocks: [
    {
      type: 'input',
      block_id: 'goal',
      label: { type: 'plain_text', text: 'Goal' },
      element: { type: 'plain_text_input', action_id: 'value' },
    },
  ],
};

test('in Slack a command goes to the bot, its answer is seen by one, and its button is pressed', async () => {
  on.says.next = () => ({
    response_type: 'ephemeral',
    text: 'Begin?',
    blocks: [{ type: 'actions', block_id: 'b', elements: [button] }],
  });
  const before = chat((await shown()).left);
  const outcome = await does({ ...amira, does: 'type', text: 'start @Ben Osei', where: before?.id });
  expect(outcome.json()).toMatchObject({ status: 200, trouble: null });
  expect(new URLSearchParams(on.heard.at(-1)?.body).get('text')).toBe('start <@U000000BEN|ben.osei>');

  const [message] = chat((await shown()).left)?.messages ?? [];
  expect(message).toMatchObject({ text: 'Begin?', ephemeral: true });
  on.says.next = () => '';
  const spot = { on: message?.ts, blockId: 'b', actionId: 'yes' };
  expect((await does({ ...amira, does: 'click', spot })).json()).toMatchObject({ trouble: null });
  const sent = new URLSearchParams(on.heard.at(-1)?.body).get('payload') ?? '{}';
  expect(JSON.parse(sent)).toMatchObject({
    type: 'block_actions',
    actions: [{ action_id: 'yes', block_id: 'b' }],
  });
});

test('in Slack a form that the bot opens is filled in, refused under its field, and sent with what was typed', async () => {
  on.says.next = async (_, body) => {
    const { slack } = on.playground;
    const trigger_id = new URLSearchParams(body).get('trigger_id');
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${slack.botToken}` };
    await fetch(`${slack.apiUrl}views.open`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ trigger_id, view }),
    });
    return '';
  };
  await does({ ...amira, does: 'type', text: 'goals', where: chat((await shown()).left)?.id });
  const [modal] = (await shown()).left.modals;
  on.says.next = () => ({ response_action: 'errors', errors: { goal: 'Shorter, please.' } });
  const spot = { on: modal?.id, blockId: 'goal', actionId: 'value' };
  await does({ ...amira, does: 'submit', answers: [{ spot, answer: 'Lead a team' }] });
  const [refused] = (await shown()).left.modals;
  expect(refused).toMatchObject({ errors: { goal: 'Shorter, please.' } });
  expect(refused?.state.values['goal']?.['value']?.value).toBe('Lead a team');

  await does({ ...amira, does: 'enter', answers: [{ spot, answer: 'Lead' }] });
  expect((await shown()).left.modals[0]).toMatchObject({ errors: {} });
  await does({ ...amira, does: 'close' });
  expect((await shown()).left.modals).toEqual([]);
});

test('in Teams a message goes to the bot, and a press of its card’s button carries the inputs', async () => {
  const { screen } = (await shown()).right;
  const where = screen.conversations[0]?.id ?? '';
  await does({ ...ben, does: 'type', text: 'goals', where });
  expect(JSON.parse(on.heard.at(-1)?.body ?? '{}')).toMatchObject({ type: 'message', text: 'goals' });

  const content = {
    ...{ type: 'AdaptiveCard', version: '1.5' },
    body: [{ type: 'Input.Text', id: 'goal', label: 'Goal' }],
    actions: [{ type: 'Action.Execute', title: 'Save', verb: 'goal.save', data: { kind: 'goal' } }],
  };
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
  const url = `${on.playground.teams.serviceUrl}/v3/conversations/${where}/activities`;
  const headers = { 'content-type': 'application/json' };
  await fetch(url, { method: 'POST', headers, body: JSON.stringify({ type: 'message', attachments }) });
  const key = (await shown()).right.screen.conversations[0]?.messages.at(-1)?.raw[0]?.key;

  on.says.next = () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'Saved.',
  });
  const outcome = await does({ ...ben, does: 'press', key, title: 'Save', values: { goal: 'Lead a team' } });
  expect(outcome.json()).toMatchObject({ status: 200, trouble: null });
  expect(JSON.parse(on.heard.at(-1)?.body ?? '{}')).toMatchObject({
    name: 'adaptiveCard/action',
    value: { action: { verb: 'goal.save', data: { kind: 'goal', goal: 'Lead a team' } } },
  });
  expect((await shown()).right.screen.conversations[0]?.messages.at(-1)).toMatchObject({ text: 'Saved.' });
});

test('the app is added, a group is made with it, and it is blocked', async () => {
  const farid = { platform: 'teams', person: 'farid' };
  const side = async () =>
    ((await on.get('/playground/api/state?left=slack:elin&right=teams:farid')).json() as { right: TeamsSide })
      .right;
  expect(await side()).toMatchObject({ installed: false });
  await does({ ...farid, does: 'install' });
  expect(await side()).toMatchObject({ installed: true });
  expect(JSON.parse(on.heard.at(-2)?.body ?? '{}')).toMatchObject({
    type: 'installationUpdate',
    action: 'add',
  });
  await does({ ...farid, does: 'makeGroup', with: ['ben'] });
  expect((await side()).screen.conversations).toHaveLength(2);
  const where = (await side()).groups[0]?.id ?? '';
  for (const [deed, whom, after] of [
    ['removeBot', '', { hasBot: false, members: ['farid', 'ben'] }],
    ['addBot', '', { hasBot: true, members: ['farid', 'ben'] }],
    ['addMember', 'chidi', { hasBot: true, members: ['farid', 'ben', 'chidi'] }],
    ['removeMember', 'ben', { hasBot: true, members: ['farid', 'chidi'] }],
  ] as const) {
    expect(await does({ ...farid, does: deed, where, ...(whom && { whom }) })).toMatchObject({ status: 200 });
    expect((await side()).groups).toEqual([{ id: where, ...after }]);
  }
  await does({ ...farid, does: 'block' });
  expect(await side()).toMatchObject({ blocked: true });
});

test('somebody whose account is closed sees nothing, does nothing and is nowhere to choose', async () => {
  const state = (await on.get('/playground/api/state?left=slack:elin&right=teams:ben')).json() as {
    left: SlackSide;
    right: TeamsSide;
  };
  expect(state.left).toMatchObject({ user: { deactivated: true }, conversations: [] });
  expect(state.left.people).not.toContain('Elin Vestergaard');
  expect(state.right.people.map(({ name }) => name)).not.toContain('Elin Vestergaard');
  expect(
    await does({ platform: 'slack', person: 'elin', does: 'type', text: 'home', where: 'D00000ELIN' }),
  ).toMatchObject({
    status: 409,
  });
});

test('a client, a deed or a button that is not there is said to be so', async () => {
  expect(await on.get('/playground/api/state?left=slack:nobody&right=teams:ben')).toMatchObject({
    status: 404,
  });
  expect(await on.get('/playground/api/state')).toMatchObject({ status: 404 });
  expect(await does({ ...amira, does: 'dance' })).toMatchObject({ status: 400 });
  expect(await does({ ...ben, does: 'press', key: '1/0', title: 'Save', values: {} })).toMatchObject({
    status: 409,
  });
  expect(await does({ ...amira, does: 'type', text: 'home', where: 'C404' })).toMatchObject({ status: 409 });
});

test('a change is told to whoever listens', async () => {
  const stop = new AbortController();
  const events = await fetch(`${on.playground.teams.serviceUrl}/../api/events`, { signal: stop.signal });
  expect(events.headers.get('content-type')).toContain('text/event-stream');
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  await does({ ...ben, does: 'block' });
  expect(await reader?.read()).toMatchObject({ value: 'data: changed\n\n' });
  stop.abort();
});
