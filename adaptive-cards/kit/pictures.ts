import type { Card, Drawing, Image } from './card.js';

const isImage = (element: Card['body'][number]): element is Image => element.type === 'Image';

/** Whether a platform would have to fetch, or take in, a picture. */
export const showsPictures = ({ body }: Card): boolean =>
  body.some((element) => isImage(element) && element.url !== undefined);

/** In words alone. */
export const inWords = <Shown extends Card>(card: Shown): Shown => ({
  ...card,
  body: card.body.map((element) => {
    if (!isImage(element)) return element;
    const { url: _, ...image } = element;
    return image;
  }),
});

/** With the addresses of its pictures; `null` leaves the words. */
export async function illustrated(
  card: Card,
  addressOf: (drawing: Drawing) => Promise<string | null>,
): Promise<Card> {
  if (!card.body.some(isImage)) return card;
  const body = await Promise.all(
    card.body.map(async (element) => {
      const url = isImage(element) ? await addressOf(element.drawing) : null;
      return url === null ? element : { ...element, url };
    }),
  );
  return { ...card, body };
}
