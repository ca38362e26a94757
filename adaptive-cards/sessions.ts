import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Element } from './kit/card.js';
import { button, buttons, card, heading, paragraph, strong } from './kit/make.js';

interface ListedSession {
  session: string;
  at: { epochMilliseconds: number };
  minutes: number;
  where: string;
}

export interface SessionsView {
  relationship: string;
  other: string;
  /** The next first. */
  coming: readonly ListedSession[];
  /** Over, and nobody has said yet whether they took place. */
  unrecorded: readonly ListedSession[];
  /** When the last one was held. */
  last: { epochMilliseconds: number } | null;
  /** Whether the agreement’s rhythm gives dates to book at once. */
  hasDates: boolean;
}

/** A message of Slack’s has room for about fifty blocks. */
const mostShown = 6;

/** `session`: what is booked, and everything that can be done with it. */
export const sessions = (words: Words, view: SessionsView) => {
  const { t, day } = words;
  const { relationship, coming, unrecorded, last, hasDates } = view;
  const further = coming.slice(mostShown);
  return card('sessions', {
    summary: t('Your sessions with {{name}}', { name: view.other }),
    body: [
      heading(t('Your sessions with {{name}}', { name: view.other })),
      ...unrecorded.slice(0, 1).flatMap((session) => didItHappen(words, relationship, session)),
      ...(coming.length === 0
        ? [paragraph(t('No session is booked.'))]
        : coming.slice(0, mostShown).flatMap((session) => comingElements(words, relationship, session))),
      ...(further.length === 0
        ? []
        : [paragraph(t('And {{count}} more after that.', { count: further.length }))]),
      ...(last === null ? [] : [paragraph(t('You last met on {{day}}.', { day: day(last) }))]),
    ],
    actions: [
      button(t('Book a session'), intentions.openBooking, { relationship }, 'positive'),
      ...(hasDates ? [button(t('Book them all'), intentions.openDates, { relationship })] : []),
      button(t('Log a session'), intentions.openLog, { relationship }),
      button(t('All in my calendar'), intentions.calendarFeed, {}),
    ],
  });
};

const comingElements = (
  words: Words,
  relationship: string,
  { session, ...slot }: ListedSession,
): Element[] => [
  paragraph(strong(words.moment(slot.at)), ` · ${inBrief(words, slot)}`),
  buttons(
    button(words.t('Move'), intentions.openMove, { relationship, session }),
    button(words.t('Cancel'), intentions.openCancel, { relationship, session }),
    button(words.t('In my calendar'), intentions.sessionInCalendar, { relationship, session }),
  ),
];

const didItHappen = (words: Words, relationship: string, { session, at }: ListedSession): Element[] => [
  paragraph(words.t('Did your session of {{moment}} take place?', { moment: words.moment(at) })),
  buttons(
    button(words.t('Yes'), intentions.recordSession, { relationship, session, happened: true }, 'positive'),
    button(words.t('No'), intentions.recordSession, { relationship, session, happened: false }),
  ),
];

const inBrief = ({ t }: Words, { minutes, where }: Pick<ListedSession, 'minutes' | 'where'>): string =>
  [t('{{count}} minutes', { count: minutes }), ...(where === '' ? [] : [where])].join(' · ');
