import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import type { z } from 'zod';
import type { Card } from './card.js';
import { brokenRules } from './card-rules.js';
import { cardSchema } from './schema-card.js';

/** The package's ESM entry does not load in Node, and its bundle has no types of its own. */
const library = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof AdaptiveCards;

export type Read = { card: Card; faults: [] } | { card: null; faults: string[] };

/** Takes a card as Teams would, or says everything that is wrong with it. */
export function readCard(json: unknown): Read {
  const shape = cardSchema.safeParse(json);
  if (!shape.success) return { card: null, faults: shape.error.issues.flatMap(told) };
  const card = json as Card;
  const faults = [...librarySays(card), ...brokenRules(card)];
  return faults.length > 0 ? { card: null, faults } : { card, faults: [] };
}

function told(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_union') {
    const deeper = issue.errors
      .flat()
      .flatMap((inner) => told({ ...inner, path: [...issue.path, ...inner.path] }));
    if (deeper.length > 0) return deeper;
  }
  return [`${issue.path.map(String).join('.') || 'card'}: ${issue.message}`];
}

function librarySays(json: Card): string[] {
  const context = new library.SerializationContext(library.Versions.v1_5);
  const card = new library.AdaptiveCard();
  card.hostConfig = new library.HostConfig({ actions: { maxActions: 6 } });
  card.parse(json, context);
  const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...parsed, ...card.validateProperties().validationEvents]
    .map((event) => event.message)
    .filter(
      (message) => !message.startsWith('Property "choices.data"') && !message.includes('at least one choice'),
    );
}
