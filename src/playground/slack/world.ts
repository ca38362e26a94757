import type { PlayedPerson } from '../client.js';
import type { Block } from './blocks/block.js';
import type { Values } from './blocks/values.js';
import type { GivenView } from './blocks/view.js';
import type { Fault } from './faults.js';
import type { Ledger, Post } from './ledger.js';

/** Everything that the workspace holds. The other files are functions over it. */
export interface World {
  readonly settings: Settings;
  readonly team: string;
  readonly app: { id: string; user: string; bot: string };
  readonly scopes: Set<string>;
  readonly users: Map<string, User>;
  readonly conversations: Map<string, Conversation>;
  /** Open modals, each person's topmost last. */
  readonly modals: Map<string, View[]>;
  readonly homes: Map<string, View>;
  readonly files: Map<string, SlackFile>;
  /** Slack's own copies of pictures, by the address that the bot gave; null: there was none to be had. */
  readonly pictures: Map<string, string | null>;
  readonly triggers: Map<string, Trigger>;
  readonly replies: Map<string, ReplyAddress>;
  readonly faults: Fault[];
  readonly ledger: Ledger;
  /** Requests to the bot that nobody awaits. */
  readonly underway: Set<Promise<unknown>>;
  readonly newId: (prefix: string) => string;
  readonly newTs: () => string;
  readonly changed: () => void;
  /** Where this workspace's own HTTP is mounted, for response_urls. */
  base: string;
}

export interface Settings {
  botUrl: () => string;
  signingSecret: string;
  botToken: string;
  now: () => number;
  command: string;
  /** How long Slack waits for the bot's answer, in milliseconds. */
  patience: number;
  /** Pauses before an event is delivered again, in milliseconds. */
  retries: readonly number[];
  /** Where an address of the internet is reached from here. */
  reach: (url: string) => string;
  /** The events that the app subscribed to; null: all. */
  events: readonly string[] | null;
}

export interface User {
  id: string;
  person: PlayedPerson;
  dm: string;
  bot: boolean;
  deactivated: boolean;
  updated: number;
}

export interface Conversation {
  id: string;
  name: string;
  kind: 'im' | 'mpim' | 'private' | 'public';
  members: Set<string>;
  creator: string;
  created: number;
  archived: boolean;
  topic: string;
  purpose: string;
  messages: Message[];
}

export interface Message {
  ts: string;
  from: string;
  text: string;
  blocks: Block[];
  metadata: Record<string, unknown> | null;
  /** The one person who sees it, where it is ephemeral. */
  onlyFor: string | null;
  editedTs: string | null;
  /** What each person has filled into its inputs. */
  filled: Map<string, Values>;
  post: Post;
  files: readonly SlackFile[];
}

export interface SlackFile {
  id: string;
  /** The end of the address that its bytes go to. */
  ticket: string;
  name: string;
  title: string;
  /** In bytes, as the bot has said. */
  length: number;
  created: number;
  bytes: Buffer | null;
  completed: boolean;
  shares: { channel: string; ts: string }[];
}

export interface View {
  id: string;
  user: string;
  hash: string;
  shows: GivenView;
  root: string;
  previous: string | null;
  values: Values;
  errors: Record<string, string>;
  busy: boolean;
}

export interface Trigger {
  user: string;
  at: number;
  used: boolean;
}

export interface ReplyAddress {
  conversation: string;
  user: string;
  /** The message whose button was pressed. */
  message: string | null;
  at: number;
  uses: number;
}
