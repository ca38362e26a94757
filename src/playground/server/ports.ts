/** The bot's clock, which the page moves. */
export interface PlaygroundClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves it on and runs a sweep. */
  advance(ms: number): Promise<void>;
  /** Milliseconds until the next nudge is due; null when none is. */
  next(): Promise<number | null>;
}

/** What the bot is about to send, and has sent, to people who did not just act. */
export interface OutboxReader {
  /** Newest first, at most 100. */
  list(): Promise<OutboxEntry[]>;
}

export interface OutboxEntry {
  id: string;
  lane: string;
  to: string;
  slot: string;
  state: string;
  reason: string | null;
  /** Milliseconds since 1970, by the bot's clock. */
  at: number;
  summary: string;
}

/** A command as the page's command boxes offer it. */
export interface PlaygroundCommand {
  word: string;
  /** What may follow the word, for example `@person`. */
  hint: string;
  help: string;
}
