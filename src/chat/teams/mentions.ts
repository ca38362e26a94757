import type { Said } from '../../conversation/commands.js';
import { type Activity, mentionSchema } from './activity.js';
import type { Connector, Place } from './connector.js';

/** What was typed, without anybody's mention in it, and who was mentioned beside the bot. */
export function said({ text, entities, recipient }: Activity): Said {
  const mentions = (entities ?? []).flatMap((entity) => mentionSchema.safeParse(entity).data ?? []);
  const people = mentions.map(({ mentioned }) => mentioned).filter(({ id }) => id !== recipient?.id);
  return {
    text: mentions
      .reduce((words, mention) => words.replace(mention.text ?? '', ' '), text ?? '')
      .replaceAll('&nbsp;', ' ')
      .trim(),
    mentions: [...new Set(people.map(({ id, aadObjectId }) => aadObjectId ?? id))],
  };
}

/**
 * Mentions mostly come with the id that a person has for this bot alone (`29:…`), while the person's own messages
 * come with their id in the directory: the roster of the chat knows both.
 */
export async function withDirectoryIds(said: Said, place: Place, connector: Connector): Promise<Said> {
  const known = async (id: string): Promise<string> =>
    id.startsWith('29:')
      ? connector.member(place, id).then(
          ({ aadObjectId }) => aadObjectId ?? id,
          () => id,
        )
      : id;
  return { ...said, mentions: await Promise.all(said.mentions.map(known)) };
}
