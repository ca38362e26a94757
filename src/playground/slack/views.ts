import { asStored } from './blocks/as-stored.js';
import { limits } from './blocks/limits.js';
import { valuesOf } from './blocks/values.js';
import type { GivenView } from './blocks/view.js';
import { seconds } from './directory.js';
import { aliveIn } from './mentions.js';
import { Refused } from './refused.js';
import type { View, World } from './world.js';

type Fields = Record<string, unknown>;

export function open(world: World, user: string, given: GivenView): View {
  const view = newView(world, user, given);
  world.modals.set(user, [view]);
  return view;
}

export function push(world: World, user: string, given: GivenView): View {
  const stack = world.modals.get(user) ?? [];
  const top = stack.at(-1);
  if (!top) throw new Refused('not_found');
  if (stack.length >= limits.view.stack) throw new Refused('push_limit_reached');
  const view = Object.assign(newView(world, user, given), { root: top.root, previous: top.id });
  stack.push(view);
  return view;
}

export function publish(world: World, user: string, given: GivenView): View {
  const before = world.homes.get(user);
  if (before) return update(world, before, given);
  const view = newView(world, user, given);
  world.homes.set(user, view);
  return view;
}

export function update(world: World, view: View, given: GivenView): View {
  view.shows = stored(world, given);
  view.values = valuesOf(view.shows.blocks, view.values);
  view.hash = newHash(world);
  view.errors = {};
  note(world, view);
  return view;
}

export function close(world: World, view: View): void {
  const stack = world.modals.get(view.user) ?? [];
  if (stack.includes(view)) stack.splice(stack.indexOf(view), 1);
  world.changed();
}

export function findView(world: World, by: { view_id?: unknown; external_id?: unknown }): View {
  const all = [...[...world.modals.values()].flat(), ...world.homes.values()];
  const found = all.find(
    ({ id, shows }) => id === by.view_id || (!!shows.external_id && shows.external_id === by.external_id),
  );
  if (!found) throw new Refused('not_found');
  return found;
}

export function viewJson(world: World, { id, shows, root, previous, hash, values }: View): Fields {
  const modal = shows.type === 'modal' ? shows : null;
  return {
    id,
    team_id: world.team,
    type: shows.type,
    blocks: shows.blocks,
    private_metadata: shows.private_metadata ?? '',
    callback_id: shows.callback_id ?? '',
    external_id: shows.external_id ?? '',
    state: { values },
    hash,
    title: modal?.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    submit: modal?.submit ?? null,
    close: modal?.close ?? null,
    clear_on_close: modal?.clear_on_close ?? false,
    notify_on_close: modal?.notify_on_close ?? false,
    previous_view_id: previous,
    root_view_id: root,
    app_id: world.app.id,
    app_installed_team_id: world.team,
    bot_id: world.app.bot,
  };
}

function newView(world: World, user: string, given: GivenView): View {
  refuseTakenExternalId(world, given);
  const id = world.newId('V');
  const shows = stored(world, given);
  const values = valuesOf(shows.blocks);
  const view = {
    id,
    user,
    hash: newHash(world),
    shows,
    root: id,
    previous: null,
    values,
    errors: {},
    busy: false,
  };
  note(world, view);
  return view;
}

function stored(world: World, given: GivenView): GivenView {
  return { ...given, blocks: asStored(given.blocks, () => world.newId('')) };
}

function newHash(world: World): string {
  return `${seconds(world)}.${world.newId('').toLowerCase()}`;
}

function note(world: World, { id, user, shows }: View): void {
  world.ledger.views.push({ id, user, view: shows, ...aliveIn(shows.blocks) });
  world.changed();
}

function refuseTakenExternalId(world: World, { external_id }: GivenView): void {
  const taken =
    external_id && [...world.modals.values()].flat().some(({ shows }) => shows.external_id === external_id);
  if (taken) throw new Refused('duplicate_external_id');
}
