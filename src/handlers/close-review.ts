import { askEnd } from '../../adaptive-cards/end.js';
import { reviewClosed } from '../../adaptive-cards/review.js';
import { intentions } from '../conversation/intentions.js';
import { partyTo } from '../mentoring/policy.js';
import { closeReview as close } from '../mentoring/review.js';
import { nameIn, otherName } from './agreement-view.js';
import { amended } from './amend-agreement.js';
import type { About, Decided } from './handler.js';
import { deciding } from './kinds.js';
import { saidIn } from './review-view.js';
import { writing } from './show-agreement.js';

type Closing = About<typeof intentions.closeReview>;

/** N-05: go on, change the agreement, or end; what stands in the room says which. */
export const closeReview = deciding({
  intention: intentions.closeReview,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: (about: Closing): Decided => {
    const { snapshot, me, at, payload } = about;
    const acting = { id: payload.review, by: me.id, at, outcome: payload.outcome };
    const { next, events } = close(snapshot, acting);
    const opened = next?.closing?.outcome === 'amend' ? amended(about, 'review') : null;
    return {
      ...(opened && { agreement: opened.next }),
      ...(next && { review: next }),
      events: [...events, ...(opened?.events ?? [])],
    };
  },
  answer: ({ words, snapshot, me, today, payload }) => {
    const { review, relationship } = snapshot;
    const outcome = review?.closing?.outcome ?? payload.outcome;
    switch (outcome) {
      case 'continue': {
        const by = nameIn(snapshot, review?.closing?.by ?? me.id);
        return {
          card: reviewClosed(words, { said: saidIn(snapshot, payload.review), by, outcome }),
          to: 'standing',
        };
      }
      case 'amend':
        return writing({ snapshot, person: me.id, words, today });
      case 'end': {
        const asking = {
          relationship: relationship.id,
          other: otherName(snapshot, me.id),
          way: 'end',
        } as const;
        return { card: askEnd(words, asking), to: 'me' };
      }
    }
  },
});
