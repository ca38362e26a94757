import { z } from 'zod';
import type { Outcome } from '../client.js';
import { somethingWentWrong, told } from './bot-line.js';
import type { BotAnswer } from './bot-line.js';
import { aliveInCard } from './alive.js';
import { actionsOf, cardType, withShownCards } from './card.js';
import type { Card } from './card.js';
import { readCard } from './card-check.js';
import type { Surface } from './surfaces.js';
import { freshView, viewOf } from './view.js';
import { addMessage } from './world.js';
import type { TeamsPerson, World } from './world.js';

const invokeSchema = z.looseObject({
  statusCode: z.number(),
  type: z.string(),
  value: z.unknown().optional(),
});
const taskSchema = z.looseObject({
  task: z.discriminatedUnion('type', [
    z.looseObject({ type: z.literal('message'), value: z.string() }),
    z.looseObject({
      type: z.literal('continue'),
      value: z.looseObject({
        title: z.string().optional(),
        card: z.looseObject({ contentType: z.literal(cardType), content: z.unknown().optional() }),
      }),
    }),
  ]),
});

/** What the bot's answer to an Action.Execute does to the screen of the one who pressed. */
export function applyInvoke(world: World, person: TeamsPerson, surface: Surface, answer: BotAnswer): Outcome {
  if (answer.trouble) return told(answer);
  const read = invokeSchema.safeParse(answer.body);
  if (!read.success)
    return wrong(world, answer, 'adaptiveCard/action', ['the answer has no statusCode and type']);
  const { statusCode, type, value } = read.data;
  if (statusCode === 200 && type === cardType) return replace(world, person, surface, answer, value);
  if (
    statusCode === 200 &&
    type === 'application/vnd.microsoft.activity.message' &&
    typeof value === 'string'
  ) {
    toast(world, person, surface, value);
    return told(answer);
  }
  return { ...wrong(world, answer, 'adaptiveCard/action', [`${statusCode} ${type}`]), status: statusCode };
}

/** The answer to `task/fetch` and `task/submit`: another dialog, a last word, or nothing and the dialog closes. */
export function applyTask(world: World, person: TeamsPerson, surface: Surface, answer: BotAnswer): Outcome {
  if (answer.trouble) return told(answer);
  const read = taskSchema.safeParse(answer.body);
  if (!read.success && !(surface.dialog && isNothing(answer.body)))
    return wrong(world, answer, 'task', ['no task']);
  if (read.data?.task.type !== 'continue') {
    world.dialogs.delete(person.id);
    if (read.data) toast(world, person, surface, read.data.task.value);
    return told(answer);
  }
  const { title = '', card: attachment } = read.data.task.value;
  const { card, faults } = taken(world, surface, attachment.content);
  if (!card) return wrong(world, answer, 'task', faults);
  if (
    withShownCards(card)
      .flatMap(actionsOf)
      .some(({ type }) => type === 'Action.Execute')
  ) {
    return wrong(world, answer, 'task', ['a dialog sends with Action.Submit']);
  }
  const order = Number(world.nextId());
  world.dialogs.set(person.id, { title, card, view: freshView(), message: surface.message, order });
  return told(answer);
}

function replace(
  world: World,
  person: TeamsPerson,
  surface: Surface,
  answer: BotAnswer,
  value: unknown,
): Outcome {
  const { card, faults } = taken(world, surface, value);
  if (!card) return wrong(world, answer, 'adaptiveCard/action', faults);
  const view = viewOf(world, person, surface.message, surface.index);
  Object.assign(view, freshView(), { replacement: { card, order: Number(world.nextId()) } });
  return told(answer);
}

function taken(world: World, { message }: Surface, json: unknown): { card: Card | null; faults: string[] } {
  const read = readCard(json);
  const found = read.card ? aliveInCard(read.card) : [];
  for (const each of found)
    world.ledger.alive.push({ ...each, conversation: message.conversation, activity: message.id });
  return read;
}

function toast(world: World, person: TeamsPerson, { conversation }: Surface, text: string): void {
  const activity = { type: 'message', text, textFormat: 'plain' };
  addMessage(world, conversation, { from: null, activity, onlyFor: person.id });
}

function wrong(world: World, answer: BotAnswer, what: string, why: string[]): Outcome {
  world.ledger.refused.push({ at: world.now(), what, why });
  return { ...told(answer), trouble: somethingWentWrong };
}

const isNothing = (body: unknown): boolean => body === null || body === '' || JSON.stringify(body) === '{}';
