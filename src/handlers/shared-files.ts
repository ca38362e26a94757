import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import { fileFor, share } from '../mentoring/shared-links.js';
import type { SharedFiles } from '../ports/shared-files.js';
import type { House } from './handler.js';
import { saveDecided } from './kinds.js';

/** A file comes and goes by a page; what is decided about it is as for a link of the chat. */
export const makeSharedFiles = (house: House): SharedFiles => ({
  keep: ({ relationship, file: id, person: by }, { title, name, bytes }) =>
    house.store.transact(async (unit) => {
      const at = house.clock.now();
      const snapshot = await unit.snapshot(relationship);
      if (!snapshot || !partyTo(snapshot.relationship, by)) throw new Refusal('notYours');
      const file = { name, bytes: bytes.length };
      const { next, events } = share(snapshot, { id, by, at, title, file });
      if (!next) return;
      const decided = { events, writings: [next], file: { id, by, bytes } };
      await saveDecided(unit, house, { at }, snapshot, decided);
    }),
  open: async ({ relationship, file: id, person }) => {
    const snapshot = await house.store.look(relationship);
    const found = snapshot && fileFor(snapshot, person, id);
    const bytes = found && (await house.store.file(relationship, id));
    return found && bytes ? { name: found.file.name, bytes } : null;
  },
});
