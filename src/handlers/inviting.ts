import { invitationCodeMade, invitationSent } from '../../adaptive-cards/invitation-sent.js';
import type { Role } from '../mentoring/clause.js';
import { nothingYet } from '../mentoring/nudge.js';
import { Refusal } from '../mentoring/refusal.js';
import { invite, type Relationship } from '../mentoring/relationship.js';
import type { Known } from '../ports/known.js';
import type { Snapshot } from '../ports/snapshot.js';
import { Overtaken, type Unit } from '../ports/store.js';
import type { AccountKey, Reply } from '../ports/turn.js';
import type { House, Said } from './handler.js';
import { withCode } from './invitation-code.js';
import { remember, saveDecided } from './kinds.js';

export interface Wish {
  /** The platform's id; undefined for somebody whom the bot cannot reach. */
  user: string | undefined;
  as: Role;
}

/** Begins a relationship: the other is asked, or there is a code for them (H-01). */
export async function inviteSomebody(said: Said, house: House, wish: Wish): Promise<Reply> {
  const other =
    wish.user === undefined ? null : await reach(said, house, { ...said.turn.from, user: wish.user });
  try {
    return await house.store.transact((unit) => begin(unit, said, house, wish, other));
  } catch (error) {
    if (error instanceof Overtaken && error.by === 'together') throw alreadyTogether(other);
    throw error;
  }
}

async function begin(unit: Unit, said: Said, house: House, wish: Wish, other: Known | null): Promise<Reply> {
  const id = house.newId();
  const { next, events } = invite({ id, by: said.me.id, whom: other?.id ?? null, ...wish, at: said.at });
  if (await unit.together(next.mentee, next.mentor)) throw alreadyTogether(other);
  const before = beginningOf(said, next, other);
  await saveDecided(unit, house, said, before, {
    relationship: next,
    events,
    ...(other ? {} : withCode({ relationship: id, to: said.me.id, words: said.words, at: said.at }, house)),
  });
  const card = other
    ? invitationSent(said.words, { relationship: id, name: other.name, theirRole: wish.as })
    : invitationCodeMade(said.words);
  const reply: Reply = { card, to: 'me' };
  await remember(unit, said, reply);
  return reply;
}

const alreadyTogether = (other: Known | null) => new Refusal('alreadyTogether', { name: other?.name ?? '' });

/** Finds the person behind an account; null when only a code can reach them. */
export async function reach(said: Said, { store, chats }: House, account: AccountKey): Promise<Known | null> {
  if (account.user === said.turn.from.user) throw new Refusal('notYourself');
  const contact = await chats[account.platform]?.whoIs(account);
  switch (contact?.kind) {
    case 'person':
      return store.introduce(account, contact.profile);
    case 'bot':
      throw new Refusal('notABot');
    case 'gone':
      throw new Refusal('personGone', { name: contact.name ?? '' });
    case 'unreachable':
    case undefined:
      return null;
  }
}

function beginningOf({ knowledge, me }: Said, relationship: Relationship, other: Known | null): Snapshot {
  const { programme, framework } = knowledge;
  const people = other ? { [me.id]: me, [other.id]: other } : { [me.id]: me };
  return {
    relationship,
    agreement: null,
    programme,
    framework,
    people,
    room: null,
    ...nothingYet,
    versions: { newest: 0, standing: null, sponsored: false },
  };
}
