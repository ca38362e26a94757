import { goalsLink } from '../../adaptive-cards/document.js';
import { intentions } from '../conversation/intentions.js';
import { goalsOf } from '../mentoring/goals.js';
import { Refusal } from '../mentoring/refusal.js';
import { handOver } from './hand-over.js';
import { beginning, inPair } from './kinds.js';

/** G-05: for the one who asks, as the agreement is. */
export const sendGoals = beginning({
  intention: intentions.sendGoals,
  begin: (said, house) =>
    inPair(said, house, said.payload.relationship, (snapshot) => {
      const { payload, words, me } = said;
      if (!goalsOf(snapshot)) throw new Refusal('noGoals');
      const wanted = { ...payload, form: 'goals', person: me.id } as const;
      const { as: how, reply } = handOver(said, house, wanted, (url) =>
        goalsLink(words, { ...payload, url }),
      );
      return {
        decided: { events: [{ kind: 'goalsFormAsked', by: me.id, as: payload.as, how }] },
        answer: () => reply,
      };
    }),
});
