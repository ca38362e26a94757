import type { Posted } from '../ports/mail.js';

/** What nodemailer tells of a failure. Its message quotes the server, and that quotes addresses: neither is passed on. */
interface Told {
  name?: unknown;
  code?: unknown;
  originalCode?: unknown;
  command?: unknown;
  response?: unknown;
}

/**
 * What has become of a mail that was not taken. A server’s no to the receiver or to the text is final (RFC 5321, 4.2.1);
 * a no to anything before is the operator’s affair, who can mend it. `begun`: it may have got the text.
 */
export function outcomeOf(error: unknown, begun: boolean): Exclude<Posted, { is: 'sent' }> {
  const told: Told = error instanceof Error ? error : {};
  const answer = typeof told.response === 'string' ? told.response : '';
  const [status, reply] = /^([1-5])\d\d([ -]\d(\.\d{1,3}){2})?/.exec(answer) ?? [];
  const step = begun ? 'DATA' : told.command;
  const what = status === undefined ? [told.code ?? told.name, told.originalCode] : [status];
  const reason = [step, ...what].filter((word) => typeof word === 'string').join(' ');
  if (reply === '5' && (step === 'RCPT TO' || step === 'DATA')) return { is: 'refused', reason };
  if (answer === '' && impossible.has(told.code)) return { is: 'refused', reason };
  return { is: begun && reply !== '4' ? 'unknown' : 'later', reason };
}

/** Nodemailer saw by itself that no server would take it, and asked none. */
const impossible: ReadonlySet<unknown> = new Set(['EENVELOPE', 'EMESSAGE']);
