import { pino } from 'pino';
import { readConfig, type Config } from './config.js';
import { startBot, type Bot } from './bot.js';
import { startPlayground } from './play.js';

/** Starts the bot; what stops it from starting is said in one plain line. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  const bot = await (config.playground ? startPlayground(config, log) : startBot(config, { log }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(bot, signal));
  process.on('disconnect', () => void stop(bot, 'SIGTERM'));
  announceStart(config, bot);
}

function announceStart({ playground }: Config, { port }: Bot): void {
  process.stdout.write(
    playground ? `The playground is on http://localhost:${port}\n` : `Listening on port ${port}\n`,
  );
}

let stopping = false;

async function stop(bot: Bot, signal: NodeJS.Signals): Promise<void> {
  if (stopping) return;
  stopping = true;
  await bot.stop();
  process.exit(signal === 'SIGINT' ? 130 : 0);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
