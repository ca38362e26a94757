import { openStage, saying, type Stage } from './stage.js';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  stage.gathers = ({ came }) => saying(came ? 'Here I am' : 'Somebody came or went');
});
afterEach(async () => stage.close());

const spoken = (group: string) =>
  stage.tenant
    .client('ben')
    .screen()
    .conversations.find(({ id }) => id === group)
    ?.messages.map(({ text }) => text);

test('who takes the bot into a group, and where, is told both times that Teams says it; what is said there is said once', async () => {
  const group = await stage.tenant.makeGroup(['amira', 'ben'], { withBot: true });
  const { tenantId, people } = stage.tenant;
  const coming = {
    platform: 'teams',
    tenant: tenantId,
    conversation: group,
    serviceUrl: stage.serviceUrl,
    came: true,
    by: { platform: 'teams', tenant: tenantId, user: people[0]?.aadObjectId },
  };
  expect(stage.gatherings).toEqual([coming, coming]);
  await stage.tenant.addBot(group);
  expect(spoken(group)).toEqual(['Here I am.']);
  await stage.tenant.redeliver();
  expect(stage.gatherings).toHaveLength(4);

  await stage.tenant.removeBot(group);
  expect(stage.gatherings.slice(4).map(({ came }) => came)).toEqual([false, false]);
  await stage.tenant.addBot(group);
  expect(spoken(group)).toEqual(['Here I am.', 'Here I am.']);
  expect(stage.turns).toEqual([]);
});

test('every time that somebody comes or goes is told, and answered', async () => {
  const group = await stage.tenant.makeGroup(['amira', 'ben'], { withBot: true });
  await stage.tenant.addMember(group, 'dana');
  await stage.tenant.removeMember(group, 'dana');
  expect(stage.gatherings.slice(2).map(({ came, conversation }) => [came, conversation])).toEqual([
    [false, group],
    [false, group],
  ]);
  expect(spoken(group)?.slice(1)).toEqual(['Somebody came or went.', 'Somebody came or went.']);
});

test('other news of a chat, and the channel of a team, are nobody’s room', async () => {
  const group = await stage.tenant.makeGroup(['amira', 'ben'], { withBot: false });
  const bot = stage.tenant.bot.id;
  const told = (rest: object, conversationType = 'groupChat') =>
    stage.sends(
      JSON.stringify({
        type: 'conversationUpdate',
        id: `${(ids += 1)}`,
        serviceUrl: stage.serviceUrl,
        from: { id: '29:somebody' },
        recipient: { id: bot },
        conversation: { id: group, conversationType, isGroup: true, tenantId: stage.tenant.tenantId },
        ...rest,
      }),
    );
  let ids = 0;
  for (const [rest, kind] of [
    [{ topicName: 'Us' }, 'groupChat'],
    [{ membersAdded: [{ id: bot }] }, 'channel'],
    [{ membersRemoved: [{ id: bot }] }, 'channel'],
    [{ type: 'installationUpdate', action: 'add-upgrade' }, 'groupChat'],
  ] as const)
    expect(await told(rest, kind)).toEqual({ status: 200, body: null });
  expect(await told({ membersAdded: 'everybody' })).toMatchObject({ status: 400 });
  expect(await told({ membersAdded: [{}] })).toMatchObject({ status: 400 });
  expect(stage.gatherings).toEqual([]);
  expect(await told({ membersAdded: [{ id: '29:other' }] })).toMatchObject({ status: 200 });
  expect(stage.gatherings).toMatchObject([{ came: false, by: { user: '29:somebody' } }]);
});

test('what Teams does not take is only logged, and what broke may be told again', async () => {
  stage.tenant.fault({ method: 'POST activities', kind: 'http', status: 403 });
  const group = await stage.tenant.makeGroup(['amira', 'ben'], { withBot: true });
  expect(stage.logged).toMatchObject([{ level: 40, outcome: { is: 'refused' } }]);
  stage.gathers = () => {
    throw new Error('the roster cannot be asked');
  };
  expect(await stage.tenant.addMember(group, 'dana')).toMatchObject({ status: 500 });
  stage.gathers = () => null;
  expect(await stage.tenant.redeliver()).toMatchObject({ status: 200 });
  expect(spoken(group)).toEqual([]);
});
