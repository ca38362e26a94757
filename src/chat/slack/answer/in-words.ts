import type { Card } from '../../../../adaptive-cards/kit/card.js';
import { inWords, showsPictures } from '../../../../adaptive-cards/kit/pictures.js';
import { refusedWith } from '../failures.js';
import { isRefusedReply } from './respond.js';

/**
 * Slack refuses the whole message, as `invalid_blocks`, where it cannot fetch a picture in it (slackapi/python-slack-sdk#1782):
 * then the words are said alone.
 */
export const orInWords =
  (say: (card: Card) => Promise<void>) =>
  async (card: Card): Promise<void> => {
    try {
      await say(card);
    } catch (error) {
      if (!showsPictures(card) || !(isRefusal(refusedWith(error)) || isRefusedReply(error))) throw error;
      await say(inWords(card));
    }
  };

/** Of a view it says `invalid_arguments`. */
const isRefusal = (code: string | null) => code === 'invalid_blocks' || code === 'invalid_arguments';
