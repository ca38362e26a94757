import type { Words } from '../src/conversation/language.js';
import { card, paragraph } from './kit/make.js';

/** Where others read along: the answer to what concerns one alone is in that person's own chat. */
export const answeredAlone = ({ t }: Words) =>
  card('answered-alone', {
    summary: t('My answer is in your own chat with me'),
    body: [paragraph(t('My answer is in your own chat with me, where only you see it.'))],
  });
