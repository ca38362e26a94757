import { Temporal } from 'temporal-polyfill';
import { makePost } from '../../src/mail/smtp.js';
import { mailServerIn } from '../../src/mail/server.js';
import type { Mail } from '../../src/ports/mail.js';
import { mailServer, type PlayedMailServer } from './mail-server.js';

const since = Temporal.Instant.from('2027-02-01T08:00:00Z');
const mail: Mail = {
  to: 'amira@acme.example',
  from: 'Circle 2027',
  subject: 'Mentoring with Ben Osei: Monday 29 March at 10:00 BST',
  text: 'You meet Ben Osei on Monday 29 March at 10:00 BST.\n',
  ics: 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:s1@mentoring-bot\r\nDTSTAMP:20270201T080000Z\r\nDTSTART:20270329T090000Z\r\nDTEND:20270329T100000Z\r\nSUMMARY:Zoë\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  method: 'REQUEST',
};

let server: PlayedMailServer;
beforeEach(async () => {
  server = await mailServer();
});
afterEach(() => server.close());

const to = (address: string) => {
  const found = mailServerIn(address);
  if (!found) throw new Error(`no server in ${address}`);
  return found;
};
const post = (
  changed: Partial<Mail> = {},
  at = to(`smtp://127.0.0.1:${server.port}`),
  longestWait = 10_000,
) =>
  makePost({ server: at, from: 'bot@acme.example', longestWait })({
    id: '0199-1',
    since,
    mail: { ...mail, ...changed },
  });

test('a mail has the words, the invitation beside them, and the same as a file (RFC 6047)', async () => {
  expect(await post()).toEqual({ is: 'sent', platformId: '<0199-1@acme.example>' });
  const [received] = server.received;
  expect(received?.to).toEqual(['amira@acme.example']);
  expect(received?.email).toMatchObject({
    from: { name: 'Circle 2027', address: 'bot@acme.example' },
    to: [{ address: 'amira@acme.example' }],
    subject: mail.subject,
    text: expect.stringContaining(mail.text) as string,
    messageId: '<0199-1@acme.example>',
    date: '2027-02-01T08:00:00.000Z',
  });
  expect(received?.email.headers).toContainEqual(
    expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
  );
  expect(received?.raw).toMatch(/^Content-Type: multipart\/alternative/m);
  expect(received?.calendar.events).toMatchObject([{ uid: 's1@mentoring-bot', summary: 'Zoë' }]);
  const file = received?.email.attachments.find(({ filename }) => filename === 'invite.ics');
  expect(file).toMatchObject({ mimeType: 'application/ics', disposition: 'attachment' });
  expect(received?.file).toBe(mail.ics);
});

test('a cancellation says so where clients look for it', async () => {
  await post({ method: 'CANCEL' });
  expect(server.received[0]?.raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=CANCEL\r$/m);
});

const hostile = 'Ben\r\nBcc: eve@evil.example\r\n\r\n<b>\n.\r\nDATA "x" <eve@evil.example>,';

test('whatever stands in it, a name or a sentence stays inside its own line', async () => {
  await post({ subject: hostile, from: hostile, text: hostile, ics: mail.ics.replace('Zoë', 'x') });
  const [received] = server.received;
  expect(received?.to).toEqual(['amira@acme.example']);
  expect(received?.email.headers.map(({ key }) => key).sort()).toEqual(
    ['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'].sort(),
  );
  expect(received?.email.from?.address).toBe('bot@acme.example');
  expect(received?.email.subject).toMatch(/^Ben\s+Bcc: eve@evil\.example/);
  expect(received?.email.bcc ?? []).toEqual([]);
  expect(received?.calendar.events).toHaveLength(1);
});

test.each<[string, Parameters<PlayedMailServer['does']>[0], object]>([
  [
    '550 to the receiver: never',
    { says: 550, to: 'receiver' },
    { is: 'refused', reason: 'RCPT TO 550 5.1.1' },
  ],
  ['554 to the text: never', { says: 554, to: 'text' }, { is: 'refused', reason: 'DATA 554 5.1.1' }],
  ['451 to the receiver: later', { says: 451, to: 'receiver' }, { is: 'later', reason: 'RCPT TO 451 5.1.1' }],
  ['452 to the text: later', { says: 452, to: 'text' }, { is: 'later', reason: 'DATA 452 5.1.1' }],
  ['421 to the text: later', { says: 421, to: 'text' }, { is: 'later', reason: 'DATA 421 5.1.1' }],
  ['550 to the sender: the operator can mend it', { says: 550, to: 'sender' }, { is: 'later' }],
  ['a connection lost after the text: nobody knows', 'drops', { is: 'unknown', reason: 'DATA ECONNECTION' }],
])('%s', async (_, deed, outcome) => {
  server.does(deed);
  expect(await post()).toMatchObject(outcome);
  expect(server.received).toEqual([]);
});

test('a server that takes the text and says nothing more: nobody knows, and it is not waited for', async () => {
  server.does('hangs');
  expect(await post({}, undefined, 500)).toEqual({ is: 'unknown', reason: 'DATA TimeoutError' });
});

test('nothing there, nothing that speaks, nothing that is found: later', async () => {
  const { port } = server;
  await server.close();
  expect(await post({}, to(`smtp://127.0.0.1:${port}`))).toEqual({
    is: 'later',
    reason: 'CONN ESOCKET ECONNREFUSED',
  });
  expect(await post({}, to('smtp://nowhere.invalid:2525'))).toMatchObject({ is: 'later' });
  server = await mailServer({ hideSTARTTLS: true, onConnect: () => undefined });
  expect(await post({}, undefined, 500)).toEqual({ is: 'later', reason: 'TimeoutError' });
});

test('an address that is none is asked of no server', async () => {
  expect(await post({ to: 'amira@acme.example>\r\nRCPT TO:<eve@evil.example' })).toMatchObject({
    is: 'refused',
  });
  expect(server.asked()).toBe(0);
});

test.each(['smtp', 'smtps'])(
  'a server with a certificate that nobody vouches for gets nothing by %s',
  async (kind) => {
    const { error } = console;
    // It says what kind of a certificate it has.
    console.error = () => undefined;
    const doubtful = await mailServer({ secure: kind === 'smtps' });
    console.error = error;
    const outcome = await post({}, to(`${kind}://127.0.0.1:${doubtful.port}`));
    await doubtful.close();
    expect(outcome).toEqual({
      is: 'later',
      reason: expect.stringMatching(/^\w+ E(TLS|SOCKET) [A-Z_]+$/) as string,
    });
    expect(doubtful.asked()).toBe(0);
  },
);

test('a password is told to nobody in the clear', async () => {
  const told: unknown[] = [];
  const plain = await mailServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: (auth, _, done) => {
      told.push(auth);
      done(null, { user: 'bot' });
    },
  });
  const outcome = await post({}, to(`smtp://bot:swordfish@127.0.0.1:${plain.port}`));
  await plain.close();
  expect([outcome.is, told]).toEqual(['later', []]);
  expect(JSON.stringify(outcome)).not.toContain('swordfish');
});
