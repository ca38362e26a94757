/** What Teams accepts. Sources: learn.microsoft.com/microsoftteams/platform, unless a line says otherwise. */
export const limits = {
  /** Bytes of a card in UTF-16. A message may have about 100 KB in all (resources/bot-v3/bots-message-size). */
  card: 80_000,
  /** Teams shows six buttons in a row and no more (task-modules-and-cards/cards/cards-reference). */
  actions: 6,
} as const;

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
