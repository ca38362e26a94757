import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Action, Element } from './kit/card.js';
import { aside, button, card, heading, paragraph } from './kit/make.js';
import { whenAndWhere, type WhenAndWhere } from './kit/slot.js';

export interface SessionView extends WhenAndWhere {
  relationship: string;
  session: string;
}

/** To both: what one of them has booked. */
export const sessionBooked = (words: Words, view: SessionView & { by: string }) => {
  const { t } = words;
  const says = t('{{name}} has booked a session.', { name: view.by });
  return card('session.booked', {
    summary: says,
    body: [heading(t('Our next session')), paragraph(says), whenAndWhere(words, view)],
    actions: changing(words, view),
  });
};

/** All the dates at once, as the rhythm of the agreement has them. */
export const sessionsBooked = (
  words: Words,
  view: {
    by: string;
    relationship: string;
    dates: readonly { at: { epochMilliseconds: number } }[];
    zone: string;
  },
) => {
  const { t } = words;
  const says = t('{{name}} has booked {{count}} sessions.', { name: view.by, count: view.dates.length });
  return card('session.booked.many', {
    summary: says,
    body: [
      heading(t('Our sessions')),
      paragraph(says),
      ...view.dates.map(({ at }) => paragraph(`• ${words.moment(at, view.zone)}`)),
    ],
    actions: [button(t('Our sessions'), intentions.sessions, { relationship: view.relationship })],
  });
};

export interface Changed {
  by: string;
  /** Hours of notice, where it came inside them. */
  late: number | null;
  emergency: boolean;
}

/** To both: the new time beside the old one. */
export const sessionMoved = (
  words: Words,
  view: SessionView & Changed & { before: { epochMilliseconds: number } },
) => {
  const { t } = words;
  const says = t('{{name}} has moved your session.', { name: view.by });
  return card('session.moved', {
    summary: says,
    body: [
      heading(t('Our session is moved')),
      paragraph(says),
      whenAndWhere(words, view),
      aside(t('Before: {{moment}}', { moment: words.moment(view.before) })),
      ...notice(words, view),
    ],
    actions: changing(words, view),
  });
};

export const sessionCancelled = (words: Words, view: SessionView & Changed) => {
  const { t, moment } = words;
  const says = t('{{name}} has cancelled your session.', { name: view.by });
  return card('session.cancelled', {
    summary: says,
    body: [
      heading(t('Our session is cancelled')),
      paragraph(says),
      paragraph(t('It was for {{moment}}.', { moment: moment(view.at) })),
      ...notice(words, view),
    ],
    actions: [
      button(t('Book another'), intentions.openBooking, { relationship: view.relationship }, 'positive'),
    ],
  });
};

/** What an older card about it becomes. */
export const sessionPassed = ({ t }: Words) =>
  card('session.passed', {
    summary: t('This has changed'),
    body: [paragraph(t('This session was changed. What stands now is below.'))],
  });

/** S-04: to the one who moved or cancelled it, late or not. */
export const rebook = (
  { t, moment }: Words,
  view: {
    relationship: string;
    other: string;
    slots: readonly { local: string; zone: string; minutes: number; at: { epochMilliseconds: number } }[];
  },
) =>
  card('session.rebook', {
    summary: t('A new date with {{name}}?', { name: view.other }),
    body: [
      paragraph(
        t(
          'You have cancelled your session with {{name}}. Whoever cancels finds the new date: would one of these suit you?',
          {
            name: view.other,
          },
        ),
      ),
    ],
    actions: [
      ...view.slots.map(({ at, ...slot }) =>
        button(moment(at, slot.zone), intentions.openBooking, { relationship: view.relationship, slot }),
      ),
      button(t('Another date'), intentions.openBooking, { relationship: view.relationship }),
    ],
  });

/** ILM: after the third in a row. */
export const lateAgain = ({ t }: Words, view: { relationship: string; count: number }) =>
  card('session.lateAgain', {
    summary: t('Shall we look at our {{agreement}}?'),
    body: [
      heading(t('Shall we look at our {{agreement}}?')),
      paragraph(
        t(
          '{{count}} changes in a row came later than you had agreed. Perhaps the rhythm or the notice does not fit any more.',
          {
            count: view.count,
          },
        ),
      ),
    ],
    actions: [
      button(t('Look at it'), intentions.amendAgreement, {
        relationship: view.relationship,
        because: 'lateChanges',
      }),
    ],
  });

const changing = ({ t }: Words, { relationship, session }: SessionView): Action[] => [
  button(t('Suggest another time'), intentions.openMove, { relationship, session }),
  button(t('Cancel it'), intentions.openCancel, { relationship, session }),
  button(t('In my calendar'), intentions.sessionInCalendar, { relationship, session }),
];

const notice = ({ t }: Words, { late, emergency }: Changed): Element[] => [
  ...(late === null
    ? []
    : [aside(t('This is later than the {{count}} hours that you have agreed on.', { count: late }))]),
  ...(emergency ? [aside(t('It was an emergency, so the notice does not count.'))] : []),
];
