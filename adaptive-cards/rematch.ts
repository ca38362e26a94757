import type { Words } from '../src/conversation/language.js';
import { aside, card, paragraph } from './kit/make.js';

/** To the coordinators: that a pair does not go on. Not why, and not whose wish it was (H-04). */
export const rematch = ({ t }: Words, { mentee, mentor }: { mentee: string; mentor: string }) =>
  card('rematch', {
    summary: t('{{first}} and {{second}} do not go on', { first: mentee, second: mentor }),
    body: [
      paragraph(
        t('{{first}} and {{second}} have met and do not go on together. That is nobody’s fault.', {
          first: mentee,
          second: mentor,
        }),
      ),
      aside(t('You may like to suggest somebody else to each of them. I do not pass on who said what.')),
    ],
  });
