import { Temporal } from 'temporal-polyfill';
import { button } from '../../adaptive-cards/kit/make.js';
import { whichRelationship } from '../../adaptive-cards/which-relationship.js';
import type { intentions } from '../conversation/intentions.js';
import type { Listed } from '../ports/store.js';
import type { Shown } from '../ports/turn.js';
import type { Said } from './handler.js';

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

type Choosing = typeof intentions.openAgreement | typeof intentions.end;

/** Asks which one is meant: the newest, or all of them in the place of the first card. */
export function askWhich(
  { payload, words }: Said<Choosing>,
  among: readonly Listed[],
  intention: Choosing,
): Shown {
  const card = whichRelationship(words, {
    among: among.map(({ id, other, role, since }) => ({
      relationship: id,
      other,
      myRole: role,
      since: Temporal.Instant.from(since),
    })),
    choosing: (title, relationship) => button(title, intention, { relationship }),
    showingAll: payload.all ? null : (title) => button(title, intention, { all: true }),
  });
  return { card, to: payload.all ? 'replace' : 'me' };
}
