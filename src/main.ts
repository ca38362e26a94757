import { pino, type Logger } from 'pino';
import { readConfig, type Config } from './config.js';
import { startBot, type Bot } from './bot.js';

/** Starts the bot; what stops it from starting is said in one plain line. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  const bot = await (config.playground ? playground(config, log) : startBot(config, { log }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(bot, signal));
  process.on('disconnect', () => void stop(bot, 'SIGTERM'));
  announceStart(config, bot);
}

/** Loaded only where it is played. */
async function playground(config: Config, log: Logger): Promise<Bot> {
  const { startPlayground } = await import('./play.js');
  return startPlayground(config, log);
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
  const stopped = await bot.stop().then(
    () => true,
    () => false,
  );
  process.exit(!stopped ? 1 : signal === 'SIGINT' ? 130 : 0);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
