import { entryLink } from '../../adaptive-cards/document.js';
import { intentions } from '../conversation/intentions.js';
import { sessionIn } from '../mentoring/session.js';
import { handOver } from './hand-over.js';
import { beginning, inPair } from './kinds.js';

/** S-01: one session for the calendar of the one who asks. */
export const sessionInCalendar = beginning({
  intention: intentions.sessionInCalendar,
  begin: (said, house) =>
    inPair(said, house, said.payload.relationship, (snapshot) => {
      const { payload, words, me } = said;
      const { session } = payload;
      sessionIn(snapshot, session);
      const wanted = { ...payload, form: 'calendar', for: me.id, person: me.id } as const;
      const { as, reply } = handOver(said, house, wanted, (url) => entryLink(words, { ...payload, url }));
      return {
        decided: { events: [{ kind: 'entryAsked', by: me.id, session, as }] },
        answer: () => reply,
      };
    }),
});
