import type { Framework } from './framework.js';
import { standard } from './frameworks/standard.js';

/** The frameworks that come with the bot. */
export const builtInFrameworks = { standard } as const satisfies Record<string, Framework>;
