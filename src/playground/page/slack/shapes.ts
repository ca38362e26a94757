import type { KnownBlock, ModalView } from '@slack/types';

/** What the stand-in stores is what it has checked, with every id filled in. */
export type Block = KnownBlock;

export interface Message {
  ts: string;
  user: string;
  from: string;
  text: string;
  blocks?: Block[];
  ephemeral: boolean;
  edits: number;
  files?: { id: string; name: string; title: string; url_private: string }[];
  values: Values;
}

export type Modal = Pick<ModalView, 'title' | 'submit' | 'close'> & {
  blocks: Block[];
  id: string;
  hash: string;
  state: { values: Values };
  errors: Record<string, string>;
  busy: boolean;
};

export type Home = Pick<Modal, 'blocks' | 'id' | 'hash' | 'state'>;

export type Values = Record<string, Record<string, Value>>;

export interface Option {
  text: { text: string };
  value?: string;
}

/** One entry of Slack's `state.values`. */
export interface Value {
  type: string;
  value?: string | null;
  selected_date?: string | null;
  selected_time?: string | null;
  selected_date_time?: number | null;
  selected_option?: Option | null;
  selected_options?: Option[];
  selected_user?: string | null;
  selected_users?: string[];
  selected_conversation?: string | null;
  selected_conversations?: string[];
  selected_channel?: string | null;
  selected_channels?: string[];
  rich_text_value?: { elements: { elements: { text?: string }[] }[] } | null;
}

/** How the stand-in takes an answer: in the words that a person sees. */
export type Answer = string | string[];
