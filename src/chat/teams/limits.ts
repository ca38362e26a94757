import type { Pace } from '../../ports/pace.js';

/** What Teams accepts. Sources: learn.microsoft.com/microsoftteams/platform, unless a line says otherwise. */
export const limits = {
  /** Bytes of a card in UTF-16. A message may have about 100 KB in all (resources/bot-v3/bots-message-size). */
  card: 80_000,
  /** Teams shows six buttons in a row and no more (task-modules-and-cards/cards/cards-reference). */
  actions: 6,
} as const;

/** How fast messages may go: a tenant as a whole, and each conversation (bots/how-to/rate-limit). */
export const pace = {
  lane: { most: 5, perMs: 100 },
  place: [
    { most: 7, perMs: 1000 },
    { most: 8, perMs: 2000 },
    { most: 60, perMs: 30_000 },
    { most: 1800, perMs: 3_600_000 },
  ],
} as const satisfies Pace;

/** A card that Teams would refuse: it is to be split up where it is written, never cut here. */
export class CardTooLarge extends Error {
  override readonly name = 'CardTooLarge';
  readonly card: string;
  readonly limit: keyof typeof limits;

  constructor(card: string, limit: keyof typeof limits, size: number) {
    super(`The card ${card} breaks Teams' limit ${limit}: ${size} of at most ${limits[limit]}`);
    this.card = card;
    this.limit = limit;
  }
}

export const bytesOf = (rendered: object): number => 2 * JSON.stringify(rendered).length;

/** Throws `CardTooLarge` when the rendered card is more than a message can carry. */
export function assertWithinLimits(card: string, rendered: object): void {
  const bytes = bytesOf(rendered);
  if (bytes > limits.card) throw new CardTooLarge(card, 'card', bytes);
}
