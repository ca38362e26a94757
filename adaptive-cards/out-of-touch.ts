import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, button, card, heading, paragraph } from './kit/make.js';

/** N-04: to the mentee, and a week later to the mentor, who can tell the coordinators. */
export const outOfTouch = (
  { t, day }: Words,
  {
    relationship,
    other,
    since,
    mayTell,
  }: { relationship: string; other: string; since: { epochMilliseconds: number }; mayTell: boolean },
) =>
  card('outOfTouch', {
    summary: t('You and {{name}} have not been in touch for a while', { name: other }),
    body: [
      heading(t('You and {{name}} have not been in touch for a while', { name: other })),
      paragraph(t('The last that I know of was on {{day}}. What would you like to do?', { day: day(since) })),
      aside(t('Only you see this. You get it once, because of the time that you agreed on.')),
    ],
    actions: [
      button(t('Book a session'), intentions.openBooking, { relationship }, 'positive'),
      button(t('We have met'), intentions.openLog, { relationship }),
      button(t('Take a break'), intentions.pause, { relationship }),
      ...(mayTell
        ? [
            button(t('Tell the coordinator'), intentions.openCoordinator, {
              relationship,
              about: 'agreement',
            }),
          ]
        : []),
      button(t('End it well'), intentions.end, { relationship }),
    ],
  });
