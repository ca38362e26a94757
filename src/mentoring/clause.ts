/** The vocabulary of clauses: what can be asked in an agreement, and how an answer to it looks. */

export type Role = 'mentee' | 'mentor';

/** Whose answer it is: the pair's, or each one's own (WM: commitments; BSW: consents). */
export type Owner = Role | 'both';

export interface Option {
  id: string;
  text: string;
}

interface Asked {
  /** Unique in its framework, and the same in every framework, so that a pair's numbers always mean the same. */
  id: string;
  ask: string;
  hint?: string;
  optional?: true;
}

/** Whole answers to choose from and to edit, beside `start`, which stands there from the beginning. */
interface Begun<Example> {
  examples?: readonly Example[];
}

export type SharedField =
  | (Asked & { kind: 'text'; start?: string } & Begun<string>)
  | (Asked & { kind: 'list'; start?: readonly string[]; hint: string } & Begun<readonly string[]>)
  | (Asked & { kind: 'choice'; options: readonly Option[]; start?: string })
  | (Asked & { kind: 'many'; options: readonly Option[]; start?: readonly string[] })
  | (Asked & { kind: 'number'; min: number; max: number; start?: number; unit: string })
  | (Asked & { kind: 'duration'; min: number; max: number; start: number })
  | (Asked & { kind: 'date'; start?: 'today' })
  /** Seen by the pair alone: never in the signed text, a document or a report. */
  | (Asked & { kind: 'private'; optional: true } & Begun<string>)
  /** Up to three goals, each with what its success looks like (WM, ILM). */
  | (Asked & { kind: 'goals' } & Begun<Goal>)
  /** A point that the pair adds itself: what it is about, a question, an answer (WBS). */
  | (Asked & { kind: 'added'; optional: true });

export type OwnField =
  | (Asked & { kind: 'commitments'; of: Owner; promises: readonly Option[] })
  | (Asked & { kind: 'consent'; of: Owner })
  | (Asked & { kind: 'acknowledgement'; of: Owner; document: string })
  /** Each answers alone; both are seen once both have. */
  | (Asked & { kind: 'blind'; of: 'both' } & Begun<string>);

export type Field = SharedField | OwnField;

export interface Clause {
  id: string;
  heading: string;
  fields: readonly Field[];
}

/** Text, option id, ISO date, `yes` or `no`; a number; or a list of lines, option ids or goals (`goalsIn`). */
export type Value = string | number | readonly string[];

export interface Goal {
  goal: string;
  /** How the pair will know. */
  success: string;
}

/** As many as one can keep in mind, and as many as the form has room for. */
export const mostGoals = 3;

/** Goals are kept as lines, each goal followed by its success. */
export const goalsIn = (value: Value | null): Goal[] =>
  Array.isArray(value)
    ? Array.from({ length: Math.ceil(value.length / 2) }, (_, n) => ({
        goal: String(value[2 * n]),
        success: String(value[2 * n + 1] ?? ''),
      }))
    : [];

/** As many as a message has room for beside the rest. */
export const mostAdded = 5;

/** What the pair adds itself, in the order in which it is kept. */
export const addedParts = ['heading', 'ask', 'answer'] as const;

/** The inputs that a field has in a form: goals have two each, in the order in which they are kept. */
export function inputIdsOf({ id, kind }: Pick<Field, 'id' | 'kind'>): string[] {
  switch (kind) {
    case 'goals':
      return Array.from({ length: mostGoals }, (_, n) => [`${id}.${n + 1}`, `${id}.${n + 1}.success`]).flat();
    case 'added':
      return addedParts.map((part) => `${id}.${part}`);
    default:
      return [id];
  }
}

export const isOwn = (field: Field): field is OwnField => 'of' in field;
export const belongsTo = ({ of }: Pick<OwnField, 'of'>, role: Role) => of === role || of === 'both';

/** Whether it stands in the text that both sign. */
export const isInText = (field: Field): boolean => !isOwn(field) && field.kind !== 'private';

/** Without an answer to it nothing can be proposed. */
export const isNeeded = (field: Field): boolean => !isOwn(field) && field.optional !== true;

/** Where an answer is kept: a shared field has one place, an own field one for each role. */
export const placeOf = (field: Field, role: Role) => (isOwn(field) ? `${field.id}@${role}` : field.id);

/** No tick and no answer at all are the same: nothing. */
export function sameValue(a: Value | null, b: Value | null): boolean {
  if (isEmpty(a) && isEmpty(b)) return true;
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((item, n) => item === b[n]);
}

/** Ready to be proposed (shared fields) or signed (own fields) with this answer? */
export function isAnswered(field: Field, value: Value | null): boolean {
  return field.optional === true || !isEmpty(value);
}

export const isEmpty = (value: Value | null): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
