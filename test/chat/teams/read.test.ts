import { button, card, form, paragraph, sending } from '../../../adaptive-cards/kit/make.js';
import { intentions } from '../../../src/conversation/intentions.js';
import { goalForm, hello, openStage, type Stage } from './stage.js';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(async () => stage.close());

const person = (id: string) => {
  const found = stage.tenant.people.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

test('what Amira types becomes a turn that says who, where, in which zone and language', async () => {
  await stage.tenant.client('amira').types('home');
  const chat = stage.tenant.personalChat('amira');
  expect(stage.turns).toEqual([
    {
      from: { platform: 'teams', tenant: stage.tenant.tenantId, user: person('amira').aadObjectId },
      hints: {
        name: 'Amira Khan',
        zone: 'Europe/London',
        language: 'en-GB',
        conversation: chat,
        serviceUrl: stage.serviceUrl,
      },
      room: null,
      says: { text: 'home', mentions: [] },
      dedupe: expect.stringMatching(new RegExp(`^${chat} \\d+$`)),
    },
  ]);
});

test('in a group the bot hears its words without its own name, and whom they mention by directory id', async () => {
  const group = await stage.tenant.makeGroup(['amira', 'ben'], { withBot: true });
  await stage.tenant.client('amira').types('start @Ben Okafor', group);
  expect(stage.turns).toHaveLength(1);
  expect(stage.turns[0]).toMatchObject({
    room: group,
    says: { text: 'start', mentions: [person('ben').aadObjectId] },
  });
  expect(stage.turns[0]?.hints).not.toHaveProperty('conversation');
});

test('somebody whom the roster does not know keeps the id of the mention', async () => {
  await stage.sends(
    JSON.stringify(
      typed('amira', {
        text: '<at>Eve</at>&nbsp;start',
        entities: [{ type: 'mention', text: '<at>Eve</at>', mentioned: { id: '29:eve' } }, { type: 'odd' }],
      }),
    ),
  );
  expect(stage.turns[0]?.says).toEqual({ text: 'start', mentions: ['29:eve'] });
});

test('a button brings its intention, what it carries and the inputs; one that takes no inputs brings none', async () => {
  const both = card('both', {
    summary: 'Both',
    body: [...goalForm.body, { type: 'Input.Number', id: 'weeks', label: 'Weeks', min: 1, max: 9 }],
    actions: [
      sending('Keep', intentions.invite, { thenAgree: true }),
      button('Leave', intentions.join, { code: 'x' }),
    ],
  });
  stage.answers = ({ says }) => ({ card: both, to: 'text' in says ? 'me' : 'replace' });
  const amira = stage.tenant.client('amira');
  await amira.types('home');
  amira.fills({ 'What do you want to reach? (optional)': 'Lead a team', 'Weeks (optional)': '4' });
  await amira.presses('Keep');
  await amira.presses('Leave');
  expect(stage.turns.map(({ says }) => says).slice(1)).toEqual([
    {
      intention: 'invite',
      data: { thenAgree: true, goal: 'Lead a team', weeks: '4' },
      inputs: { goal: 'Lead a team', weeks: '4' },
    },
    { intention: 'join', data: { code: 'x' }, inputs: { code: 'x' } },
  ]);
});

test('several choices come as one text, as Teams sends them', async () => {
  const choices = ['a', 'b', 'c'].map((value) => ({ title: value.toUpperCase(), value }));
  const many = form('many', {
    summary: 'Many',
    window: 'Many',
    body: [{ type: 'Input.ChoiceSet', id: 'm', label: 'M', choices, isMultiSelect: true, style: 'expanded' }],
    submit: sending('Keep', intentions.home, {}),
  });
  stage.answers = ({ says }) => ('text' in says ? { form: many } : { card: hello, to: 'replace' });
  const amira = stage.tenant.client('amira');
  await amira.types('home');
  amira.fills({ 'M (optional)': ['A', 'C'] });
  await amira.presses('Keep');
  expect(stage.turns[1]?.says).toMatchObject({ inputs: { m: 'a,c' } });
});

test('an old Action.Submit counts when it says what it means, and is an old card when it does not', async () => {
  for (const value of [{ verb: 'home', a: '1' }, { intention: 'help' }, { a: '1' }])
    await stage.sends(JSON.stringify(typed('amira', { value })));
  expect(stage.turns.map(({ says }) => says)).toEqual([
    { intention: 'home', data: { verb: 'home', a: '1' }, inputs: { verb: 'home', a: '1' } },
    { intention: 'help', data: { intention: 'help' }, inputs: { intention: 'help' } },
    { intention: '', data: {}, inputs: {} },
  ]);
});

test('an invoke that makes no sense, and a dialog, are old cards; the answer has the shape that each wants', async () => {
  stage.answers = () => ({
    card: card('old', { summary: 'Too old', body: [paragraph('Too old')] }),
    to: 'me',
  });
  const asked = async (name: string, value: unknown) =>
    stage.sends(JSON.stringify({ ...typed('amira', { value }), type: 'invoke', name }));
  const toast = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Too old' };
  const word = { task: { type: 'message', value: 'Too old' } };
  expect(await asked('adaptiveCard/action', undefined)).toEqual({ status: 200, body: toast });
  expect(await asked('adaptiveCard/action', { action: { verb: 3 } })).toEqual({ status: 200, body: toast });
  expect(await asked('task/fetch', { data: {} })).toEqual({ status: 200, body: word });
  expect(await asked('task/submit', 'x')).toEqual({ status: 200, body: word });
  expect(stage.turns.map(({ says }) => says)).toEqual(
    Array.from({ length: 4 }, () => ({ intention: '', data: {}, inputs: {} })),
  );
  expect(await asked('composeExtension/query', {})).toMatchObject({ status: 501 });
});

test('zones and languages that nobody knows count as none', async () => {
  await stage.sends(
    JSON.stringify(
      typed('amira', {
        localTimezone: 'Mars/Olympus',
        locale: 'not a language',
        entities: [{ type: 'clientInfo', timezone: 'Asia/Calcutta', locale: 'hi-IN' }],
      }),
    ),
  );
  expect(stage.turns[0]?.hints).toMatchObject({ zone: 'Asia/Calcutta', language: 'hi-IN' });
});

let sent = 0;
function typed(who: string, rest: object) {
  return {
    type: 'message',
    id: `typed-${(sent += 1)}`,
    channelId: 'msteams',
    serviceUrl: stage.serviceUrl,
    from: { id: person(who).teamsId, aadObjectId: person(who).aadObjectId, name: person(who).name },
    recipient: stage.tenant.bot,
    conversation: { id: stage.tenant.personalChat(who), conversationType: 'personal' },
    channelData: { tenant: { id: stage.tenant.tenantId } },
    ...rest,
  };
}
