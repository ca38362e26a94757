import type { Input } from '../../../../adaptive-cards/kit/card.js';

/** Ids for buttons: the verb, and `verb#2`, `verb#3` where Slack would see the same id twice. */
export function distinctIds(): (verb: string) => string {
  const seen = new Map<string, number>();
  return (verb) => {
    const count = (seen.get(verb) ?? 0) + 1;
    seen.set(verb, count);
    return count === 1 ? verb : `${verb}#${count}`;
  };
}

/** Slack keeps what was typed wherever a block id stays the same; a new edition is a new id. */
export const blockIdOf = (input: Input): string =>
  input.edition === undefined ? input.id : `${input.id}#${input.edition}`;

/** The verb in a button's id, or the input's id in a block's id: what stood there before it was made distinct. */
export const plainIdOf = (id: string): string => id.split('#', 1)[0] ?? id;
