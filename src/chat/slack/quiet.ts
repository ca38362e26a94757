import { LogLevel, type Logger as BoltLogger } from '@slack/bolt';
import type { Logger } from 'pino';

/** Bolt and its client log what people wrote along with what went wrong: only codes get through. */
export function quietLogger(log: Logger): BoltLogger {
  const codesOf = (said: unknown[]) => said.flatMap((one) => codeOf(one) ?? []);
  const silence = () => undefined;
  return {
    debug: silence,
    info: silence,
    warn: (...said: unknown[]) => log.debug({ codes: codesOf(said) }, 'slack library: warning'),
    error: (...said: unknown[]) => log.warn({ codes: codesOf(said) }, 'slack library: error'),
    setLevel: silence,
    getLevel: () => LogLevel.ERROR,
    setName: silence,
  };
}

const codeOf = (said: unknown): string | null =>
  typeof said === 'object' && said !== null && 'code' in said && typeof said.code === 'string'
    ? said.code
    : null;
