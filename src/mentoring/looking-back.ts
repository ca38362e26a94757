import { Temporal } from 'temporal-polyfill';
import type { Action } from './action.js';
import type { Role } from './clause.js';
import type { Framework } from './framework.js';
import { promptFor } from './prompts.js';
import { asksFeedback, type Feeding } from './feedback.js';
import { revised, type Row } from './looking-back-actions.js';
import { Refusal } from './refusal.js';
import { isRequiredOf } from './reflection-required.js';
import { isLive, roleOf, type Decision, type Instant } from './relationship.js';
import { sessionIn, type Session } from './session.js';
import { mayTakeNotes } from './visible.js';
import { writingBy, type Body, type Writing } from './writing.js';

/** What is asked after a session, each of those whom it concerns (S-05, WBS). */
export const questionsAfter = {
  mentee: ['takeAway', 'onTrack', 'keep', 'less', 'differently', 'summary', 'diary'],
  mentor: ['onTrack', 'keep', 'less', 'differently', 'diary', 'notes'],
} as const satisfies Record<Role, readonly string[]>;

export type Question = (typeof questionsAfter)[Role][number];
export type Said = Readonly<Partial<Record<Question, string>>>;

/** How long an answer may be: those that both read stand together in one message. */
export const longestOf = {
  takeAway: 1_000,
  onTrack: 500,
  keep: 500,
  less: 500,
  differently: 500,
  summary: 1_500,
  diary: 3_000,
  notes: 3_000,
} as const satisfies Record<Question, number>;

export interface LookingBack extends Feeding {
  framework: Pick<Framework, 'prompts'>;
  actions: readonly Action[];
}

const isFeedback = (question: Question) =>
  question === 'keep' || question === 'less' || question === 'differently';

/** What this person is asked about this session. */
export function questionsFor(pair: LookingBack, session: Session, by: string): Question[] {
  const role = roleOf(pair.relationship, by);
  if (!role) return [];
  return questionsAfter[role].filter(
    (question) =>
      (question !== 'onTrack' || promptFor(pair.framework, role, question) !== null) &&
      (!isFeedback(question) || asksFeedback(pair, session, by)) &&
      (question !== 'notes' || mayTakeNotes(pair.relationship, by)),
  );
}

/** What this person may not leave empty: the first of what both will read, where looking back is part of the programme (E-01). */
export const requiredOf = (pair: LookingBack, session: Session, by: string): Question | null =>
  isRequiredOf(pair.relationship.terms?.reflection, roleOf(pair.relationship, by))
    ? (questionsFor(pair, session, by).find((question) => !isOwn(question)) ?? null)
    : null;

/** What nobody reads but the one who writes it. */
export const isOwn = (question: Question) => question === 'diary' || question === 'notes';

/** What this person has said so far. */
export function saidBefore({ writings }: Pick<LookingBack, 'writings'>, session: string, by: string): Said {
  const text = (kind: 'takeAway' | 'onTrack' | 'summary' | 'diary' | 'notes') =>
    writingBy(writings, kind, by, session)?.body.text ?? '';
  return {
    takeAway: text('takeAway'),
    onTrack: text('onTrack'),
    summary: text('summary'),
    diary: text('diary'),
    notes: text('notes'),
    ...writingBy(writings, 'feedback', by, session)?.body,
  };
}

/** How often this person has saved theirs: a form that was opened before the last time knows less than stands. */
export const editionOf = ({ writings }: Pick<LookingBack, 'writings'>, session: string, by: string): number =>
  writingBy(writings, 'reflected', by, session)?.body.edition ?? 0;

interface Looking {
  session: string;
  by: string;
  at: Instant;
  /** Of what stood in the form. */
  edition: number;
  said: Said;
  actions: readonly Row[];
  newId: () => string;
}

export interface LookedBack {
  writings: Writing[];
  actions: Action[];
}

/** One form, each part of it to those who may see it. The same again changes nothing; an older form takes nothing away. */
export function lookBack(pair: LookingBack, looking: Looking): Decision<LookedBack> {
  const { session: id, by, at } = looking;
  const session = heldIn(pair, id, at);
  const before = writingBy(pair.writings, 'reflected', by, id);
  const isStale = looking.edition !== editionOf(pair, id, by);
  const stood = saidBefore(pair, id, by);
  const said = questionsFor(pair, session, by).map((question): [Question, string] => {
    const text = looking.said[question] ?? '';
    return [question, text === '' && isStale ? (stood[question] ?? '') : text];
  });
  const writings = writingsOf({ ...stood, ...Object.fromEntries(said) }, looking).filter(
    (writing) => !isSame(writing, writingBy(pair.writings, writing.kind, by, id)),
  );
  const actions = revised(pair, { ...looking, isStale });
  if (before && writings.length + actions.length === 0) return { next: { writings, actions }, events: [] };
  const edition = (before?.body.edition ?? 0) + 1;
  const reflected: Writing = {
    kind: 'reflected',
    author: by,
    about: id,
    at: before?.at ?? at,
    body: { edition },
  };
  return {
    next: { writings: [...writings, reflected], actions },
    events: [{ kind: 'reflected', by, session: id }],
  };
}

/** A session that took place, of a pair that goes on. */
export function heldIn({ relationship, sessions }: LookingBack, id: string, at: Instant): Session {
  const session = sessionIn({ sessions }, id);
  if (!isLive(relationship)) throw new Refusal('ended');
  switch (session.state) {
    case 'held':
      return session;
    case 'cancelled':
      throw new Refusal('sessionCancelled');
    case 'notHeld':
      throw new Refusal('sessionNotHeld');
    case 'planned':
      throw new Refusal(Temporal.Instant.compare(session.at, at) > 0 ? 'sessionNotYet' : 'sessionUnrecorded');
  }
}

/** S-06: a mentor's own notes on a session. The same again changes nothing. */
export function keepNotes(
  pair: LookingBack,
  { session: id, by, at, text }: Pick<Looking, 'session' | 'by' | 'at'> & { text: string },
): Decision<Writing<'notes'> | null> {
  if (!isLive(pair.relationship)) throw new Refusal('ended');
  if (!mayTakeNotes(pair.relationship, by)) throw new Refusal('notesNotAllowed');
  heldIn(pair, id, at);
  if ((writingBy(pair.writings, 'notes', by, id)?.body.text ?? '') === text)
    return { next: null, events: [] };
  return {
    next: { kind: 'notes', author: by, about: id, at, body: { text } },
    events: [{ kind: 'notesKept', by, session: id }],
  };
}

function writingsOf(said: Said, { session: about, by: author, at }: Looking): Writing[] {
  const base = { author, about, at };
  const { keep = '', less = '', differently = '' } = said;
  return [
    { ...base, kind: 'feedback', body: { keep, less, differently } },
    ...(['takeAway', 'onTrack', 'summary', 'diary', 'notes'] as const).map((kind): Writing => ({
      ...base,
      kind,
      body: { text: said[kind] ?? '' },
    })),
  ];
}

/** What is empty is no writing, unless there was one. */
const isSame = ({ body }: Writing, before: Writing | null): boolean =>
  before ? equal(body, before.body) : Object.values(body).every((text) => text === '');

const equal = (one: Body<Writing['kind']>, other: Body<Writing['kind']>) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
