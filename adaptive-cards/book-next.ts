import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { button, card, paragraph } from './kit/make.js';

export interface BookNextView {
  relationship: string;
  other: string;
  /** Whether they have met before. */
  isFirst: boolean;
  /** Up to three. */
  slots: readonly { local: string; zone: string; minutes: number; at: { epochMilliseconds: number } }[];
}

/** S-07: to the one who arranges. */
export const bookNext = ({ t, moment }: Words, { relationship, other, isFirst, slots }: BookNextView) =>
  card('session.bookNext', {
    summary: t('When do you meet {{name}} next?', { name: other }),
    body: [
      paragraph(
        isFirst
          ? t('You and {{name}} have not booked your first session yet.', { name: other })
          : t('You and {{name}} have no session booked.', { name: other }),
      ),
      ...(slots.length === 0
        ? []
        : [
            paragraph(t('Would one of these suit you? You can still change everything before it is booked.')),
          ]),
    ],
    actions: [
      ...slots.map(({ at, ...slot }) =>
        button(moment(at, slot.zone), intentions.openBooking, { relationship, slot }),
      ),
      button(slots.length === 0 ? t('Choose a date') : t('Another date'), intentions.openBooking, {
        relationship,
      }),
    ],
  });

/** What it becomes. */
export const nextBooked = ({ t }: Words) =>
  card('session.bookNext.done', {
    summary: t('This is done'),
    body: [paragraph(t('A session is booked.'))],
  });
