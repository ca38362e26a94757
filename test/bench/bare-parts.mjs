// The parts that the bot is made of, loaded and connected and nothing else; answers one command. Plain JavaScript, as the
// bot is when it runs: nobody waits for a compiler. PRISMA=1 loads Prisma's client too.
import { createServer } from 'node:http';
import bolt from '@slack/bolt';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import pg from 'pg';

const { App, HTTPReceiver, LogLevel } = bolt;
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
await pool.query('select 1');
if (process.env.PRISMA) {
  const { PrismaPg } = await import('@prisma/adapter-pg');
  const { PrismaClient } = await import('../../dist/src/store/generated/client.js');
  await new PrismaClient({ adapter: new PrismaPg(pool) }).organisation.count();
}
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const receiver = new HTTPReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  logLevel: LogLevel.ERROR,
});
const app = new App({
  receiver,
  token: process.env.SLACK_BOT_TOKEN,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL, retryConfig: { retries: 0 } },
});
app.command('/mentoring', ({ ack }) => ack('What I can do'));
// Teams would knock here.
const teams = createServer((req, res) => adapter.process(req, res, async () => {}));
await new Promise((listening) => teams.listen(0, '127.0.0.1', listening));
const server = await app.start({ port: 0, host: '127.0.0.1' });
process.once('disconnect', () => process.exit(0));
process.stdout.write(`Listening on port ${server.address().port}\n`);
