/** In what form a signed text is handed out. `text` is, to the byte, what was hashed and signed. */
export type DocumentForm = 'pdf' | 'markdown' | 'text';

export interface DocumentAsked {
  /** Of the pair's agreement. */
  version: number;
  form: DocumentForm;
}
