import type { Outcome } from '../../client.js';
import type { Option } from '../blocks/choices.js';
import { placed, type Placed } from '../blocks/placed.js';
import type { Value } from '../blocks/values.js';
import type { User, World } from '../world.js';
import { noConnection, outcomeOf } from './acknowledged.js';
import { sendBlockAction } from './payload.js';
import { blocksOf, surfaces, type Surface } from './surfaces.js';

/** A button, or an entry of an overflow menu. */
export interface Pressable {
  title: string;
  surface: Surface;
  place: Placed;
  option: Option | null;
}

export function pressables(surface: Surface): Pressable[] {
  return placed(blocksOf(surface)).flatMap((place): Pressable[] => {
    const { element } = place;
    if (element.type === 'button') return [{ title: element.text.text, surface, place, option: null }];
    if (element.type !== 'overflow') return [];
    return element.options.map((option) => ({ title: option.text.text, surface, place, option }));
  });
}

export function everyPressable(world: World, user: User): Pressable[] {
  return surfaces(world, user).flatMap(pressables);
}

export async function press(
  world: World,
  user: User,
  { surface, place, option }: Pressable,
): Promise<Outcome> {
  const { element } = place;
  const button = element.type === 'button' ? { ...element, confirm: undefined } : {};
  const chosen = option ? { selected_option: option } : {};
  return act(world, user, surface, place, { ...button, ...chosen });
}

/** A choice outside an input block, or in one with `dispatch_action`, goes to the bot at once. */
export function choose(
  world: World,
  user: User,
  surface: Surface,
  place: Placed,
  value: Value,
): Promise<Outcome> {
  return act(world, user, surface, place, { ...value });
}

async function act(
  world: World,
  user: User,
  surface: Surface,
  { blockId, actionId, element }: Placed,
  fields: Record<string, unknown>,
): Promise<Outcome> {
  const action = { ...fields, type: element.type, block_id: blockId, action_id: actionId };
  const answer = await sendBlockAction(world, user, surface, action);
  return outcomeOf(answer, answer.trouble ? noConnection : null);
}
