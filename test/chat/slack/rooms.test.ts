import { stage, type Stage } from './stage.js';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const pair = () => [on.workspace.userId('amira'), on.workspace.userId('ben')];
const make = (name = 'mentoring-0190', members = pair()) =>
  on.slack.chat.makeRoom({ tenant: on.workspace.team, name, members });
const rooms = (person = 'amira') =>
  on.workspace.state(person).conversations.filter(({ kind }) => kind === 'private');
const fault = (method: string, code: string, times = 1) =>
  on.workspace.fault({ method, kind: 'error', code, times });

test('a room for two, and for nobody else', async () => {
  const made = await make();
  expect(rooms('ben')).toMatchObject([
    { id: (made as { conversation: string }).conversation, name: 'mentoring-0190' },
  ]);
  expect(rooms()[0]?.members.sort()).toEqual(['Amira Haddad', 'Ben Okafor', 'Mentoring']);
});

test('a room that was made before a crash is found, and whoever is missing is invited', async () => {
  const first = await make('mentoring-0190', pair().slice(0, 1));
  expect(await make()).toEqual(first);
  expect(rooms('ben')).toHaveLength(1);
});

test('it is found on the second page too', async () => {
  for (let other = 0; other < 201; other += 1) await make(`other-${other}`, []);
  const first = await make();
  expect(await make()).toEqual(first);
});

test('a name that somebody else has gets a number, and the same one again', async () => {
  fault('conversations.create', 'name_taken');
  const made = await make();
  expect(rooms().map(({ name }) => name)).toEqual(['mentoring-0190-2']);
  fault('conversations.create', 'name_taken', 2);
  expect(await make()).toEqual(made);
});

test('where others have every name that it would have, it is the group message; where that fails too, none', async () => {
  fault('conversations.create', 'name_taken', 10);
  expect(await make()).toMatchObject({ is: 'made', kind: 'group' });
  fault('conversations.open', 'restricted_action');
  expect(await make()).toEqual({ is: 'refused', reason: 'name_taken' });
});

test('the number fits into a long name', async () => {
  fault('conversations.create', 'name_taken');
  await make('x'.repeat(80));
  expect(rooms().map(({ name }) => name)).toEqual([`${'x'.repeat(78)}-2`]);
});

test('a lost answer makes no second room', async () => {
  on.workspace.fault({ method: 'conversations.create', kind: 'lose-reply' });
  expect(await make()).toMatchObject({ is: 'later' });
  expect(await make()).toMatchObject({ is: 'made' });
  expect(rooms()).toHaveLength(1);
});

const busy = { is: 'later', afterMs: 20_000, reason: 'ratelimited', exactly: true, holds: 'lane' };

test('too many rooms: later', async () => {
  on.workspace.fault({ method: 'conversations.create', kind: '429', ms: 20_000 });
  expect(await make()).toEqual(busy);
});

test('the bot itself and whoever is there already are no trouble, but somebody who left is', async () => {
  expect(await make('one', [on.workspace.bot.user, ...pair(), ...pair()])).toMatchObject({ is: 'made' });
  on.workspace.deactivate('ben');
  expect(await make('two')).toEqual({ is: 'refused', reason: 'cant_invite' });
});

describe('where no private channel can be made', () => {
  test.each(['restricted_action', 'cannot_create_channel', 'missing_scope', 'user_is_restricted'])(
    'for %s, the room is the group message of the two, the same one every time',
    async (code) => {
      fault('conversations.create', code, 2);
      const made = await make();
      expect(made).toEqual({ is: 'made', kind: 'group', conversation: expect.any(String) as string });
      expect(await make('of-another-relationship', [on.workspace.bot.user, ...pair(), ...pair()])).toEqual(
        made,
      );
      const groups = on.workspace.state('ben').conversations.filter(({ kind }) => kind === 'mpim');
      expect(groups.map(({ members }) => [...members].sort())).toEqual([
        ['Amira Haddad', 'Ben Okafor', 'Mentoring'],
      ]);
    },
  );

  test('because one of the two may not come in, the channel is not left behind for the other', async () => {
    fault('conversations.invite', 'ura_max_channels');
    expect(await make()).toMatchObject({ is: 'made', kind: 'group' });
    // Nobody sees an archived room.
    expect([...rooms('amira'), ...rooms('ben')]).toEqual([]);
  });

  test('and no group message either, it says why there is no channel', async () => {
    fault('conversations.create', 'restricted_action');
    fault('conversations.open', 'user_disabled');
    expect(await make()).toEqual({ is: 'refused', reason: 'restricted_action' });
  });

  test('and Slack is busy, it is tried again later', async () => {
    fault('conversations.create', 'restricted_action');
    on.workspace.fault({ method: 'conversations.open', kind: '429', ms: 20_000 });
    expect(await make()).toEqual(busy);
  });
});
