import type { Client, Outcome } from '../client.js';
import { inputsOf, withShownCards } from './card.js';
import { nameOf as labelOf, valueFor } from './inputs.js';
import { press } from './pressing.js';
import { screenOf } from './screen.js';
import { buttonsOf, formOf, inputsSeen, surfacesOf } from './surfaces.js';
import type { Surface } from './surfaces.js';
import { conversationOf, personalChat } from './world.js';
import type { TeamsPerson, World } from './world.js';
import { write } from './writing.js';

export interface TeamsClient extends Client {
  readonly platform: 'teams';
  readonly person: TeamsPerson;
  /** Presses a button of one card, by the card's key, with values by input id: what a page that draws cards knows. */
  pressesOn(key: string, title: string, values: Record<string, string>, nth?: number): Promise<Outcome>;
}

export const teamsClient = (world: World, person: TeamsPerson): TeamsClient => ({
  platform: 'teams',
  person,
  screen: () => screenOf(world, person),
  types: async (text, where) =>
    write(world, active(person), where ? theirs(world, person, where) : personalChat(world, person), text),
  fills(answers) {
    const form = formOf(surfacesOf(world, active(person)));
    if (!form) throw new Error(`${person.name} has no form open`);
    for (const [label, answer] of Object.entries(answers)) fill(world, form, label, answer);
    world.changed();
  },
  async presses(title) {
    const surfaces = surfacesOf(world, active(person));
    const form = formOf(surfaces);
    return pressOn(world, person, [...(form ? [form] : []), ...surfaces], title);
  },
  async pressesOn(key, title, values, nth = 0) {
    const surfaces = surfacesOf(world, active(person)).filter((surface) => surface.key === key);
    surfaces.forEach((surface) => take(surface, values));
    return pressOn(world, person, surfaces, title, nth);
  },
  closes: () => undefined,
});

async function pressOn(
  world: World,
  person: TeamsPerson,
  surfaces: Surface[],
  title: string,
  nth = 0,
): Promise<Outcome> {
  for (const surface of surfaces) {
    const button = buttonsOf(surface).filter(({ action }) => action.title === title)[nth];
    if (button) return press(world, person, surface, button);
  }
  const seen = surfaces.flatMap(buttonsOf).map(({ action }) => action.title);
  throw new Error(
    `${person.name} sees no button "${title}", only ${[...new Set(seen)].join(', ') || 'none'}`,
  );
}

function fill(world: World, { card, view }: Surface, label: string, answer: string | string[]): void {
  const inputs = inputsSeen(card, view);
  const input = inputs.find((each) => labelOf(each) === label);
  if (!input) throw new Error(`no input "${label}", only ${inputs.map(labelOf).join(', ')}`);
  view.typed.set(input.id, valueFor(input, answer, world.people));
  view.errors.delete(input.id);
}

/** A page knows what every input holds, and leaves out the empty ones. */
function take({ card, view }: Surface, values: Record<string, string>): void {
  for (const { id } of withShownCards(card).flatMap(inputsOf)) view.typed.set(id, values[id] ?? '');
}

function active(person: TeamsPerson): TeamsPerson {
  if (person.deactivated) throw new Error(`${person.name}'s account is deactivated`);
  return person;
}

function theirs(world: World, person: TeamsPerson, id: string) {
  const conversation = conversationOf(world, id);
  if (!conversation.members.includes(person)) throw new Error(`${person.name} is not in ${id}`);
  return conversation;
}
