import { emailIn } from '../mentoring/person.js';

/** Who takes the bot’s mail. */
export interface MailServer {
  host: string;
  port: number;
  /** Encrypted from the first byte; else as soon as the server offers it. */
  secure: boolean;
  /** Null where it asks nobody to sign in. */
  login: { user: string; pass: string } | null;
}

/** `smtp://user:password@host:port`, or `smtps://`; null where it is anything else, or says more. */
export function mailServerIn(address: string): MailServer | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const rest = `${url.pathname.replace(/^\/$/, '')}${url.search}${url.hash}`;
  const [user, pass] = [decoded(url.username), decoded(url.password)];
  if ((!secure && url.protocol !== 'smtp:') || url.hostname === '' || rest !== '') return null;
  if (user === null || pass === null || (user === '') !== (pass === '')) return null;
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    login: user === '' ? null : { user, pass },
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

export const isMailFrom = (address: string): boolean => emailIn(address) === address;
