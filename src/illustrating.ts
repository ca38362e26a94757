import { illustrated } from '../adaptive-cards/kit/pictures.js';
import type { Drawing } from '../adaptive-cards/kit/card.js';
import type { Chat } from './ports/chat.js';
import type { Clock } from './ports/clock.js';
import type { Illustrate } from './ports/pictures.js';
import type { Dispatch } from './ports/turn.js';
import { pictureLink } from './web/picture-link.js';

/** How long Slack has to fetch a picture, which it then keeps. */
const hours = 1;

/** Of the drawing's units: sharp on a phone, and a third of what a card of Teams may hold. */
const scale = 1.5;

export interface Pictures {
  pngOf: (drawing: Drawing, scale: number) => Promise<Buffer>;
  clock: Clock;
  key: Buffer;
  publicUrl: string | null;
}

/** Slack fetches pictures from an address that the whole internet reaches; Teams takes them within the card. */
export const illustrators = ({ pngOf, clock, key, publicUrl }: Pictures) =>
  ({
    slack: (card) =>
      illustrated(card, async (drawing) =>
        publicUrl === null
          ? null
          : pictureLink(key, publicUrl, { drawing, until: clock.now().add({ hours }) }),
      ),
    teams: (card) =>
      illustrated(
        card,
        async (drawing) => `data:image/png;base64,${(await pngOf(drawing, scale)).toString('base64')}`,
      ),
  }) satisfies Record<string, Illustrate>;

/** Forms have no pictures. */
export const answeringWith =
  (illustrate: Illustrate, dispatch: Dispatch): Dispatch =>
  async (turn) => {
    const reply = await dispatch(turn);
    return 'form' in reply ? reply : { ...reply, card: await illustrate(reply.card) };
  };

/** What is refused for its picture, as Slack does where it cannot fetch it, is sent in words: a refusal is certain. */
export const sendingWith = (illustrate: Illustrate, chat: Chat): Chat => ({
  ...chat,
  deliver: async (delivery) => {
    const card = await illustrate(delivery.card);
    const delivered = await chat.deliver({ ...delivery, card });
    const isRefused = delivered.is === 'refused' && !delivered.roomLost;
    return isRefused && card !== delivery.card ? chat.deliver(delivery) : delivered;
  },
});
