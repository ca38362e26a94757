import { Temporal } from 'temporal-polyfill';
import type { Action } from '../../adaptive-cards/kit/card.js';
import { button } from '../../adaptive-cards/kit/make.js';
import { whichRelationship } from '../../adaptive-cards/which-relationship.js';
import type { intentions } from '../conversation/intentions.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Listed } from '../ports/known.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Shown } from '../ports/turn.js';
import type { House, Said } from './handler.js';
import { looked } from './show-agreement.js';

export type Chosen = { is: 'one'; id: string } | { is: 'none' } | { is: 'which'; among: Listed[] };

/**
 * Which relationship is meant: the one that the button carries, the one whose room this is, or the only
 * one there is. Everywhere else the person is asked.
 */
export function choose(
  { turn, knowledge }: Said,
  named: string | undefined,
  fits: (listed: Listed) => boolean,
): Chosen {
  if (named) return { is: 'one', id: named };
  const among = knowledge.relationships.filter(fits);
  const here = turn.room === null ? [] : among.filter(({ room }) => room === turn.room);
  const [only, ...more] = here.length > 0 ? here : among;
  if (!only) return { is: 'none' };
  return more.length === 0 ? { is: 'one', id: only.id } : { is: 'which', among: [only, ...more] };
}

type Choosing = (typeof intentions)[
  | 'openAgreement'
  | 'end'
  | 'sessions'
  | 'pause'
  | 'resume'
  | 'review'
  | 'actions'
  | 'goals'
  | 'prepare'
  | 'reflect'
  | 'notes'
  | 'history'
  | 'surveys'
  | 'share'];

interface Meaning {
  fits: (listed: Listed) => boolean;
  /** Where the choice leads, if not to the same again. */
  choosing?: (title: string, relationship: string) => Action;
}

/** The one that is meant, as it stands; else what asks the person which. */
export async function meantBy(
  said: Said<Choosing>,
  { store }: Pick<House, 'store'>,
  intention: Choosing,
  meaning: Meaning,
): Promise<{ snapshot: Snapshot } | { ask: Shown }> {
  const chosen = idMeantBy(said, intention, meaning);
  return 'ask' in chosen ? chosen : { snapshot: await looked(store, chosen.id, said.me.id) };
}

/** The same for whoever locks it anyway: nothing is read. */
export function idMeantBy(
  said: Said<Choosing>,
  intention: Choosing,
  { fits, choosing }: Meaning,
): { id: string } | { ask: Shown } {
  const chosen = choose(said, said.payload.relationship, fits);
  if (chosen.is === 'none') throw new Refusal('noPair');
  return chosen.is === 'which'
    ? { ask: askWhich(said, chosen.among, intention, choosing) }
    : { id: chosen.id };
}

export const isLiveListed = ({ phase }: Listed) => phase !== 'ended' && phase !== 'declined';

/** Those who meet: they have both said that they want to go on. */
export const whoMeet = ({ phase }: Listed) => phase === 'contracting' || phase === 'active';

/** Asks which one is meant: the newest, or all of them in the place of the first card. */
export function askWhich(
  { payload, words }: Said<Choosing>,
  among: readonly Listed[],
  intention: Choosing,
  choosing = (title: string, relationship: string) => button(title, intention, { relationship }),
): Shown {
  const card = whichRelationship(words, {
    among: among.map(({ id, other, role, since }) => ({
      relationship: id,
      other,
      myRole: role,
      since: Temporal.Instant.from(since),
    })),
    choosing,
    showingAll: payload.all ? null : (title) => button(title, intention, { all: true }),
  });
  return { card, to: payload.all ? 'replace' : 'me' };
}
