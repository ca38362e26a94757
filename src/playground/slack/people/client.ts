import type { Client, Outcome } from '../../client.js';
import type { Placed } from '../blocks/placed.js';
import { inBackground } from '../requests.js';
import type { User, View, World } from '../world.js';
import { notSent } from './acknowledged.js';
import { filled } from './filling.js';
import { choose, everyPressable, press, type Pressable } from './pressing.js';
import { screenOf } from './showing.js';
import { typeCommand } from './slash.js';
import { dismiss, submit } from './submitting.js';
import { conversationsOf, formOf, inputsOn, labelOf, setValue, surfaces, type Surface } from './surfaces.js';

type Answer = string | string[];

/** An element by Slack's own ids, for a page that draws the blocks itself. */
export interface Spot {
  /** A view's id or a message's ts. */
  on: string;
  blockId: string;
  actionId: string;
}

export interface SlackClient extends Client {
  readonly platform: 'slack';
  /** Presses exactly this button; `option` is the text of an overflow menu's entry. */
  clicks(spot: Spot, option?: string): Promise<Outcome>;
  enters(spot: Spot, answer: Answer): void;
  submits(): Promise<Outcome>;
}

export function slackClient(world: World, user: User): SlackClient {
  const here = () => {
    if (user.deactivated) throw new Error(`${user.person.name}'s account is deactivated`);
    return user;
  };
  return {
    platform: 'slack',
    person: user.person,
    screen: () => screenOf(world, user),
    types: async (text, where) => type(world, here(), text, where ?? user.dm),
    fills: (answers) => {
      const filling = Object.entries(answers);
      filling.forEach(([label, answer]) => enter(world, here(), inputCalled(world, user, label), answer));
    },
    presses: async (title) => {
      await settled(world);
      return pressTitle(world, here(), title);
    },
    closes: () => {
      const form = formOf(world, here());
      if (form) dismiss(world, user, form);
    },
    clicks: async (spot, option) => press(world, user, buttonAt(world, here(), spot, option)),
    enters: (spot, answer) => enter(world, here(), inputAt(world, user, spot), answer),
    submits: async () => {
      const form = formOf(world, here());
      return form ? submit(world, user, form) : notSent;
    },
  };
}

export async function settled(world: World): Promise<void> {
  while (world.underway.size > 0) await Promise.all(world.underway);
}

async function type(world: World, user: User, text: string, where: string): Promise<Outcome> {
  const room = conversationsOf(world, user).find(({ id }) => id === where);
  if (!room) throw new Error(`${user.person.name} sees no conversation ${where}`);
  return typeCommand(world, user, text, room);
}

async function pressTitle(world: World, user: User, title: string): Promise<Outcome> {
  const form = formOf(world, user);
  if (form && titleOf(form, 'submit') === title) return submit(world, user, form);
  const all = everyPressable(world, user);
  const found = all.find((each) => each.title === title);
  if (found) return press(world, user, found);
  if (form && titleOf(form, 'close') === title) {
    dismiss(world, user, form);
    return notSent;
  }
  const titles = [...new Set(all.map((each) => each.title))].join(' | ');
  throw new Error(`${user.person.name} sees no button "${title}", only: ${titles}`);
}

function titleOf({ shows }: View, which: 'submit' | 'close'): string | undefined {
  return shows.type === 'modal' ? shows[which]?.text : undefined;
}

function buttonAt(world: World, user: User, spot: Spot, option: string | undefined): Pressable {
  const there = everyPressable(world, user).filter((each) => isAt(each, spot));
  const found = there.find(({ title }) => option === undefined || title === option);
  if (!found) throw new Error(`${user.person.name} sees no such button`);
  return found;
}

interface Found {
  surface: Surface;
  place: Placed;
}

function inputCalled(world: World, user: User, label: string): Found {
  const form = formOf(world, user);
  const all = inputs(form ? [{ view: form }] : surfaces(world, user));
  const found = all.find(({ place }) => labelOf(world, place) === label);
  if (found) return found;
  const labels = all.map(({ place }) => labelOf(world, place)).join(' | ');
  throw new Error(`${user.person.name} sees no input "${label}", only: ${labels}`);
}

function inputAt(world: World, user: User, spot: Spot): Found {
  const found = inputs(surfaces(world, user)).find((each) => isAt(each, spot));
  if (!found) throw new Error(`${user.person.name} sees no such input`);
  return found;
}

function inputs(on: Surface[]): Found[] {
  return on.flatMap((surface) => inputsOn(surface).map((place) => ({ surface, place })));
}

function isAt({ surface, place }: Found, { on, blockId, actionId }: Spot): boolean {
  const id = 'view' in surface ? surface.view.id : surface.message.ts;
  return id === on && place.blockId === blockId && place.actionId === actionId;
}

function enter(world: World, user: User, { surface, place }: Found, answer: Answer): void {
  const value = filled(world, user, place, answer);
  setValue(surface, user, place, value);
  world.changed();
  const atOnce = place.block.type !== 'input' || place.block.dispatch_action;
  if (atOnce) inBackground(world, choose(world, user, surface, place, value));
}
