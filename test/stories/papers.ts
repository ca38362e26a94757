import { createHash } from 'node:crypto';
import { extractText } from 'unpdf';
import type { Player } from './player.js';
import type { Stage } from './stage.js';

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Everything that stands in a PDF, in the order of reading; lines run on. */
export async function wordsIn(pdf: Buffer): Promise<string> {
  const { text } = await extractText(Uint8Array.from(pdf), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

/** A file of this kind that somebody sees, as it opens under its name. */
export async function fileShownTo(player: Player, ending: RegExp): Promise<Buffer> {
  const url = filesOf(player, ending).at(-1)?.url;
  if (url === undefined) throw new Error(`${player.client.person.name} sees no file ${ending.source}`);
  return opened(url);
}

export const filesOf = ({ client }: Player, ending = /$/) =>
  client
    .screen()
    .conversations.flatMap(({ messages }) => messages.flatMap(({ files }) => files))
    .filter(({ name }) => ending.test(name));

/** The address behind the newest button of that name, at the bot of this stage. */
export async function addressGiven(player: Player, stage: Stage): Promise<string> {
  await player.presses('Open');
  const { url } = stage.teams.ledger.opened.at(-1) ?? {};
  if (url === undefined) throw new Error(`${player.client.person.name} was given no link`);
  return url.replace(/^http:\/\/localhost:3978/, `http://127.0.0.1:${stage.bot.port}`);
}

const endings = { PDF: '.pdf', Markdown: '.md', 'Plain text': '.txt' } as const;

/** The same paper on either platform: a file in the chat, or behind a link. */
export async function asksFor(
  player: Player,
  title: keyof typeof endings,
  stage: Stage,
  version = 1,
): Promise<Buffer> {
  const ending = new RegExp(`-v${version}-\\w+\\${endings[title]}$`);
  const before = filesOf(player, ending).map(({ url }) => url);
  await player.presses(title);
  if (player.client.platform === 'teams') {
    await player.sees(`(${title})\nThe link is for you alone`);
    return opened(await addressGiven(player, stage));
  }
  const fresh = () => filesOf(player, ending).find(({ url }) => !before.includes(url))?.url;
  await stage.slack.until(() => fresh() !== undefined);
  return opened(fresh() ?? '');
}

const opened = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
