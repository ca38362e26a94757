import type { Words } from '../src/conversation/language.js';
import type { Card } from './kit/card.js';
import { aside } from './kit/make.js';

/** Where two people may have more than one thing to do with each other: which one a card is about. */
export const saidOf = (
  { t }: Words,
  card: Card,
  { mentee, mentor }: { mentee: string; mentor: string },
): Card => ({
  ...card,
  body: [
    aside(
      t('{{mentee_name}} is the {{mentee}}, {{mentor_name}} the {{mentor}}.', {
        mentee_name: mentee,
        mentor_name: mentor,
      }),
    ),
    ...card.body,
  ],
});
