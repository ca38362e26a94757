import { documentComing, entryLink } from '../../adaptive-cards/document.js';
import { intentions } from '../conversation/intentions.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import { sessionIn } from '../mentoring/session.js';
import type { Shown } from '../ports/turn.js';
import type { House, Said } from './handler.js';
import { beginning, remember, saveDecided } from './kinds.js';
import { linkMinutes } from './link.js';

type Asking = Said<typeof intentions.sessionInCalendar>;

/** S-01: one session for the calendar of the one who asks: a file on Slack, a link on Teams. */
export const sessionInCalendar = beginning({
  intention: intentions.sessionInCalendar,
  begin: (said, house) =>
    house.store.transact(async (unit) => {
      const { relationship, session } = said.payload;
      const snapshot = await unit.snapshot(relationship);
      if (!snapshot || !partyTo(snapshot.relationship, said.me.id)) throw new Refusal('notYours');
      sessionIn(snapshot, session);
      const as = said.turn.from.platform === 'slack' ? 'file' : 'link';
      const reply: Shown =
        as === 'file' ? { card: documentComing(said.words), to: 'me' } : linked(said, house);
      await saveDecided(unit, house, said, snapshot, {
        events: [{ kind: 'entryAsked', by: said.me.id, session, as }],
      });
      await remember(unit, said, reply);
      return reply;
    }),
});

function linked({ words, payload, me, at }: Asking, { documentLink }: House): Shown {
  const wanted = { ...payload, form: 'calendar', for: me.id, person: me.id } as const;
  const url = documentLink(wanted, at.add({ minutes: linkMinutes }));
  if (url === null) throw new Refusal('noAddress');
  return { card: entryLink(words, { ...payload, url }), to: 'me' };
}
