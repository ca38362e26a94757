import type { Screen, ShownConversation, ShownForm, ShownMessage } from '../client.js';
import { readCardText, readMessageText } from './alive.js';
import { eyesOf, partsOf } from './card-parts.js';
import type { Part } from './card-parts.js';
import { shownInput } from './inputs.js';
import { buttonsOf, formOf, inputsSeen, messagesFor, surfacesIn, surfacesOf } from './surfaces.js';
import type { Surface } from './surfaces.js';
import { conversationsOf, latest, nameOf } from './world.js';
import type { Conversation, Message, TeamsPerson, World } from './world.js';

export function screenOf(world: World, person: TeamsPerson): Screen {
  const form = formOf(surfacesOf(world, person));
  return {
    conversations: conversationsOf(world, person)
      .filter((each) => each.kind === 'groupChat' || each.hasBot || each.messages.length > 0)
      .map((each) => shownConversation(world, person, each)),
    form: form && shownForm(world, person, form),
  };
}

function shownConversation(world: World, person: TeamsPerson, conversation: Conversation): ShownConversation {
  return {
    id: conversation.id,
    name: nameOf(world, conversation),
    kind: conversation.kind === 'personal' ? 'bot' : 'group',
    messages: messagesFor(conversation, person).map((message) => shownMessage(world, person, message)),
  };
}

function shownMessage(world: World, person: TeamsPerson, message: Message): ShownMessage {
  const surfaces = surfacesIn(world, person, message);
  const text = readMessageText(latest(message)).shows;
  return {
    id: message.id,
    from: message.from?.name ?? world.bot.name,
    text: [...(text ? [text] : []), ...surfaces.flatMap((each) => linesOf(world, person, each))].join('\n'),
    buttons: surfaces.flatMap(titlesOf),
    onlyMe: message.onlyFor !== null,
    edits: message.versions.length - 1,
    files: [],
    raw: surfaces.map((surface) => ({
      key: surface.key,
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: surface.card,
    })),
  };
}

function shownForm(world: World, person: TeamsPerson, surface: Surface): ShownForm {
  const lines = linesOf(world, person, surface, 'text');
  const inputs = inputsSeen(surface.card, surface.view);
  const named = inputs.map((input) => ({
    id: input.id,
    shown: shownInput(input, surface.view, world.people),
  }));
  return {
    id: surface.key,
    title: surface.dialog?.title ?? lines[0] ?? '',
    text: lines.join('\n'),
    inputs: named.map(({ shown }) => shown),
    buttons: titlesOf(surface),
    errors: Object.fromEntries(
      [...surface.view.errors].map(([id, text]) => [
        named.find((each) => each.id === id)?.shown.label ?? id,
        text,
      ]),
    ),
    raw: surface.card,
  };
}

function linesOf(world: World, person: TeamsPerson, { card, view }: Surface, only?: Part['kind']): string[] {
  const parts = [...partsOf(card, eyesOf(view))].filter(({ kind }) => only === undefined || kind === only);
  return parts.flatMap((part) => {
    if (part.kind === 'button') return [];
    if (part.kind === 'text') return [readCardText(part.text, part.markdown, card, person).shows];
    const { label, value } = shownInput(part.input, view, world.people);
    return [value.length > 0 ? `${label}: ${[value].flat().join(', ')}` : label];
  });
}

const titlesOf = (surface: Surface): string[] => buttonsOf(surface).map(({ action }) => action.title ?? '');
