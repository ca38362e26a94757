import { hours as hoursCard } from '../../adaptive-cards/hours.js';
import { intentions } from '../conversation/intentions.js';
import { totalsOf } from '../mentoring/portfolio.js';
import { beginning } from './kinds.js';
import { linkTo } from './link.js';

/** E-05: a mentor’s hours in all their relationships, ended ones too. */
export const hours = beginning({
  intention: intentions.hours,
  begin: async (said, house) => {
    const totals = totalsOf(await house.store.hours(said.me.id));
    const url = totals.sessions > 0 ? await linkTo('hours', said, house) : null;
    return { card: hoursCard(said.words, { totals, url }), to: 'me' };
  },
});
