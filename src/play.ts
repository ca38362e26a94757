import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { startBot, type Bot } from './bot.js';
import { movableClock, realClock } from './clock.js';
import type { Config } from './config.js';
import { commands } from './conversation/commands.js';
import { createPlayground } from './playground/playground.js';
