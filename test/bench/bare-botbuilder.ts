import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { announce } from './listening.js';

/** What a bot on the bare Bot Framework would post that knows every answer beforehand. */
export type TeamsAnswers = Record<'help' | 'agree', Partial<Activity>>;

const [answers] = (await once(process, 'message')) as [TeamsAnswers];
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

announce(createServer((req, res) => void answer(req, res)));

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
  const { method = '', headers } = req;
  await adapter.process({ method, headers, body }, asExpress(res), async (turn) => {
    await turn.sendActivity({ ...answers[turn.activity.text === 'help' ? 'help' : 'agree'] });
  });
}

/** The adapter knows Express and Restify; what it asks of them is this. */
const asExpress = (res: ServerResponse) => ({
  socket: res.socket,
  status: (code: number) => (res.statusCode = code),
  header: (name: string, value: unknown) => res.setHeader(name, String(value)),
  send: (body: unknown) => res.write(typeof body === 'string' ? body : JSON.stringify(body)),
  end: () => res.end(),
});
