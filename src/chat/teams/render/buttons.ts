import type { Action } from '../../../../adaptive-cards/kit/card.js';
import { intentions } from '../../../conversation/intentions.js';
import type { Pressable } from './adaptive-card.js';
import { inert } from './text.js';

/** A chat with one person, one that several people read, or the window that a button of a chat opens for one of them. */
export type Where = 'personal' | 'group' | 'dialog';

/**
 * A form opens as a dialog where the card belongs to several people: in the card's place it would be gone, with what
 * stands in it, as soon as the card changes for all of them.
 */
export function pressable(action: Action, where: Where): Pressable {
  const { verb, data, style, associatedInputs } = action;
  const title = inert(action.title);
  const how = { ...(style && { style }), associatedInputs };
  if (where === 'dialog') return { type: 'Action.Submit', title, data: { ...data, verb }, ...how };
  return where === 'group' && opening.has(verb)
    ? { type: 'Action.Submit', title, data: { ...data, verb, msteams: { type: 'task/fetch' } }, ...how }
    : { type: 'Action.Execute', title, verb, data, ...how };
}

const opening: ReadonlySet<string> = new Set(
  Object.values(intentions).flatMap(({ id, opens }) => (opens ? [id] : [])),
);
