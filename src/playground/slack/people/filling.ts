import { Temporal } from 'temporal-polyfill';
import type { Option } from '../blocks/choices.js';
import { optionsOf, type Placed } from '../blocks/placed.js';
import type { Value } from '../blocks/values.js';
import { optionWords } from '../blocks/words.js';
import { active } from '../directory.js';
import type { Conversation, User, World } from '../world.js';
import { conversationsOf } from './surfaces.js';

type Answer = string | string[];

/** What the element holds once a person has put this answer in; words that it does not offer are an error. */
export function filled(world: World, user: User, { element }: Placed, answer: Answer): Value {
  const { type } = element;
  const [first = ''] = [answer].flat();
  switch (type) {
    case 'button':
    case 'overflow':
      throw new Error(`A ${type} is pressed, not filled in`);
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { type, value: first || null };
    case 'rich_text_input':
      return { type, rich_text_value: first ? richText(first) : null };
    case 'datepicker':
      return { type, selected_date: first ? Temporal.PlainDate.from(first).toString() : null };
    case 'timepicker':
      return { type, selected_time: first ? Temporal.PlainTime.from(first).toString().slice(0, 5) : null };
    case 'datetimepicker':
      return { type, selected_date_time: first ? epochSeconds(first, user.person.zone) : null };
    default:
      return picked(
        world,
        user,
        element,
        [answer].flat().filter((each) => each !== ''),
      );
  }
}

type Picking = Exclude<Placed['element'], { type: Typed }>;
type Typed =
  | 'button'
  | 'overflow'
  | 'plain_text_input'
  | 'email_text_input'
  | 'url_text_input'
  | 'number_input'
  | 'rich_text_input'
  | 'datepicker'
  | 'timepicker'
  | 'datetimepicker';

function picked(world: World, user: User, element: Picking, all: string[]): Value {
  const { type } = element;
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: all.map((text) => option(optionsOf(element), text))[0] ?? null };
    case 'multi_static_select':
    case 'checkboxes':
      return { type, selected_options: all.map((text) => option(optionsOf(element), text)) };
    case 'users_select':
      return { type, selected_user: all.map((name) => person(world, name).id)[0] ?? null };
    case 'multi_users_select':
      return { type, selected_users: all.map((name) => person(world, name).id) };
    case 'conversations_select':
      return { type, selected_conversation: all.map((name) => room(world, user, name).id)[0] ?? null };
    case 'multi_conversations_select':
      return { type, selected_conversations: all.map((name) => room(world, user, name).id) };
    case 'channels_select':
      return { type, selected_channel: all.map((name) => room(world, user, name).id)[0] ?? null };
    case 'multi_channels_select':
      return { type, selected_channels: all.map((name) => room(world, user, name).id) };
  }
}

function option(offered: readonly Option[], wanted: string): Option {
  const texts = offered.map(optionWords);
  return offered[texts.indexOf(wanted)] ?? missing(wanted, texts);
}

function person(world: World, wanted: string): User {
  const there = active(world);
  return (
    there.find(({ person: { name } }) => name === wanted) ??
    missing(
      wanted,
      there.map((each) => each.person.name),
    )
  );
}

function room(world: World, user: User, wanted: string): Conversation {
  const there = conversationsOf(world, user);
  return (
    there.find(({ name }) => name === wanted) ??
    missing(
      wanted,
      there.map(({ name }) => name),
    )
  );
}

function missing(wanted: string, offered: string[]): never {
  throw new Error(`"${wanted}" is not among: ${offered.join(' | ')}`);
}

function epochSeconds(text: string, zone: string): number {
  const at = Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(zone);
  return Math.floor(at.epochMilliseconds / 1000);
}

function richText(text: string): NonNullable<Value['rich_text_value']> {
  const section = { type: 'rich_text_section' as const, elements: [{ type: 'text' as const, text }] };
  return { type: 'rich_text', elements: [section] };
}
