import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { parsed, type Parsed } from '../calendar/parsed.js';

/** What a mail server does about one mail. */
export type Deed = 'takes' | 'hangs' | 'drops' | { says: number; to: 'receiver' | 'text' | 'sender' };

export interface Received {
  raw: string;
  /** Of the envelope. */
  to: string[];
  email: Email;
  /** The invitation in the text itself. */
  calendar: Parsed;
  /** And as the file that goes with it. */
  file: string;
}

export interface PlayedMailServer {
  port: number;
  received: Received[];
  /** What it does from now on, about mail to an address or to any. */
  does(deed: Deed, to?: string): void;
  /** How many mails it was given, whatever became of them. */
  asked(): number;
  close(): Promise<void>;
}

/** A real SMTP server that does as it is told. */
export async function mailServer(
  options: SMTPServerOptions = { hideSTARTTLS: true },
): Promise<PlayedMailServer> {
  const received: Received[] = [];
  const deeds = new Map<string, Deed>();
  let asked = 0;
  const deedFor = (to: string): Deed => deeds.get(to) ?? deeds.get('') ?? 'takes';
  const refusing = (deed: Deed, at: 'receiver' | 'text' | 'sender') =>
    typeof deed === 'object' && deed.to === at ? refusal(deed.says) : null;
  const hangUp = (id: string) =>
    server.connections.forEach((each) => {
      if (each.id === id) each.close();
    });
  const server = new SMTPServer({
    authOptional: true,
    ...options,
    onMailFrom: (_, _session, done) => done(refusing(deedFor(''), 'sender')),
    onRcptTo: ({ address }, _, done) => done(refusing(deedFor(address), 'receiver')),
    onData: (stream, session, done) => {
      asked += 1;
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const deed = deedFor(to[0] ?? '');
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        if (deed === 'hangs') return;
        if (deed === 'drops') return hangUp(session.id);
        const no = refusing(deed, 'text');
        if (no) return done(no);
        void PostalMime.parse(raw).then((email) => {
          received.push({ raw, to, email, calendar: calendarIn(raw), file: fileIn(raw) });
          done();
        });
      });
    },
  });
  // A client that goes away is a test's affair.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  return {
    port: (listening.address() as AddressInfo).port,
    received,
    does: (deed, to = '') => void deeds.set(to, deed),
    asked: () => asked,
    close: () => {
      server.connections.forEach((each) => each.close());
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** Its text says where it was going, as those of servers do. */
const refusal = (responseCode: number) =>
  Object.assign(new Error('5.1.1 <amira@acme.example>: no, nothing about Ben Osei'), { responseCode });

/** The part that is an alternative to the words (RFC 6047, 2.4). */
function calendarIn(raw: string): Parsed {
  const part =
    /\r\nContent-Type: text\/calendar; charset=utf-8; method=\w+\r\n([\s\S]*?)\r\n\r\n([\s\S]*?)\r\n--/.exec(
      raw,
    );
  const [, headers = '', body = ''] = part ?? [];
  return parsed(
    headers.includes('base64') ? Buffer.from(body, 'base64').toString() : fromQuotedPrintable(headers, body),
  );
}

const fromQuotedPrintable = (headers: string, body: string) =>
  headers.includes('quoted-printable')
    ? Buffer.from(
        body
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString()
    : body;

const fileIn = (raw: string) => {
  const [, body = ''] = /filename=invite\.ics\r\n[^\r]+base64\r\n\r\n([\s\S]*?)\r\n--/.exec(raw) ?? [];
  return Buffer.from(body, 'base64').toString();
};
