import type { Words } from '../src/conversation/language.js';
import { card, paragraph } from './kit/make.js';
import type { Action } from './kit/card.js';

/** anywhere but in a room of exactly one relationship, the bot asks which one is meant. */
export const whichRelationship = ({ t }: Words, choices: Action[]) =>
  card('which-relationship', {
    summary: t('With whom?'),
    body: [paragraph(t('With whom?'))],
    actions: choices,
  });
