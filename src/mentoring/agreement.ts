import type { Say } from './agreement-text.js';
import { allFields, placesOf, startingPoint, type Framework } from './framework.js';
import { isAnswered, isEmpty, isOwn, placeOf, type Field, type Role, type Value } from './clause.js';
import { withOurOwn } from './our-own.js';
import type { Instant } from './relationship.js';

/**
 * One version of a pair's agreement. The answers are the shared text; they are kept with their recent past,
 * so that a form that was opened on an older revision can be merged and a proposal compared with the one before.
 */
export interface Agreement {
  number: number;
  framework: Framework;
  language: string;
  /** `superseded`: a newer one was signed by both. `dropped`: a newer one that the two let be. */
  state: 'draft' | 'proposed' | 'signed' | 'superseded' | 'dropped';
  /** Makes the text of every version another one, so that a hash of it tells nothing about short answers. */
  nonce: string;
  /** Raised by one with every save. */
  revision: number;
  entries: readonly Entry[];
  /** The step where the pair stopped, and who goes on from there when one handed over. */
  step: string;
  handedTo: string | null;
  /** Since when it is the present person's turn. */
  waitingSince: Instant;
  proposals: readonly Proposal[];
  /** The canonical text of the newest proposal, kept as it was then: what is signed. */
  text: string | null;
  signatures: readonly Signature[];
  comments: readonly Comment[];
  /** Changes to a proposal that one person is still writing; the other does not see them. */
  drafts: Readonly<Record<string, Draft>>;
  /** At which revision each last saved each place, by `person place`: tells a form that is older than that. */
  saves: Readonly<Record<string, number>>;
}

export interface Entry {
  place: string;
  value: Value | null;
  by: string;
  revision: number;
  /** From when on its writer’s own form had it, where that was before it was in the text. */
  since?: number;
}

export interface Proposal {
  by: string;
  at: Instant;
  revision: number;
  /** Of the text that was offered. */
  hash: string;
  /** The proposal that lay on the table until then, counted from 1. */
  over?: number;
  /** It lay there before, and does again since the one over it was taken back. */
  again?: true;
  withdrawn?: Withdrawal;
}

/** By who proposed it; the revision is the agreement’s after it. */
export interface Withdrawal {
  at: Instant;
  revision: number;
}

export interface Signature {
  person: string;
  /** A-13: *agrees*, or as BSW has it *has read*. */
  meaning: 'agrees' | 'hasRead';
  textHash: string;
  /** What this person alone promises and allows, as it stood then, and its hash. */
  ownText: string;
  ownHash: string;
  /** Of the agreement when it was signed. */
  revision: number;
  at: Instant;
  account: string;
}

export interface Comment {
  by: string;
  at: Instant;
  text: string;
  /** What it is about, where that is not the whole text: a clause, and the words that stood there then. */
  about?: { clause: string; stood: string };
}

export interface Draft {
  /** Of the shared text that these changes were made on. */
  revision: number;
  values: Readonly<Record<string, Value | null>>;
}

interface Opening {
  number: number;
  framework: Framework;
  language: string;
  nonce: string;
  at: Instant;
}

export const openAgreement = ({ number, framework, language, nonce, at }: Opening): Agreement => ({
  number,
  framework: withOurOwn(framework),
  language,
  state: 'draft',
  nonce,
  revision: 0,
  entries: [],
  step: framework.steps[0]?.id ?? '',
  handedTo: null,
  waitingSince: at,
  proposals: [],
  text: null,
  signatures: [],
  comments: [],
  drafts: {},
  saves: {},
});

/** Until both have signed it or it was let be: only then is it written, proposed, signed, talked about. */
export const liesOpen = ({ state }: Pick<Agreement, 'state'>): boolean =>
  state === 'draft' || state === 'proposed';

export const entryAt = (
  agreement: Agreement,
  place: string,
  revision = agreement.revision,
): Entry | undefined =>
  agreement.entries.findLast((entry) => entry.place === place && entry.revision <= revision);

export const valueAt = (agreement: Agreement, place: string, revision?: number): Value | null =>
  entryAt(agreement, place, revision)?.value ?? null;

/** What this person would see in the form: the shared text with the changes they are writing themselves. */
export function valueFor(agreement: Agreement, place: string, person: string): Value | null {
  const draft = agreement.drafts[person];
  return draft && place in draft.values ? (draft.values[place] ?? null) : valueAt(agreement, place);
}

export interface Writer {
  by: string;
  role: Role;
  /** The writer's own date and words, for starting points. */
  today: string;
  say: Say;
}

/**
 * What stands in this person's form: their own change, else the answer (an emptied one is empty), else what the
 * framework begins with.
 */
export function shownTo(
  agreement: Agreement,
  field: Field,
  { by, role, today, say }: Writer,
  revision = agreement.revision,
): Value | null {
  const place = placeOf(field, role);
  const draft = agreement.drafts[by];
  if (draft && place in draft.values) return draft.values[place] ?? null;
  const entry = agreement.entries.findLast(
    (each) =>
      each.place === place && ((each.by === by ? each.since : undefined) ?? each.revision) <= revision,
  );
  return entry ? entry.value : startingPoint(field, today, say);
}

/** Fields of the shared text that nobody has answered yet, seen by one who may be writing changes. */
export const sharedMissing = (agreement: Agreement, person: string): Field[] =>
  allFields(agreement.framework).filter(
    (field) => !isOwn(field) && !isAnswered(field, valueFor(agreement, field.id, person)),
  );

/** Own promises and consents that this role has not answered yet; without them one cannot sign. */
export const ownMissing = (agreement: Agreement, role: Role): Field[] =>
  allFields(agreement.framework).filter(
    (field) =>
      isOwn(field) &&
      placesOf(field).some((place) => place.role === role) &&
      !isAnswered(field, valueAt(agreement, placeOf(field, role))),
  );

/** The agreement as one reader, or a room where both read, may see it. */
export interface Seen {
  agreement: Agreement;
  /** Places of blind answers that are there and that this reader may not see yet. */
  waiting: ReadonlySet<string>;
}

/** A blind answer is its writer's alone until both have answered. */
export function asSeenBy(agreement: Agreement, reader: Role | null): Seen {
  const sealed = new Set(
    allFields(agreement.framework)
      .filter((field) => !isRevealed(agreement, field))
      .flatMap(placesOf)
      .flatMap(({ place, role }) => (role === reader ? [] : [place])),
  );
  return {
    agreement: { ...agreement, entries: agreement.entries.filter(({ place }) => !sealed.has(place)) },
    waiting: new Set([...sealed].filter((place) => !isEmpty(valueAt(agreement, place)))),
  };
}

/** Whether both may see it: what each answers alone, once both have. */
export const isRevealed = (agreement: Agreement, field: Field): boolean =>
  field.kind !== 'blind' || placesOf(field).every(({ place }) => !isEmpty(valueAt(agreement, place)));
