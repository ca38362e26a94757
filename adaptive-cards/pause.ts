import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, button, card, form, heading, paragraph, sending } from './kit/make.js';
import type { Typed } from './kit/prose.js';

export interface PauseForm {
  relationship: string;
  other: string;
  zone: string;
  typed: Typed;
}

/** S-09: until which day. Why is nobody’s business. */
export const pauseForm = ({ t }: Words, { relationship, other, zone, typed }: PauseForm) =>
  form('pause.form', {
    summary: t('Take a break'),
    window: t('Take a break'),
    body: [
      aside(t('You and {{name}} see this. Nobody asks why.', { name: other })),
      paragraph(t('I send neither of you anything until then. Sessions that are booked stay booked.')),
      {
        type: 'Input.Date',
        id: 'until',
        label: t('On which day do you go on?'),
        hint: t('In your own time zone, {{zone}}.', { zone }),
        isRequired: true,
        ...(typed.values?.['until'] && { value: typed.values['until'] }),
        ...(typed.errors?.['until'] !== undefined && { error: typed.errors['until'] }),
      },
    ],
    submit: sending(t('Take a break'), intentions.savePause, { relationship }, 'positive'),
  });

interface PauseView {
  relationship: string;
  by: string;
  until: { epochMilliseconds: number };
  /** How many sessions are booked in that time. */
  sessions: number;
}

/** To both. */
export const paused = ({ t, day }: Words, { relationship, by, until, sessions }: PauseView) => {
  const says = t('{{name}} takes a break for both of you until {{day}}.', { name: by, day: day(until) });
  return card('paused', {
    summary: says,
    body: [
      heading(t('A break')),
      paragraph(says),
      paragraph(t('Until then I send neither of you anything by myself.')),
      ...(sessions === 0
        ? []
        : [
            paragraph(
              sessions === 1
                ? t('One session is booked in that time. Please move or cancel it if it cannot take place.')
                : t(
                    '{{count}} sessions are booked in that time. Please move or cancel those that cannot take place.',
                    {
                      count: sessions,
                    },
                  ),
            ),
          ]),
    ],
    actions: [
      button(t('Go on now'), intentions.resume, { relationship }),
      ...(sessions === 0 ? [] : [button(t('Our sessions'), intentions.sessions, { relationship })]),
    ],
  });
};

export const resumed = ({ t }: Words, { by }: Pick<PauseView, 'by'>) =>
  card('resumed', {
    summary: t('Your break is over'),
    body: [paragraph(t('{{name}} has ended your break. I am with you again.', { name: by }))],
  });

/** To both, when it has ended by itself. */
export const breakOver = ({ t }: Words, { relationship }: Pick<PauseView, 'relationship'>) =>
  card('breakOver', {
    summary: t('Your break is over'),
    body: [paragraph(t('Your break is over, as you had planned. I am with you again.'))],
    actions: [button(t('Our sessions'), intentions.sessions, { relationship }, 'positive')],
  });

/** To the one who would end a break where there is none. */
export const notPaused = ({ t }: Words) =>
  card('notPaused', {
    summary: t('There is no break'),
    body: [paragraph(t('You are not taking a break, so there is nothing to end.'))],
  });
