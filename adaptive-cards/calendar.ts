import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Action } from './kit/card.js';
import { aside, button, card, heading, paragraph, strong } from './kit/make.js';

/** Milliseconds since 1970 travel with the button, so that pressing it twice replaces an address once. */
type MadeAt = { epochMilliseconds: number };

/** The address, the only time that it is seen. */
export const calendarAddress = ({ t }: Words, { url, made }: { url: string; made: MadeAt }) =>
  card('calendar.address', {
    summary: t('Your sessions in your own calendar'),
    body: [
      heading(t('Your sessions in your own calendar')),
      paragraph(
        t(
          'Copy this address into your calendar, where it offers to subscribe to a calendar “from the internet” or “from URL”. Whatever you book, move or cancel here appears there when your calendar next looks: often within an hour, in some only after a day.',
        ),
      ),
      paragraph(url),
      paragraph(
        strong(
          t(
            'Whoever has this address sees when and where you meet, and with whom, without signing in. Keep it to yourself.',
          ),
        ),
      ),
      aside(t('I show it this once and do not keep it. If you lose it, make a new one.')),
    ],
    actions: changing(t, made),
  });

/** There is one, and nobody can read it any more. */
export const calendarKnown = ({ t, day }: Words, { made }: { made: MadeAt }) =>
  card('calendar.known', {
    summary: t('Your sessions in your own calendar'),
    body: [
      heading(t('Your sessions in your own calendar')),
      paragraph(
        t('You have an address for your calendar since {{day}}. I showed it once and cannot show it again.', {
          day: day(made),
        }),
      ),
      aside(t('With a new one the old one stops working, wherever it is.')),
    ],
    actions: changing(t, made),
  });

export const calendarOff = ({ t }: Words) =>
  card('calendar.off', {
    summary: t('Your calendar address is turned off'),
    body: [
      heading(t('Your calendar address is turned off')),
      paragraph(
        t(
          'Nobody sees your sessions with it any more. Remove the subscription in your calendar, too: what it has read so far may stay there.',
        ),
      ),
    ],
    actions: [button(t('Make a new one'), intentions.calendarFeed, {})],
  });

const changing = (t: Words['t'], { epochMilliseconds }: MadeAt): Action[] => [
  button(t('Make a new one'), intentions.renewCalendarFeed, { made: epochMilliseconds }),
  button(t('Turn it off'), intentions.dropCalendarFeed, {}),
];
