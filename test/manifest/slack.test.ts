import { fileURLToPath } from 'node:url';
import { commands } from '../../src/conversation/commands.js';
import { readSources } from '../../manifest/packages.js';
import { slackProblems, slackWithCommands } from '../../manifest/slack.js';

const { slack } = readSources(fileURLToPath(new URL('../../manifest', import.meta.url)));

/** The committed manifest with one thing changed; `undefined` takes it away. */
function but(path: string, value: unknown): unknown {
  const changed: unknown = structuredClone(slack);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const inner = steps.reduce<unknown>((at, step) => Reflect.get(Object(at), step), changed);
  if (value === undefined) Reflect.deleteProperty(Object(inner), last);
  else Reflect.set(Object(inner), last, value);
  return changed;
}

test('the committed manifest is good', () => {
  expect(slackProblems(slack)).toEqual([]);
});

test('it hints at every command', () => {
  const hint = slack.features?.slash_commands?.[0]?.usage_hint ?? '';
  expect(hint.split(' | ').map((words) => words.split(' ')[0])).toEqual(commands.map(({ word }) => word));
  expect(slackWithCommands(slack)).toEqual(slack);
});

const command = 'features.slash_commands.0';
const scopes = slack.oauth_config?.scopes?.bot ?? [];

test.each([
  ['a name that Slack would cut', 'display_information.name', 'M'.repeat(36)],
  ['a long description that is too short', 'display_information.long_description', 'Too short.'],
  ['a colour that is none', 'display_information.background_color', 'green'],
  ['a bot name with a space', 'features.bot_user.display_name', 'mentoring bot'],
  ['a chat with the bot that cannot be written in', 'features.app_home.messages_tab_enabled', false],
  ['mentions that come as names', `${command}.should_escape`, false],
  ['a command without its slash', `${command}.command`, 'mentoring'],
  ['a command over plain http', `${command}.url`, 'http://mentoring.example.org/slack/events'],
  ['a hint that is too long', `${command}.usage_hint`, 'x'.repeat(1001)],
  ['no address for events', 'settings.event_subscriptions.request_url', undefined],
  ['an event that nobody listens to', 'settings.event_subscriptions.bot_events', ['message.channels']],
  ['no buttons and forms', 'settings.interactivity.is_enabled', false],
  ['a scope that the bot does not need', 'oauth_config.scopes.bot', [...scopes, 'admin']],
  ['a scope too few', 'oauth_config.scopes.bot', scopes.filter((scope) => scope !== 'im:history')],
])('%s is refused', (_, path, value) => {
  const problems = slackProblems(but(path, value));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${path}`));
});

test('a misspelt field is refused', () => {
  expect(slackProblems(but('settings.socketmode', false))).toEqual([
    'settings: Unrecognized key: "socketmode"',
  ]);
});
