import type { Card } from '../../adaptive-cards/kit/card.js';

/** Fills in where the pictures of a card are. One that cannot be shown stays without, and its words are read instead. */
export type Illustrate = (card: Card) => Promise<Card>;
