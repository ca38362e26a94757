import type { Outcome } from '../client.js';
import { said } from './activity.js';
import { byTheClient, tell, told } from './bot-line.js';
import type { Activity } from './activity.js';
import type { Mention } from './card.js';
import { addMessage } from './world.js';
import type { Conversation, TeamsPerson, World } from './world.js';

/** Types into a chat; the bot's name is put before it in a group, where it would not hear otherwise. */
export async function write(
  world: World,
  person: TeamsPerson,
  conversation: Conversation,
  text: string,
): Promise<Outcome> {
  if (conversation.kind === 'personal') return send(world, person, conversation, { type: 'message', text });
  const called = text.includes(`@${world.bot.name}`) ? text : `@${world.bot.name} ${text}`;
  return send(world, person, conversation, mentioning(world, conversation, called));
}

/** Says something in a group that is not meant for the bot: people see it, the bot never does. */
export function chat(world: World, person: TeamsPerson, conversation: Conversation, text: string): Outcome {
  addMessage(world, conversation, { from: person, activity: { type: 'message', text, textFormat: 'plain' } });
  world.changed();
  return byTheClient;
}

async function send(
  world: World,
  person: TeamsPerson,
  conversation: Conversation,
  rest: Activity,
): Promise<Outcome> {
  if (!conversation.hasBot) throw new Error(`the bot is not in the chat where ${person.name} wrote`);
  if (conversation.blocked) throw new Error(`${person.name} has blocked the bot`);
  const activity = said(world, person, conversation, { textFormat: 'plain', ...rest });
  addMessage(world, conversation, { from: person, activity, id: activity.id });
  world.changed();
  return told(await tell(world, conversation, activity));
}

/** `@Name` of whoever is in the chat becomes `<at>Name</at>` with its entity; Teams also sends the HTML of it. */
function mentioning(world: World, conversation: Conversation, text: string): Activity {
  const known = [
    world.bot,
    ...conversation.members.map((member) => ({ id: member.teamsId, name: member.name })),
  ];
  const called = known.filter(({ name }) => text.includes(`@${name}`));
  const marked = called.reduce((words, { name }) => words.replace(`@${name}`, `<at>${name}</at>`), text);
  const entities: Mention[] = called.map(({ id, name }) => ({
    type: 'mention',
    text: `<at>${name}</at>`,
    mentioned: { id, name },
  }));
  const html = { contentType: 'text/html', content: `<p>${marked}</p>` };
  return { type: 'message', text: marked, entities, attachments: [html] };
}
