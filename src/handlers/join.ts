import { Temporal } from 'temporal-polyfill';
import { codeAccepted } from '../../adaptive-cards/code-accepted.js';
import { intentions } from '../conversation/intentions.js';
import { Refusal } from '../mentoring/refusal.js';
import { join as joinInto } from '../mentoring/relationship.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Unit } from '../ports/store.js';
import type { Shown } from '../ports/turn.js';
import { nameIn } from './agreement-view.js';
import type { House, Said } from './handler.js';
import { codeHash } from './invitation-code.js';
import { beginning, remember, saveDecided } from './kinds.js';

const triesAnHour = 5;

/** Takes the empty place with a one-time code, which is how a pair across platforms begins (H-01). */
export const join = beginning({
  intention: intentions.join,
  begin: async (said, house) => {
    const outcome = await house.store.transact((unit) => enter(said, house, unit));
    if (outcome === 'wrong') throw new Refusal('codeUnknown');
    return outcome;
  },
});

/** A wrong code is counted, so it must not be thrown: that would undo the counting. */
async function enter(said: Said<typeof intentions.join>, house: House, unit: Unit): Promise<Shown | 'wrong'> {
  const since = said.at.subtract(Temporal.Duration.from({ hours: 1 }));
  if ((await unit.wrongCodes(said.me.id, since)) >= triesAnHour) throw new Refusal('codeTooManyTries');
  const hash = codeHash(said.payload.code);
  const snapshot = await unit.byCode(hash, said.at);
  if (!snapshot) {
    await unit.countWrongCode(said.me.id, said.at);
    return 'wrong';
  }
  const { next, events } = joinInto(snapshot.relationship, said.me.id);
  if (await unit.together(next.mentee, next.mentor, next.id)) {
    throw new Refusal('alreadyTogether', { name: nameIn(snapshot, next.invitation.by) });
  }
  await saveDecided(unit, house, said, withMe(snapshot, said), {
    relationship: next,
    events,
    usedCode: hash,
  });
  const reply: Shown = {
    card: codeAccepted(said.words, { from: nameIn(snapshot, next.invitation.by) }),
    to: 'me',
  };
  await remember(unit, said, reply);
  return reply;
}

const withMe = (snapshot: Snapshot, { me }: Said): Snapshot => ({
  ...snapshot,
  people: { ...snapshot.people, [me.id]: me },
});
