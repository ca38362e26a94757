/** In what form a signed text is handed out. `text` is, to the byte, what was hashed and signed. */
export type DocumentForm = 'pdf' | 'markdown' | 'text';

export interface AgreementAsked {
  /** Of the pair's agreement. */
  version: number;
  form: DocumentForm;
}

/** One session, for the calendar of one of the two. */
export interface EntryAsked {
  session: string;
  form: 'calendar';
  for: string;
}

/** G-05: the goals from the start to the end. */
export interface GoalsAsked {
  form: 'goals';
  as: 'pdf' | 'markdown';
}

export type DocumentAsked = AgreementAsked | EntryAsked | GoalsAsked;

/** Names the message that it goes with. */
export function slotOfDocument(asked: DocumentAsked): string {
  if (asked.form === 'goals') return `document goals ${asked.as}`;
  return `document ${'version' in asked ? asked.version : asked.session} ${asked.form}`;
}
