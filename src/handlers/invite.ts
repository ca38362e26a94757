import { inviteAnswers, invite as inviteForm } from '../../adaptive-cards/invite.js';
import { invitationSent } from '../../adaptive-cards/invitation-sent.js';
import { intentions } from '../conversation/intentions.js';
import type { Role } from '../mentoring/clause.js';
import { Refusal } from '../mentoring/refusal.js';
import { codeLifetime, invite as inviteInto, roleOf, type Relationship } from '../mentoring/relationship.js';
import type { Known, Snapshot, Unit } from '../ports/store.js';
import type { AccountKey, Reply } from '../ports/turn.js';
import type { House, Said } from './handler.js';
import { codeHash, newCode } from './invitation-code.js';
import { beginning, remember, saveDecided } from './kinds.js';

/** The form's answer: somebody of the same chat, or nobody, and then there is a code to pass on. */
export const invite = beginning({
  intention: intentions.invite,
  begin: (said, house) => {
    const answers = inviteAnswers.safeParse(said.inputs);
    if (!answers.success) return Promise.resolve({ form: inviteForm(said.words, said.payload) });
    const { whom, role } = answers.data;
    return inviteSomebody(said, house, {
      user: whom === '' ? undefined : whom,
      as: role,
      thenAgree: said.payload.thenAgree,
    });
  },
});

interface Wish {
  /** The platform's id; undefined for somebody whom the bot cannot reach. */
  user: string | undefined;
  as: Role;
  thenAgree: boolean;
}

export async function inviteSomebody(
  said: Said,
  house: House,
  { user, as, thenAgree }: Wish,
): Promise<Reply> {
  const reached = user === undefined ? null : await reach(said, house, { ...said.turn.from, user });
  return house.store.transact(async (unit) => {
    const { id, relationship, events } = begin(said, house, reached, as, thenAgree);
    if (reached) await notTwice(unit, relationship, reached);
    const before = freshSnapshot(said, relationship, reached);
    const code = reached ? null : newCode(house.random);
    await saveDecided(
      unit,
      house,
      said,
      { ...before, relationship: { ...relationship } },
      {
        relationship,
        events,
        ...(code !== null && {
          invitationCode: { hash: codeHash(code), expires: said.at.add(codeLifetime) },
        }),
      },
    );
    const reply: Reply = {
      card: invitationSent(said.words, {
        relationship: id,
        theirRole: as,
        asked: reached ? { name: reached.name } : { code: code ?? '' },
      }),
      to: 'me',
    };
    await remember(unit, said, reply);
    return reply;
  });
}

function begin(said: Said, house: House, reached: Known | null, as: Role, thenAgree: boolean) {
  const id = house.newId();
  const { next, events } = inviteInto({
    id,
    by: said.me.id,
    whom: reached?.id ?? null,
    as,
    at: said.at,
    thenAgree,
  });
  return { id, relationship: next, events };
}

/** Finds the person behind an account; null when only a code can reach them. */
async function reach(said: Said, { store, chats }: House, account: AccountKey): Promise<Known | null> {
  if (account.user === said.turn.from.user) throw new Refusal('notYourself');
  const contact = await chats[account.platform]?.whoIs(account);
  switch (contact?.kind) {
    case 'person':
      return store.introduce(account, contact.profile);
    case 'bot':
      throw new Refusal('notABot');
    case 'gone':
      throw new Refusal('personGone', { name: contact.name ?? '' });
    default:
      return null;
  }
}

async function notTwice(unit: Unit, relationship: Relationship, other: Known): Promise<void> {
  const role = roleOf(relationship, other.id);
  const taken = await unit.together(relationship.mentee, relationship.mentor);
  if (taken && role) throw new Refusal('alreadyTogether', { name: other.name });
}

function freshSnapshot(said: Said, relationship: Relationship, reached: Known | null): Snapshot {
  const { programme, framework } = said.knowledge;
  const people = [said.me, ...(reached ? [reached] : [])];
  return {
    relationship,
    agreement: null,
    programme,
    framework,
    people: Object.fromEntries(people.map((person) => [person.id, person])),
    room: null,
    given: new Set(),
  };
}
