import type { Words } from '../src/conversation/language.js';
import { card, paragraph } from './kit/make.js';

/** To the one who has done it: what came of it comes to both, and to the same chat where that is their room. */
export const toldBoth = ({ t }: Words, { other }: { other: string }) =>
  card('told-both', {
    summary: t('Done. You and {{name}} both see it.', { name: other }),
    body: [paragraph(t('Done. You and {{name}} both see it.', { name: other }))],
  });
