import type { Outcome } from '../../client.js';
import { handle, userOf } from '../directory.js';
import { escaped } from '../mentions.js';
import { post } from '../messages.js';
import { Refused } from '../refused.js';
import { newReplyAddress, say } from '../replies.js';
import { FORM, send, type BotAnswer } from '../requests.js';
import { newTrigger } from '../triggers.js';
import type { Conversation, User, World } from '../world.js';
import { bodyOf, outcomeOf } from './acknowledged.js';
import { domain, nameForApp } from './payload.js';

export async function typeCommand(
  world: World,
  user: User,
  text: string,
  where: Conversation,
): Promise<Outcome> {
  const { command } = world.settings;
  if (!world.scopes.has('commands')) return fail(world, user, where, `${command} is not a valid command.`);
  const answer = await send(world, {
    kind: 'slash_command',
    body: form(world, user, text, where),
    contentType: FORM,
  });
  const code = answer.trouble ?? apply(world, user, where, answer);
  return code
    ? fail(world, user, where, `${command} failed with the error ${code}`, answer)
    : outcomeOf(answer);
}

function form(world: World, user: User, text: string, where: Conversation): string {
  return new URLSearchParams({
    token: 'verification-token',
    team_id: world.team,
    team_domain: domain,
    channel_id: where.id,
    channel_name: nameForApp(where),
    user_id: user.id,
    user_name: handle(user),
    command: world.settings.command,
    text: withEntities(world, text),
    api_app_id: world.app.id,
    is_enterprise_install: 'false',
    response_url: newReplyAddress(world, { conversation: where.id, user: user.id, message: null }),
    trigger_id: newTrigger(world, user.id),
  }).toString();
}

/** `should_escape`: people, channels and addresses arrive as `<…>`, everything else escaped. */
function withEntities(world: World, text: string): string {
  const people = [...world.users.values()].map((each) => [
    `@${each.person.name}`,
    `<@${each.id}|${handle(each)}>`,
  ]);
  const rooms = [...world.conversations.values()]
    .filter(({ kind }) => kind === 'public')
    .map(({ id, name }) => [`#${name}`, `<#${id}|${name}>`]);
  // The longest name first: "@Ann Lee" before "@Ann".
  const known = [...people, ...rooms].sort(([a = ''], [b = '']) => b.length - a.length);
  const linked = escaped(text).replace(/https?:\/\/\S+/g, '<$&>');
  return known.reduce((said, [name = '', entity = '']) => said.replaceAll(escaped(name), entity), linked);
}

function apply(world: World, user: User, where: Conversation, answer: BotAnswer): string | null {
  const body = bodyOf(answer);
  if (body === null) return null;
  try {
    say(world, where, { user: user.id, message: null }, typeof body === 'string' ? { text: body } : body);
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

function fail(
  world: World,
  user: User,
  where: Conversation,
  trouble: string,
  answer = { status: 0, ms: 0 },
): Outcome {
  const from = userOf(world, 'slackbot').id;
  post(world, where, { text: trouble, blocks: [] }, { via: 'slackbot', onlyFor: user.id, from });
  return { status: answer.status, ms: answer.ms, trouble };
}
