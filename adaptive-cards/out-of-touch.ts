import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Action } from './kit/card.js';
import { aside, button, card, heading, paragraph } from './kit/make.js';

export interface OutOfTouchView {
  relationship: string;
  other: string;
  since: { epochMilliseconds: number };
  /** Whether the reader can tell the coordinators. */
  mayTell: boolean;
  /** After how many weeks they hear of it; null where nobody coordinates. */
  toldAfter: number | null;
}

/** N-04: to the mentee, and a week later to the mentor, who can tell the coordinators. */
export const outOfTouch = (words: Words, view: OutOfTouchView) => {
  const { t, day } = words;
  const says = t('You and {{name}} have not been in touch for a while', { name: view.other });
  return card('outOfTouch', {
    summary: says,
    body: [
      heading(says),
      paragraph(
        t('The last that I know of was on {{day}}. What would you like to do?', { day: day(view.since) }),
      ),
      ...(view.toldAfter === null ? [] : [paragraph(coordinatorsHear(words, view.toldAfter))]),
      aside(t('Only you see this.')),
    ],
    actions: whatHelps(words, view),
  });
};

const coordinatorsHear = ({ t }: Words, weeks: number) =>
  t(
    'If nothing comes from either of you within {{count}} weeks, those who coordinate the programme hear that you are out of touch, and nothing else.',
    { count: weeks },
  );

const whatHelps = ({ t }: Words, { relationship, mayTell }: OutOfTouchView): Action[] => [
  button(t('Book a session'), intentions.openBooking, { relationship }, 'positive'),
  button(t('We have met'), intentions.openLog, { relationship }),
  button(t('Take a break'), intentions.pause, { relationship }),
  ...(mayTell
    ? [button(t('Tell the coordinator'), intentions.openCoordinator, { relationship, about: 'agreement' })]
    : []),
  button(t('End it well'), intentions.end, { relationship }),
];

/** N-04: the coordinators learn the fact, never why. */
export const outOfTouchLong = (
  { t, day }: Words,
  {
    mentee: first,
    mentor: second,
    since,
  }: { mentee: string; mentor: string; since: { epochMilliseconds: number } },
) => {
  const says = t('{{first}} and {{second}} have not been in touch', { first, second });
  return card('outOfTouch.long', {
    summary: says,
    body: [
      paragraph(
        t(
          '{{first}} and {{second}} have not been in touch since {{day}}, as far as I know. Both were asked.',
          {
            first,
            second,
            day: day(since),
          },
        ),
      ),
      aside(t('They know that you hear of it. What they have written stays between them.')),
    ],
  });
};
