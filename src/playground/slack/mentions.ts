/** What in a text comes alive: it notifies someone, or can be followed. */
export interface Alive {
  mentions: string[];
  links: string[];
}

const TOKEN = /<((?:[!@#]|[a-z][a-z0-9+.-]*:)[^<>]*)>/gi;
const BARE_LINK = /\bhttps?:\/\/[^\s<>|]+/gi;
const FORMAT = /(^|[\s("'[{–—-])([*_~`])(\S|\S.*?\S)\2(?=$|[\s)"'\]}.,:;!?–—-])/gm;

/** A message's fallback text is mrkdwn too, and so are all mrkdwn texts in its blocks; plain text never is. */
export function aliveIn(blocks: unknown, text = ''): Alive {
  const found: Alive = { mentions: [], links: [] };
  readMrkdwn(text, false, found);
  readPart(blocks, found);
  return found;
}

function readPart(part: unknown, found: Alive): void {
  if (!part || typeof part !== 'object') return;
  const { type, text, verbatim, url } = part as Record<string, unknown>;
  if (type === 'mrkdwn' && typeof text === 'string') return readMrkdwn(text, verbatim === true, found);
  if (type === 'user' || type === 'usergroup' || type === 'broadcast' || type === 'channel') {
    found.mentions.push(JSON.stringify(part));
  }
  if (type === 'link' && typeof url === 'string') found.links.push(url);
  Object.values(part).forEach((inner) => readPart(inner, found));
}

function readMrkdwn(text: string, verbatim: boolean, found: Alive): void {
  for (const [token, inner = ''] of text.matchAll(TOKEN)) {
    (/^[!@#]/.test(inner) ? found.mentions : found.links).push(token);
  }
  // Unless told `verbatim`, Slack makes links of bare addresses as well.
  if (!verbatim) found.links.push(...(text.replace(TOKEN, ' ').match(BARE_LINK) ?? []));
}

/** How mrkdwn reads on the screen. `nameOf` answers for `@U…` and `#C…`. */
export function shownMrkdwn(text: string, nameOf: (id: string) => string): string {
  return text
    .replace(FORMAT, '$1$3')
    .replace(TOKEN, (_, inner: string) => shownToken(inner, nameOf))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function shownToken(inner: string, nameOf: (id: string) => string): string {
  const [target = '', label] = inner.split('|');
  if (target.startsWith('!date')) return label ?? '';
  if (target.startsWith('!')) return `@${label ?? target.slice(1)}`;
  if (target.startsWith('@') || target.startsWith('#')) return `${target[0]}${nameOf(target.slice(1))}`;
  return label ?? target;
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
