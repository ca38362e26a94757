import { documentComing, goalsLink } from '../../adaptive-cards/document.js';
import { intentions } from '../conversation/intentions.js';
import { goalsOf } from '../mentoring/goals.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Shown } from '../ports/turn.js';
import type { House, Said } from './handler.js';
import { beginning, remember, saveDecided } from './kinds.js';
import { linkMinutes } from './link.js';

/** G-05: for the one who asks; as with the agreement a file on Slack and a link on Teams. */
export const sendGoals = beginning({
  intention: intentions.sendGoals,
  begin: (said, house) =>
    house.store.transact(async (unit) => {
      const { relationship, as } = said.payload;
      const snapshot = await unit.snapshot(relationship);
      if (!snapshot || !partyTo(snapshot.relationship, said.me.id)) throw new Refusal('notYours');
      if (!goalsOf(snapshot)) throw new Refusal('noGoals');
      const how = said.turn.from.platform === 'slack' ? 'file' : 'link';
      const reply: Shown =
        how === 'file' ? { card: documentComing(said.words), to: 'me' } : linked(said, house);
      await saveDecided(unit, house, said, snapshot, {
        events: [{ kind: 'goalsFormAsked', by: said.me.id, as, how }],
      });
      await remember(unit, said, reply);
      return reply;
    }),
});

function linked(
  { words, payload, me, at }: Said<typeof intentions.sendGoals>,
  { documentLink }: House,
): Shown {
  const wanted = { ...payload, form: 'goals', person: me.id } as const;
  const url = documentLink(wanted, at.add({ minutes: linkMinutes }));
  if (url === null) throw new Refusal('noAddress');
  return { card: goalsLink(words, { ...payload, url }), to: 'me' };
}
