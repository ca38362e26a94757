import { roles, type Who } from '../pair.js';

/** Questions that only one of the two ever answers; `purpose` is answered by both. */
export const onlyTheirs = { amira: ['hers', 'dates'], ben: ['his', 'often'] } as const;

/** Where each question stands. */
export const stepOfField = {
  purpose: 'why',
  hers: 'why',
  his: 'why',
  dates: 'how',
  often: 'how',
  promise: 'how',
} as const;
export type Touched = keyof typeof stepOfField;
export type StepId = (typeof stepOfField)[Touched];

const steps = ['why', 'how'] as const;
const answers = ['', '1', '2', '3'] as const;
const thens = ['next', 'leave', 'handOver'] as const;

export type Move =
  /** Keeps what lies on the table, to sign it, take it back or propose from it later. */
  | { act: 'look'; who: Who }
  /** A form stays open, and shows what it showed, whatever happens meanwhile. */
  | { act: 'open'; who: Who; step: StepId }
  | {
      act: 'save';
      who: Who;
      field: Touched;
      typed: (typeof answers)[number];
      then: (typeof thens)[number];
      /** Of the forms that this person has open. */
      form: 'newest' | 'oldest';
    }
  | { act: 'propose' | 'sign' | 'withdraw' | 'amend' | 'drop'; who: Who }
  | { act: 'comment'; who: Who; clause: 'aim' | 'rhythm' | null }
  | { act: 'leave'; who: Who }
  /** What somebody sent a while ago comes once more, as it was. */
  | { act: 'repeat'; ago: number };

const people = Object.keys(roles) as Who[];
const each = <Value, Result>(values: readonly Value[], make: (value: Value) => Result[]) =>
  values.flatMap(make);
const often = (times: number, moves: Move[]): Move[] => Array.from({ length: times }, () => moves).flat();

const saves = each(people, (who) =>
  each(['purpose', 'promise', ...onlyTheirs[who]] as const, (field) =>
    each(answers, (typed) =>
      each(thens, (then) =>
        (['newest', 'oldest'] as const).map((form): Move => ({ act: 'save', who, field, typed, then, form })),
      ),
    ),
  ),
);
const deeds = (act: 'look' | 'propose' | 'sign' | 'withdraw' | 'amend' | 'drop') =>
  people.map((who): Move => ({ act, who }));

/** Every move there is, as often as it is to be played. A sequence is a list of places in it. */
export const moves: readonly Move[] = [
  ...often(30, deeds('look')),
  ...often(
    6,
    each(people, (who) => steps.map((step): Move => ({ act: 'open', who, step }))),
  ),
  ...saves,
  ...often(24, deeds('propose')),
  ...often(14, deeds('sign')),
  ...often(16, deeds('withdraw')),
  ...each(people, (who) =>
    (['aim', 'rhythm', null] as const).map((clause): Move => ({ act: 'comment', who, clause })),
  ),
  ...people.map((who): Move => ({ act: 'leave', who })),
  ...often(
    4,
    [1, 2, 3, 5, 8].map((ago): Move => ({ act: 'repeat', ago })),
  ),
  ...often(16, deeds('amend')),
  ...often(12, deeds('drop')),
];
