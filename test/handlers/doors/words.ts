import { isInput, picksPerson, type Form, type Input } from '../../../adaptive-cards/kit/card.js';
import { endAsks, startAsks, startLines } from '../../../adaptive-cards/goals-form.js';
import { inputIdsOf, type Field } from '../../../src/mentoring/clause.js';
import { allFields } from '../../../src/mentoring/framework.js';
import { standard } from '../../../src/mentoring/frameworks/standard.js';
import { withOurOwn } from '../../../src/mentoring/our-own.js';
import { pageParts } from '../../../src/mentoring/page.js';
import type { WritingKind } from '../../../src/mentoring/writing.js';
import type { Inputs } from '../../../src/ports/turn.js';
import { otherReads } from '../../mentoring/readers.js';

/** `signed`: the pair, and the sponsor who is asked to sign. `sent`: the coordinator; no door shows it to its writer again. */
export type Audience = 'mine' | 'pair' | 'signed' | 'sent';

/** A word that stands nowhere else. */
export interface Planted {
  word: string;
  /** The form and the input that it was typed into. */
  into: string;
  by: string;
  audience: Audience;
}

const of = (kind: WritingKind): Audience => (otherReads[kind] ? 'pair' : 'mine');

const ofField = {
  text: 'signed',
  list: 'signed',
  goals: 'signed',
  added: 'signed',
  private: 'pair',
  // Once both have answered each signs their own, too.
  blind: 'signed',
} as const satisfies Partial<Record<Field['kind'], Audience>>;

const kindOfInput = new Map(
  allFields(withOurOwn(standard)).flatMap((field) =>
    inputIdsOf(field).map((id) => [id, field.kind as keyof typeof ofField] as const),
  ),
);

/** Who may read what is typed there; a new input is named here, or nothing can be typed into it. */
const all = (form: string, audience: Audience, inputs: readonly string[]) =>
  Object.fromEntries(inputs.map((input) => [`${form} ${input}`, audience]));

/** Who may read what is typed where; a new input is named here, or nothing can be typed into it. */
export const audiences: Readonly<Record<string, Audience>> = {
  ...all('conflict.form', of('conflicts'), ['what', 'managed']),
  ...all('coordinator.form', 'sent', ['text']),
  // It becomes a point of the agreement.
  ...all('training.form', 'signed', ['help']),
  ...all('page.form', 'pair', pageParts),
  ...all('meeting.form', of('place'), ['where']),
  ...all('agreement.comment.write', 'pair', ['comment']),
  ...all('session.booking', 'pair', ['where']),
  ...all('session.dates', 'pair', ['where']),
  ...all('session.logging', 'pair', ['where']),
  ...all('session.moving', 'pair', ['where']),
  ...all('session.correcting', 'pair', ['where']),
  ...all('points.form', of('points'), ['text']),
  ...all('quiet.form', of('quiet'), ['want']),
  ...all('reflection.form', of('takeAway'), ['takeAway']),
  ...all('reflection.form', of('onTrack'), ['onTrack']),
  ...all('reflection.form', of('feedback'), ['keep', 'less', 'differently']),
  ...all('reflection.form', of('summary'), ['summary']),
  ...all('reflection.form', of('diary'), ['diary']),
  ...all('reflection.form', of('notes'), ['notes']),
  ...all('reflection.form', of('reading'), ['changed']),
  ...all('reflection.form', 'pair', ['action']),
  ...all('notes.form', of('notes'), ['notes']),
  ...all('action.form', 'pair', ['text']),
  ...all('action.sharing', 'pair', ['sharing']),
  ...all('links.form', of('links'), ['title', 'url']),
  ...all('goals.start', of('goals'), [
    'goal',
    'success',
    ...startAsks.map(({ id }) => id),
    ...startLines.map(({ id }) => id),
  ]),
  ...all('goals.changing', of('goals'), ['goal', 'success']),
  ...all('goals.reading', of('reading'), ['changed']),
  ...all('goals.lookingBack', of('goals'), ['details', 'view', ...endAsks.map(({ id }) => id)]),
  ...all('survey.form', of('survey'), ['said']),
  ...all('review.form', of('review'), ['working', 'sessions', 'change']),
};

function audienceOf(form: string, input: string, narrower: Narrower): Audience {
  const kind = form === 'agreement.step' ? kindOfInput.get(input) : undefined;
  const named = narrower[kind ?? 'any'] ?? (kind ? ofField[kind] : audiences[placeOf(form, input)]);
  if (!named) throw new Error(`Who may read what is typed into “${plain(input)}” of ${form}?`);
  return named;
}

/** Without the number of the row, or the id of the goal. */
const plain = (input: string) => input.split('.')[0] ?? '';
export const placeOf = (form: string, input: string) => `${form} ${plain(input)}`;

type Narrower = Partial<Record<keyof typeof ofField | 'any', Audience>>;

export interface Filling {
  by: string;
  /** Instead of what the table says: for each kind of question of the agreement, or for any form. */
  audience?: Narrower;
  /** Instead of a word of their own, or of what stands there. */
  given?: Inputs;
  /** False where the words that stand there stay. */
  anew?: boolean;
  /** Another than the form's own. */
  button?: string;
}

/** A word into every text of a form; everything else as it stands, or the first that is offered. */
export function fill(
  form: Form,
  { by, audience = {}, given = {}, anew = true }: Filling,
  planted: Planted[],
): Inputs {
  const typed = (input: Input): string | string[] => {
    const stands = 'value' in input ? input.value : undefined;
    if (given[input.id] !== undefined) return given[input.id] ?? '';
    if (input.type === 'Input.Text' && (anew || wordsIn(input.value ?? '').length === 0)) {
      const word = `walrus${letters(planted.length)}`;
      const into = placeOf(form.id, input.id);
      planted.push({ word, into, by, audience: audienceOf(form.id, input.id, audience) });
      return input.id === 'url' ? `https://example.org/${word}` : word;
    }
    if (stands !== undefined) return Array.isArray(stands) ? stands : String(stands);
    return unasked(input);
  };
  return Object.fromEntries(form.body.filter(isInput).map((input) => [input.id, typed(input)]));
}

function unasked(input: Input): string | string[] {
  switch (input.type) {
    case 'Input.Number':
      return String(input.min);
    case 'Input.ChoiceSet': {
      if (picksPerson(input)) return '';
      const all = input.choices.map(({ value }) => value);
      return input.isMultiSelect ? all : (all[0] ?? '');
    }
    default:
      return '';
  }
}

/** Three letters: what is longer, a line of a paper might break. */
const letters = (n: number) =>
  [n / 676, n / 26, n].map((part) => String.fromCharCode(97 + (Math.floor(part) % 26))).join('');

export const wordsIn = (text: string): string[] => text.toLowerCase().match(/walrus[a-z]{3}/g) ?? [];
