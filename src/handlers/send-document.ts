import { documentComing, documentLink } from '../../adaptive-cards/document.js';
import { intentions } from '../conversation/intentions.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Snapshot, Unit } from '../ports/store.js';
import type { Shown } from '../ports/turn.js';
import type { House, Said } from './handler.js';
import { beginning, remember, saveDecided } from './kinds.js';
import { linkMinutes } from './link.js';

type Asking = Said<typeof intentions.sendDocument>;

/**
 * what both have signed, for the one who asks, whatever has become of the relationship. On Slack the file goes to
 * their own chat with the bot; Teams lets a bot send none without a dialog of its own, so there it is a link.
 */
export const sendDocument = beginning({
  intention: intentions.sendDocument,
  begin: (said, house) =>
    house.store.transact(async (unit) => {
      const { relationship, version, form } = said.payload;
      const snapshot = await unit.snapshot(relationship);
      if (!snapshot || !partyTo(snapshot.relationship, said.me.id)) throw new Refusal('notYours');
      if (!(await isSigned(snapshot, version, unit))) throw new Refusal('notSigned');
      const as = said.turn.from.platform === 'slack' ? 'file' : 'link';
      const reply = as === 'file' ? coming(said) : linked(said, house);
      await saveDecided(unit, house, said, snapshot, {
        events: [{ kind: 'documentAsked', by: said.me.id, version, form, as }],
      });
      await remember(unit, said, reply);
      return reply;
    }),
});

const isSigned = async ({ versions, relationship }: Snapshot, version: number, unit: Unit) =>
  versions.standing === version ||
  (await unit.signedVersions(relationship.id)).some(({ number }) => number === version);

const coming = ({ words }: Asking): Shown => ({ card: documentComing(words), to: 'me' });

function linked({ words, payload, me, at }: Asking, house: House): Shown {
  const url = house.documentLink({ ...payload, person: me.id }, at.add({ minutes: linkMinutes }));
  if (url === null) throw new Refusal('noAddress');
  return { card: documentLink(words, { ...payload, url }), to: 'me' };
}
