/**
 * One person's chat client, whichever platform it belongs to: what they see and what they can do.
 * The page in the browser and the stories in `test/` both drive the stand-ins through this.
 */
export interface Client {
  readonly platform: 'slack' | 'teams';
  readonly person: PlayedPerson;
  /** Everything on this person's screen now. */
  screen(): Screen;
  /**
   * Types a command as this person would: on Slack `/mentoring ${text}`, on Teams `${text}` to the bot.
   * `@Name` in the text becomes a real mention where the platform has one.
   * `where` is a conversation's id; without it, their chat with the bot.
   */
  types(text: string, where?: string): Promise<Outcome>;
  /** Fills inputs of the open form by their label. On Teams the newest card with inputs is the open form. */
  fills(answers: Record<string, string | string[]>): void;
  /** Presses the newest button with this title that the person can see: the open form's first, then messages', newest first. */
  presses(title: string): Promise<Outcome>;
  /** Closes the open form without a button of the bot's (Slack only; on Teams nothing happens). */
  closes(): void;
}

export interface PlayedPerson {
  id: string;
  name: string;
  /** IANA zone */
  zone: string;
  locale: string;
  email?: string;
}

/** What the platform made of the bot's HTTP answer to one thing that the person did. */
export interface Outcome {
  status: number;
  ms: number;
  /** What the platform showed the person because the bot did not answer properly, e.g. "Something went wrong". */
  trouble: string | null;
}

export interface Screen {
  conversations: ShownConversation[];
  form: ShownForm | null;
}

export interface ShownConversation {
  id: string;
  name: string;
  kind: 'bot' | 'channel' | 'private' | 'group';
  messages: ShownMessage[];
}

export interface ShownMessage {
  id: string;
  from: string;
  /** All words of the message in reading order, one block or element a line. */
  text: string;
  buttons: string[];
  /** Only this person sees it (Slack's ephemeral messages). */
  onlyMe: boolean;
  /** How often it was changed in place. */
  edits: number;
  /** Each under its name, with a link that opens it. */
  files: { name: string; title: string; url: string }[];
  /** What the platform draws: Block Kit blocks, or Adaptive Card attachments. */
  raw: unknown;
}

export interface ShownForm {
  id: string;
  title: string;
  text: string;
  inputs: ShownInput[];
  buttons: string[];
  /** By the input's label. */
  errors: Record<string, string>;
  raw: unknown;
}

export interface ShownInput {
  label: string;
  kind: 'text' | 'number' | 'date' | 'choice' | 'many' | 'person';
  value: string | string[];
  options: string[];
}
