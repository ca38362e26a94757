import { clean, shortened } from './answer.js';
import { longestAddress } from './shared-links.js';

/**
 * An address that a browser opens without doing anything but go there: https, a name with a dot in it, nobody's password in
 * it. In the spelling that browsers show; null where it is none.
 */
export function addressIn(typed: string): string | null {
  const text = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (/\s/.test(text) || !URL.canParse(text)) return null;
  const { protocol, hostname, username, password, href } = new URL(text);
  const isName = /^[^.].*\.[^.]/.test(hostname) && !/^[\d.]+$|^\[/.test(hostname);
  return protocol === 'https:' && isName && username + password === '' && href.length <= longestAddress
    ? href
    : null;
}

/** Where a link leads: what somebody calls it may say anything. */
export const hostOf = (url: string): string => new URL(url).hostname;

export const longestFileName = 100;

/**
 * What a browser calls a file, without the way to it, what no system takes in a name, and the marks that make the end of one
 * read as another (`exe.pdf`).
 */
export function fileNameIn(said: string): string {
  const name = clean(said.split(/[/\\]/).at(-1) ?? '')
    .replaceAll(/\p{Bidi_Control}/gu, '')
    .replaceAll(/[<>:"|?*\s]+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  const [ending = ''] = /\.[^.]{1,10}$/.exec(name) ?? [];
  const stem = name.slice(0, name.length - ending.length);
  return name === '' ? 'file' : shortened(stem, longestFileName - ending.length).trimEnd() + ending;
}
