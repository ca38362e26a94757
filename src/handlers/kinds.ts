import type { Intention } from '../conversation/intentions.js';
import { withGiven } from '../mentoring/nudge.js';
import { lastWrote } from '../mentoring/contact.js';
import { nextLook } from '../mentoring/nudges.js';
import { partyTo } from '../mentoring/policy.js';
import { heldOf } from '../mentoring/session.js';
import { withWriting } from '../mentoring/writing.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Change, Message } from '../ports/change.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Unit } from '../ports/store.js';
import type { Reply } from '../ports/turn.js';
import { announce } from './announce.js';
import { togetherAnew } from './announce/reminders.js';
import { mailsOf } from './announce/mail.js';
import type {
  Actor,
  Beginning,
  Decided,
  Deciding,
  House,
  Said,
  Showing,
  Teller,
  Telling,
} from './handler.js';

export const telling = <I extends Intention>({ intention, tell }: Telling<I>): Teller => ({
  id: intention.id,
  tell,
});

export const showing = <I extends Intention>(handler: Showing<I>): Actor => ({
  id: handler.intention.id,
  strangers: handler.strangers,
  run: async (said, house) => handler.show(said, house),
});

export const beginning = <I extends Intention>(handler: Beginning<I>): Actor => ({
  id: handler.intention.id,
  strangers: 'introduced',
  run: (said, house) => handler.begin(said, house),
});

/** Loads and locks the subject, asks the policy, decides, saves, says who is told, answers. */
export const deciding = <I extends Intention, Result extends Decided>(
  handler: Deciding<I, Result>,
): Actor => ({
  id: handler.intention.id,
  strangers: 'introduced',
  run: (anySaid, house) => {
    const said = anySaid as Said<I>;
    return house.store.transact(async (unit) => {
      const snapshot = await unit.snapshot(handler.subject(said.payload));
      if (!snapshot || !handler.allows(snapshot.relationship, said.me.id)) throw new Refusal('notYours');
      const { newId } = house;
      const about = { ...said, snapshot, newId, nonce: house.random(16).toString('hex') };
      const decided = handler.decide(about);
      const next = await saveDecided(unit, house, said, snapshot, decided);
      const reply = handler.answer({ ...about, snapshot: next }, decided);
      await remember(unit, said, reply);
      return reply;
    });
  },
});

interface Worked<R extends Reply> {
  /** Nothing is saved where nothing is decided. */
  decided?: Decided;
  /** `after` is as it is after the decision. */
  answer(after: Snapshot): R;
}

/** For one of the two, about what is locked until it is saved and answered: where deciding takes more than a snapshot. */
export const inPair = <R extends Reply>(
  said: Said,
  house: House,
  relationship: string,
  work: (snapshot: Snapshot, unit: Unit) => Worked<R> | Promise<Worked<R>>,
): Promise<R> =>
  house.store.transact(async (unit) => {
    const snapshot = await unit.snapshot(relationship);
    if (!snapshot || !partyTo(snapshot.relationship, said.me.id)) throw new Refusal('notYours');
    const { decided, answer } = await work(snapshot, unit);
    const reply = answer(decided ? await saveDecided(unit, house, said, snapshot, decided) : snapshot);
    await remember(unit, said, reply);
    return reply;
  });

/** Saves what was decided with everything that follows from it; saves nothing where nothing changed. */
export async function saveDecided(
  unit: Unit,
  house: House,
  said: Pick<Said, 'at'>,
  before: Snapshot,
  decided: Decided & Partial<Pick<Change, 'invitationCode' | 'usedCode'>> & { also?: Message[] },
): Promise<Snapshot> {
  const sessions = withChanged(before.sessions, decided.sessions);
  const after: Snapshot = {
    ...before,
    relationship: decided.relationship ?? before.relationship,
    agreement: decided.agreement ?? before.agreement,
    room: decided.room ?? before.room,
    writings: (decided.writings ?? []).reduce<Snapshot['writings']>(withWriting, before.writings),
    wrote: lastWrote(before.wrote, decided.writings),
    sessions,
    held: before.held + heldOf(sessions).length - heldOf(before.sessions).length,
    actions: withChanged(before.actions, decided.actions),
    review: decided.review ?? before.review,
    given: withGiven(before.given, decided.nudges),
  };
  if (changesNothing(before, after, decided)) return before;
  await unit.save({
    ...decided,
    before,
    relationship: after.relationship,
    agreement: after.agreement,
    room: after.room,
    messages: [
      ...announce(decided.events, after, house.newId),
      ...togetherAnew(before, after, said.at).map((told) => ({ id: house.newId(), ...told })),
      ...(decided.also ?? []),
    ],
    mails: mailsOf(decided.events, after, house),
    nextLook: nextLook(after, said.at),
    at: said.at,
  });
  return after;
}

const changesNothing = (before: Snapshot, after: Snapshot, decided: Decided): boolean =>
  decided.events.length === 0 &&
  decided.writings === undefined &&
  decided.nudges === undefined &&
  (['relationship', 'agreement', 'sessions', 'actions', 'review'] as const).every(
    (what) => after[what] === before[what],
  );

/** The same things with these in the place of what they were. */
const withChanged = <Thing extends { id: string }>(
  all: readonly Thing[],
  changed: readonly Thing[] = [],
): readonly Thing[] =>
  changed.length === 0
    ? all
    : [...all.filter(({ id }) => !changed.some((each) => each.id === id)), ...changed];

/** What the platform may deliver again is answered with the same words, without being done again. */
export async function remember(unit: Unit, { turn, at }: Said, reply: Reply): Promise<void> {
  if (turn.dedupe !== undefined) await unit.remember(turn.from.platform, turn.dedupe, reply, at);
}
