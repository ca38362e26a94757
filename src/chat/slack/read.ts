import type { BlockAction, KnownEventFromType, SlashCommand, ViewSubmitAction } from '@slack/bolt';
import type { Said } from '../../conversation/commands.js';
import type { AccountKey, Turn } from '../../ports/turn.js';
import { inputsOf } from './read/inputs.js';
import { plainIdOf } from './render/ids.js';

export const commandTurn = ({ team_id, user_id, channel_id, text }: SlashCommand): Turn => ({
  from: account(team_id, user_id),
  hints: {},
  room: roomOf(channel_id),
  says: said(text),
});

/** A button in a message or in a window. In a window nothing says where it was opened. */
export function pressTurn({ team, user, channel, view, state, actions }: BlockAction): Turn {
  const [action] = actions;
  const value = action && 'value' in action ? action.value : undefined;
  return {
    from: account(team?.id ?? user.team_id, user.id),
    hints: {},
    room: roomOf(channel?.id),
    says: {
      intention: plainIdOf(action?.action_id ?? ''),
      data: parsed(value),
      inputs: inputsOf((view?.state ?? state)?.values),
    },
  };
}

export const submissionTurn = ({ team, user, view }: ViewSubmitAction): Turn => ({
  from: account(team?.id ?? user.team_id, user.id),
  hints: {},
  room: null,
  says: {
    intention: view.callback_id,
    data: parsed(view.private_metadata),
    inputs: inputsOf(view.state.values),
  },
});

/** What somebody wrote to the bot in their own chat with it. */
export interface Whisper {
  team: string;
  user: string;
  conversation: string;
  text: string;
  /** Slack's id of the event, the same when it comes again. */
  event: string;
}

/** Null for what bots say, for changes to what was said before, and for everything said elsewhere. */
export function whisperIn(
  event: KnownEventFromType<'message'>,
  { team_id, event_id }: { team_id: string; event_id: string },
): Whisper | null {
  if (event.subtype !== undefined || event.bot_id !== undefined || event.channel_type !== 'im') return null;
  const { user, channel, text = '' } = event;
  return { team: team_id, user, conversation: channel, text, event: event_id };
}

export const whisperTurn = ({ team, user, conversation, text, event }: Whisper): Turn => ({
  from: account(team, user),
  hints: { conversation },
  room: null,
  says: said(text),
  dedupe: event,
});

/** Whoever Slack says did something in a view. */
export interface Doer {
  team: { id: string } | null;
  user: { id: string; team_id?: string };
}

/** Whose app's own tab is to be published. */
export interface HomeOpened {
  team: string;
  user: string;
  /** Of what stood there when they came: Slack refuses to put anything older than that in the place of something newer. */
  hash?: string;
}

/** Null for the tab with the messages, which Slack announces as well. */
export const homeOpenedIn = (
  { tab, user, view }: KnownEventFromType<'app_home_opened'>,
  { team_id }: { team_id: string },
): HomeOpened | null =>
  tab === 'home' ? { team: team_id, user, ...(view && 'hash' in view && { hash: String(view.hash) }) } : null;

/** Of somebody who did something there, or in a window over it. */
export const homeBehind = ({ team, user }: Doer): HomeOpened => ({
  team: team?.id ?? user.team_id ?? '',
  user: user.id,
});

export const homeTurn = ({ team, user }: HomeOpened): Turn => ({
  from: account(team, user),
  hints: {},
  room: null,
  says: said('home'),
});

const account = (tenant: string | undefined, user: string): AccountKey => ({
  platform: 'slack',
  tenant: tenant ?? '',
  user,
});

/** Ids of direct messages begin with a D. */
const roomOf = (channel: string | undefined): string | null =>
  channel === undefined || channel.startsWith('D') ? null : channel;

const mention = /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g;

/** With `should_escape` people arrive as `<@U…|name>`, and `&`, `<` and `>` as entities. */
const said = (text: string): Said => ({
  text: unescaped(text.replace(mention, ' ')).trim(),
  mentions: [...text.matchAll(mention)].flatMap(([, user]) => user ?? []),
});

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What cannot be read is for dispatch to refuse, as it does with any card that is too old. */
function parsed(json: unknown): unknown {
  try {
    return typeof json === 'string' ? JSON.parse(json) : null;
  } catch {
    return null;
  }
}
