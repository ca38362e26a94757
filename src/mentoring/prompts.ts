import type { Role } from './clause.js';
import type { Framework, Prompt } from './framework.js';

/** How a framework itself asks this; null where it leaves it to the bot. */
export const promptFor = ({ prompts }: Pick<Framework, 'prompts'>, role: Role, id: string): string | null =>
  prompts.find((prompt) => prompt.id === id && (prompt.of === role || prompt.of === 'both'))?.ask ?? null;

/** What a framework gives somebody to think about then, beside the questions that they answer; told before them. */
export const thoughtsFor = (
  { prompts }: Pick<Framework, 'prompts'>,
  role: Role,
  when: Exclude<Prompt['when'], 'after'>,
): string[] =>
  prompts
    .filter(
      ({ id, of, ...prompt }) => prompt.when === when && !asked.has(id) && (of === role || of === 'both'),
    )
    .map(({ ask }) => ask);

/** Each by the one box of its form. */
const asked: ReadonlySet<string> = new Set(['points', 'aim']);
