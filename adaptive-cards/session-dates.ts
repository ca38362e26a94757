import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Terms } from '../src/mentoring/terms.js';
import { aside, form, paragraph, sending } from './kit/make.js';
import { slotInputs } from './kit/slot.js';
import { sessionMinutes, type SessionForm } from './session-form.js';

export const fewestDates = 2;
export const mostDates = 24;

const rhythms = {
  weekly: 'You have agreed to meet every week.',
  fortnightly: 'You have agreed to meet every two weeks.',
  monthly: 'You have agreed to meet every month.',
  sixWeekly: 'You have agreed to meet every six weeks.',
  quarterly: 'You have agreed to meet every three months.',
  adHoc: 'You have agreed to meet when you need it.',
} as const satisfies Record<Terms['cadence'], string>;

/** All dates at once, in the rhythm of the agreement. */
export const datesForm = (
  words: Words,
  view: Omit<SessionForm, 'session'> & { cadence: Terms['cadence'] },
) => {
  const { t } = words;
  const { relationship, other, zone, typed, cadence } = view;
  return form('session.dates', {
    summary: t('Book all sessions'),
    window: t('Book all sessions'),
    body: [
      aside(t('You and {{name}} see this.', { name: other })),
      paragraph(
        t(rhythms[cadence]),
        ' ',
        t('The first one is when you say here, and the others follow from it.'),
      ),
      ...slotInputs(words, { zone, ...sessionMinutes }, typed),
      {
        type: 'Input.Number',
        id: 'count',
        label: t('How many sessions?'),
        min: fewestDates,
        max: mostDates,
        isRequired: true,
        ...(typed.values?.['count'] && { value: typed.values['count'] }),
        ...(typed.errors?.['count'] !== undefined && { error: typed.errors['count'] }),
      },
    ],
    submit: sending(t('Book them and tell both'), intentions.bookDates, { relationship }, 'positive'),
  });
};
