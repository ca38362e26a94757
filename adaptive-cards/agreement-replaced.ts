import type { Words } from '../src/conversation/language.js';
import { card, paragraph } from './kit/make.js';

/** What becomes of a text in the room when a newer one has been proposed, or both have signed. */
export const agreementReplaced = ({ t }: Words) =>
  card('agreement.replaced', {
    summary: t('A newer text stands below'),
    body: [paragraph(t('There is a newer text of our {{agreement}} below.'))],
  });
