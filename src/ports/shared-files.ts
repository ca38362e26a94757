/** One file of one pair, and who asks about it. */
export interface FileAsked {
  relationship: string;
  file: string;
  person: string;
}

/** What the two of a pair keep together as files (S-10). */
export interface SharedFiles {
  /** Under the id that was asked for, once; throws a Refusal where it may not be. */
  keep(asked: FileAsked, file: { title: string; name: string; bytes: Uint8Array }): Promise<void>;
  /** Null where it is not theirs, or not there any more. */
  open(asked: FileAsked): Promise<{ name: string; bytes: Buffer } | null>;
}
