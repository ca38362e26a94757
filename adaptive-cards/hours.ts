import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { HoursTotals } from '../src/mentoring/portfolio.js';
import { aside, button, card, heading, link, paragraph } from './kit/make.js';
import { hoursOf } from './remembered.js';

export interface HoursView {
  totals: HoursTotals;
  /** To the page with the table; null where no browser reaches the bot. */
  url: string | null;
}

/** E-05: what a mentor shows for a qualification. */
export const hours = (words: Words, { totals, url }: HoursView) => {
  const { t } = words;
  return card('hours', {
    summary: t('My hours, without names'),
    body: [
      heading(t('My hours, without names')),
      paragraph(hoursText(words, totals)),
      ...(totals.sessions === 0
        ? []
        : url === null
          ? [aside(t(noTable))]
          : [
              link(t('The table, to print or to download'), url),
              aside(t('The link is for you alone, and works once within 15 minutes.')),
            ]),
      aside(
        t(
          'The table has a line for each session that you held as the {{mentor}}: date, hours, kind, and a number for each relationship. No names, no places, nothing that anybody wrote.',
        ),
      ),
    ],
    actions: totals.sessions > 0 && url !== null ? [button(t('A new link'), intentions.hours, {})] : [],
  });
};

export const hoursText = ({ t }: Words, { sessions, minutes, relationships }: HoursTotals): string =>
  sessions === 0
    ? t('You have held no session as the {{mentor}} yet.')
    : t('Hours: {{hours}}. Sessions: {{sessions}}. Relationships: {{relationships}}.', {
        hours: hoursOf(minutes),
        sessions,
        relationships,
      });

const noTable =
  'There is no table: whoever runs this bot has not said at which address browsers reach it (PUBLIC_URL).';
