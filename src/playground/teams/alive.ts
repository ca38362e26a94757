import type { PlayedPerson } from '../client.js';
import type { Activity } from './activity.js';
import type { Card, Mention } from './card.js';
import { withShownCards } from './card.js';
import { everything, partsOf } from './card-parts.js';
import { readDates, readMarkdown } from './markdown.js';
import type { AliveKind, Read } from './markdown.js';

/** Something in the bot's words that a client acts on instead of showing it as typed. */
export interface Alive {
  kind: AliveKind;
  source: string;
  conversation: string;
  activity: string;
}

type Reader = Pick<PlayedPerson, 'locale' | 'zone'>;

/** A text of a card as this reader sees it. */
export function readCardText(text: string, markdown: boolean, card: Card, reader: Reader): Read {
  const dated = readDates(text, reader);
  if (!markdown) return dated;
  return chained(dated, (shows) => readMentions(shows, card.msteams?.entities ?? []), readMarkdown);
}

/** The text of a message; the bot's are Markdown and some HTML unless it says plain. */
export function readMessageText(activity: Activity): Read {
  const read: Read = { shows: activity.text ?? '', alive: [] };
  const mentions = (activity.entities ?? []).filter(isMention);
  const markup = activity.textFormat === 'plain' ? [] : [readHtml, readMarkdown];
  return chained(read, (shows) => readMentions(shows, mentions), ...markup);
}

/** Everything in a card that comes alive for somebody, hidden parts included. */
export function aliveInCard(root: Card): Read['alive'] {
  const parts = [...partsOf(root, everything)];
  const texts = parts.flatMap((part) => {
    if (part.kind === 'text') return [{ text: part.text, markdown: part.markdown }];
    if (part.kind === 'button') return [];
    const { label = '', title = '', choices = [] } = part.input;
    const drawn = [title, ...choices.map((choice) => choice.title)].map((text) => ({ text, markdown: true }));
    return [{ text: label, markdown: false }, ...drawn];
  });
  const mentions = withShownCards(root).flatMap((card) => card.msteams?.entities ?? []);
  const card: Card = { type: 'AdaptiveCard', msteams: { entities: mentions } };
  return texts.flatMap(({ text, markdown }) => readCardText(text, markdown, card, anyone).alive);
}

const anyone: Reader = { locale: 'en-GB', zone: 'UTC' };

const chained = (first: Read, ...steps: ((text: string) => Read)[]): Read =>
  steps.reduce((read, step) => {
    const next = step(read.shows);
    return { shows: next.shows, alive: [...read.alive, ...next.alive] };
  }, first);

/** `<at>` needs its entity; without one it stays as it is. */
function readMentions(text: string, mentions: Mention[]): Read {
  const alive: Read['alive'] = [];
  const shows = text.replace(/<at>(.*?)<\/at>/g, (source: string) => {
    const mention = mentions.find((each) => each.text === source);
    if (mention) alive.push({ kind: 'mention', source });
    return mention ? mention.mentioned.name : source;
  });
  return { shows, alive };
}

function readHtml(text: string): Read {
  const alive: Read['alive'] = [];
  const shows = text.replace(
    /<\/?(a|b|i|u|s|p|br|em|strong|strike|pre|code|ul|ol|li|h[1-3]|img|blockquote)\b[^>]*>/gi,
    (source) => {
      alive.push({ kind: 'html', source });
      return /^<br/i.test(source) ? '\n' : '';
    },
  );
  return { shows, alive };
}

const isMention = (entity: { type: string }): entity is Mention =>
  entity.type === 'mention' && 'mentioned' in entity;
