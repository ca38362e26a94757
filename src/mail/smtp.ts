import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import pTimeout from 'p-timeout';
import type { Post, Posted } from '../ports/mail.js';
import { outcomeOf } from './failures.js';
import type { MailServer } from './server.js';

interface Sending {
  server: MailServer;
  /** The address that it comes from. */
  from: string;
  /** Milliseconds for one mail: well within a lease of the outbox. */
  longestWait?: number;
}

/** A connection for each mail. */
export const makePost =
  ({ server, from, longestWait = 30_000 }: Sending): Post =>
  async (letter) => {
    const connection = new SMTPConnection(optionsOf(server));
    const sending: Progress = { begun: false };
    try {
      const { bytes, messageId } = await written(letter, from);
      const work = deliver(connection, server, { from, to: letter.mail.to, bytes }, sending);
      await pTimeout(work, { milliseconds: longestWait });
      return { is: 'sent', platformId: messageId } satisfies Posted;
    } catch (error) {
      return outcomeOf(error, sending.begun);
    } finally {
      connection.close();
    }
  };

const optionsOf = ({ host, port, secure, login }: MailServer) => ({
  host,
  port,
  secure,
  // A password goes to nobody in the clear.
  requireTLS: login !== null,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  dnsTimeout: 10_000,
});

/** RFC 6047, 2.4; as a file, too, for clients that know no other invitation. */
async function written({ id, since, mail }: Parameters<Post>[0], from: string) {
  const messageId = `<${id}@${from.slice(from.indexOf('@') + 1)}>`;
  const { to, subject, text, ics, method } = mail;
  const composer = new MailComposer({
    from: { name: mail.from, address: from },
    to: { name: '', address: to },
    subject,
    text,
    date: new Date(since.epochMilliseconds),
    messageId,
    icalEvent: { method, content: ics, filename: 'invite.ics' },
    // RFC 3834: nobody’s absence is answered to a machine.
    headers: { 'auto-submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { bytes: await composer.compile().build(), messageId };
}

interface Progress {
  /** The server has asked for the text, and may have got it. */
  begun: boolean;
}

interface Bytes {
  from: string;
  to: string;
  bytes: Buffer;
}

async function deliver(
  connection: SMTPConnection,
  { login }: MailServer,
  { from, to, bytes }: Bytes,
  sending: Progress,
): Promise<void> {
  const lost = new Promise<never>((_, reject) => void connection.on('error', reject));
  const step = (does: (done: (error?: Error | null) => void) => void) =>
    Promise.race([
      lost,
      new Promise<void>((resolve, reject) => does((error) => (error ? reject(error) : resolve()))),
    ]);
  await step((done) => connection.connect(done));
  if (login) await step((done) => connection.login(login, done));
  await step((done) => connection.send({ from, to, size: bytes.length }, noticed(bytes, sending), done));
  connection.quit();
}

/** It is read from only when the server is ready for it. */
const noticed = (bytes: Buffer, sending: Progress) =>
  new Readable({
    read() {
      sending.begun = true;
      this.push(bytes);
      this.push(null);
    },
  });
