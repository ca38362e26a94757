import type { Player } from '../player.js';
import type { Stage } from '../stage.js';

/** These people make a group chat with the bot. */
export async function takeIn(stage: Stage, people: string[]): Promise<string> {
  const group = await stage.teams.makeGroup(people, { withBot: true });
  await stage.settle();
  return group;
}

export const messagesIn = ({ client }: Player, group: string) =>
  client.screen().conversations.find(({ id }) => id === group)?.messages ?? [];

/** What this person sees in a group, to look something up in it. */
export const inGroup = (player: Player, group: string): string =>
  messagesIn(player, group)
    .map(({ text, buttons }) => [text, ...buttons.map((each) => `<${each}>`)].join(' '))
    .join('\n');

/** The bot's messages in somebody's own chat that say this. */
export const linesAbout = ({ client }: Player, what: string) =>
  client
    .screen()
    .conversations.filter(({ kind }) => kind === 'bot')
    .flatMap(({ messages }) => messages.filter(({ text }) => text.includes(what)));

/** Everything that the bot ever wrote into a group, every version of it. */
export const said = ({ teams }: Stage, group: string): string =>
  JSON.stringify(teams.ledger.posted.filter(({ conversation }) => conversation === group));
