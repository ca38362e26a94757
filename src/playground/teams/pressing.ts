import { z } from 'zod';
import type { Outcome } from '../client.js';
import { said } from './activity.js';
import type { Activity } from './activity.js';
import { applyInvoke, applyTask } from './answers.js';
import { byTheClient, somethingWentWrong, tell, told } from './bot-line.js';
import type { BotAnswer } from './bot-line.js';
import { walk, withShownCards } from './card.js';
import type { Action } from './card.js';
import type { Button } from './card-parts.js';
import type { Surface } from './surfaces.js';
import { collect } from './validation.js';
import { isShown } from './view.js';
import type { TeamsPerson, World } from './world.js';

/** One press of a button, all the way to what the answer does to the screen. */
export async function press(
  world: World,
  person: TeamsPerson,
  surface: Surface,
  button: Button,
): Promise<Outcome> {
  const { action } = button;
  if (action.isEnabled === false) throw new Error(`"${action.title}" is greyed out`);
  switch (action.type) {
    case 'Action.Execute':
    case 'Action.Submit':
      return send(world, person, surface, button);
    case 'Action.ToggleVisibility':
      toggle(surface, action);
      break;
    case 'Action.ShowCard':
      if (!surface.view.opened.delete(action)) surface.view.opened.add(action);
      break;
    default:
      world.ledger.opened.push({ at: world.now(), person: person.id, url: action.url ?? '' });
  }
  world.changed();
  return byTheClient;
}

async function send(world: World, person: TeamsPerson, surface: Surface, button: Button): Promise<Outcome> {
  const { action, chain } = button;
  const { conversation, message, view } = surface;
  const inputs = action.associatedInputs?.toLowerCase() === 'none' ? {} : collect(chain, view);
  world.changed();
  if (!inputs) return byTheClient;
  if (!conversation.hasBot || conversation.blocked) return { ...byTheClient, trouble: somethingWentWrong };
  const rest = { ...activityFor(surface, action, { ...action.data, ...inputs }), replyToId: message.id };
  const answer = await tell(world, conversation, said(world, person, conversation, rest));
  const outcome = applied(world, person, surface, rest.name, answer);
  world.changed();
  return outcome;
}

function activityFor({ dialog }: Surface, action: Action, data: object): Activity & { name?: string } {
  const { type, verb, id, title } = action;
  const context = { theme: 'default' };
  if (type === 'Action.Execute') {
    const value = { action: { type, id, title, verb, data }, trigger: 'manual' };
    return { type: 'invoke', name: 'adaptiveCard/action', value };
  }
  if (dialog) return { type: 'invoke', name: 'task/submit', value: { data, context } };
  if (opensDialog(action)) return { type: 'invoke', name: 'task/fetch', value: { data, context } };
  return { type: 'message', value: data };
}

function applied(
  world: World,
  person: TeamsPerson,
  surface: Surface,
  name: string | undefined,
  answer: BotAnswer,
): Outcome {
  if (name === 'adaptiveCard/action') return applyInvoke(world, person, surface, answer);
  return name === undefined ? told(answer) : applyTask(world, person, surface, answer);
}

const dialogSchema = z.looseObject({ msteams: z.looseObject({ type: z.literal('task/fetch') }) });

const opensDialog = ({ data }: Action): boolean => dialogSchema.safeParse(data).success;

function toggle({ card, view }: Surface, action: Action): void {
  const elements = withShownCards(card).flatMap((each) => [...walk(each.body ?? [], () => true)]);
  for (const target of action.targetElements ?? []) {
    const { elementId, isVisible } =
      typeof target === 'string' ? { elementId: target, isVisible: undefined } : target;
    const element = elements.find((each) => each.id === elementId);
    if (element) view.toggled.set(elementId, isVisible ?? !isShown(view, element));
  }
}
