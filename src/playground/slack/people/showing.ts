import { Temporal } from 'temporal-polyfill';
import type { Screen, ShownConversation, ShownForm, ShownInput, ShownMessage } from '../../client.js';
import type { Block } from '../blocks/block.js';
import type { Option } from '../blocks/choices.js';
import { optionsOf, type Placed } from '../blocks/placed.js';
import type { Value } from '../blocks/values.js';
import { optionWords, words } from '../blocks/words.js';
import { shownName } from '../conversations.js';
import { active, nameOf } from '../directory.js';
import { fileUrl } from '../files.js';
import { shownMrkdwn } from '../mentions.js';
import type { Conversation, Message, User, View, World } from '../world.js';
import { pressables } from './pressing.js';
import { conversationsOf, formOf, inputsOn, labelOf, seenIn } from './surfaces.js';

export function screenOf(world: World, user: User): Screen {
  const home = world.homes.get(user.id);
  const form = user.deactivated ? null : formOf(world, user);
  return {
    conversations: [
      ...conversationsOf(world, user).map((each) => shownConversation(world, user, each)),
      ...(home && !user.deactivated ? [shownHome(world, home)] : []),
    ],
    form: form && shownForm(world, user, form),
  };
}

const kinds = { im: 'bot', mpim: 'group', private: 'private', public: 'channel' } as const;

function shownConversation(world: World, user: User, conversation: Conversation): ShownConversation {
  return {
    id: conversation.id,
    name: shownName(world, conversation, user.id),
    kind: kinds[conversation.kind],
    messages: seenIn(conversation, user).map((message) => shownMessage(world, conversation, message)),
  };
}

function shownMessage(world: World, conversation: Conversation, message: Message): ShownMessage {
  const { ts, from, text, blocks, onlyFor, post, files } = message;
  return {
    id: ts,
    from: nameOf(world, from),
    text: blocks.length ? wordsOf(world, blocks) : shownMrkdwn(text, (id) => nameOf(world, id)),
    buttons: pressables({ conversation, message }).map(({ title }) => title),
    onlyMe: onlyFor !== null,
    edits: post.edits.length,
    files: files.map((file) => ({ name: file.name, title: file.title, url: fileUrl(world, file) })),
    raw: blocks,
  };
}

// App Home is a page beside the bot's messages: on the screen it stands as one message that is replaced.
function shownHome(world: World, home: View): ShownConversation {
  const message: ShownMessage = {
    id: home.id,
    from: nameOf(world, world.app.user),
    text: wordsOf(world, home.shows.blocks),
    buttons: pressables({ view: home }).map(({ title }) => title),
    onlyMe: true,
    edits: world.ledger.views.filter(({ id }) => id === home.id).length - 1,
    files: [],
    raw: home.shows.blocks,
  };
  return { id: 'home', name: 'Home', kind: 'bot', messages: [message] };
}

function shownForm(world: World, user: User, view: View): ShownForm {
  const { shows, errors, values } = view;
  const inputs = inputsOn({ view });
  const labels = new Map(inputs.map((place) => [place.blockId, labelOf(world, place)]));
  const submit = shows.type === 'modal' && shows.submit ? [shows.submit.text] : [];
  return {
    id: view.id,
    title: shows.type === 'modal' ? shows.title.text : '',
    text: wordsOf(world, shows.blocks),
    inputs: inputs.map((place) => shownInput(world, user, place, values[place.blockId]?.[place.actionId])),
    buttons: [...submit, ...pressables({ view }).map(({ title }) => title)],
    errors: Object.fromEntries(Object.entries(errors).map(([id, says]) => [labels.get(id) ?? id, says])),
    raw: shows,
  };
}

function shownInput(world: World, user: User, place: Placed, value: Value | undefined): ShownInput {
  const { element } = place;
  const people = element.type.endsWith('users_select');
  const rooms = /(conversations|channels)_select$/.test(element.type);
  return {
    label: labelOf(world, place),
    kind: kindOf(element.type),
    value: shownValue(world, user, value),
    options: people
      ? active(world).map(({ person }) => person.name)
      : rooms
        ? conversationsOf(world, user).map(({ name }) => name)
        : optionsOf(element).map(optionWords),
  };
}

function kindOf(type: Placed['element']['type']): ShownInput['kind'] {
  if (type === 'number_input') return 'number';
  if (type === 'datepicker') return 'date';
  if (type === 'checkboxes' || type === 'multi_static_select') return 'many';
  if (type.endsWith('users_select')) return 'person';
  return /select$|radio/.test(type) ? 'choice' : 'text';
}

function shownValue(world: World, user: User, value: Value | undefined): string | string[] {
  if (!value) return '';
  if (value.rich_text_value) return wordsOf(world, [value.rich_text_value]);
  if (value.selected_date_time) return localTime(value.selected_date_time, user);
  const typed = value.value ?? value.selected_date ?? value.selected_time;
  if (typed) return typed;
  const { type: _, ...held } = value;
  const [chosen] = Object.values(held) as (string | Option | null | (string | Option)[])[];
  return Array.isArray(chosen) ? chosen.map((each) => titleOf(world, each)) : titleOf(world, chosen ?? '');
}

function titleOf(world: World, chosen: string | Option): string {
  return typeof chosen === 'string' ? nameOf(world, chosen) : optionWords(chosen);
}

function localTime(seconds: number, { person }: User): string {
  const there = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(person.zone);
  return there.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

function wordsOf(world: World, blocks: readonly Block[]): string {
  return words(blocks, (id) => nameOf(world, id));
}
