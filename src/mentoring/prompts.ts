import type { Role } from './clause.js';
import type { Framework } from './framework.js';

/** How a framework itself asks this; null where it leaves it to the bot. */
export const promptFor = ({ prompts }: Pick<Framework, 'prompts'>, role: Role, id: string): string | null =>
  prompts.find((prompt) => prompt.id === id && (prompt.of === role || prompt.of === 'both'))?.ask ?? null;
