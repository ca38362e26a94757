import { isOwn, placeOf, type Clause, type Field, type Owner, type Role, type Value } from './clause.js';
import type { Say } from './agreement-text.js';
import type { Vocabulary } from './programme.js';
import type { ReflectionRequired } from './reflection-required.js';
import { Refusal } from './refusal.js';

/** What a programme contracts on: data, not code. Every sentence in it is a key of the languages. */
export interface Framework {
  id: string;
  number: number;
  owner: string;
  /** ISO date of this version (BSW). */
  date: string;
  title: string;
  /** What a programme that begins with it is, and calls its contract. */
  suits: Vocabulary;
  /** Part of the text that is signed (BSW, WM). */
  opening: string;
  steps: readonly Step[];
  /** what a signature under it says. */
  signing: 'agrees' | 'hasRead';
  /** Whether the pair can ask a sponsor to sign as well. */
  sponsorSigns?: true;
  /** The mentor's questions to oneself before the first meeting (H-07). */
  readiness: readonly Line[];
  /** Whether the two can begin before all of that is ticked. */
  readinessRequired?: boolean;
  /** Where looking back on a session is part of the programme, and not for each to choose. */
  reflectionRequired?: ReflectionRequired;
  /** What the first meeting is for (H-02). */
  chemistry: readonly Line[];
  /** What is asked around a session, and of whom. */
  prompts: readonly Prompt[];
  /** What is asked on the way, apart from the sessions (E-01). */
  surveys: readonly Survey[];
  /** What the form on paper asks for, item by item, and what carries it here. */
  carries: readonly Carried[];
}

export interface Line {
  id: string;
  text: string;
}

export interface Prompt {
  id: string;
  /** `atOnce`: on the day, in the minutes before. `review`: whenever the two look at how it goes. */
  when: 'before' | 'atOnce' | 'after' | 'review';
  of: Owner;
  ask: string;
}

export interface Survey {
  id: string;
  at: 'start' | 'middle' | 'end';
  of: Owner | 'sponsor';
  /** Where it is part of the programme, and not for each to choose: how often whoever has not answered is reminded. */
  required?: { reminders: number };
  asks: readonly SurveyAsk[];
}

export interface SurveyAsk extends Line {
  /** Answered by a number from 0 to 10. */
  scale?: true;
}

/** `by` names what carries it: see `carriersOf`. */
export interface Carried {
  item: string;
  by: readonly string[];
}

/** Everything in a framework that can carry an item of a paper form, as `kind:id`. */
export const carriersOf = (framework: Framework): string[] => [
  'opening',
  ...(framework.reflectionRequired ? ['reflectionRequired'] : []),
  `signing:${framework.signing}`,
  ...framework.steps.flatMap(({ clauses }) => clauses.map(({ id }) => `clause:${id}`)),
  ...allFields(framework).flatMap((field) => [
    `field:${field.id}`,
    ...(field.kind === 'commitments' ? field.promises.map(({ id }) => `promise:${field.id}.${id}`) : []),
  ]),
  ...framework.readiness.map(({ id }) => `readiness:${id}`),
  ...framework.chemistry.map(({ id }) => `chemistry:${id}`),
  ...framework.prompts.map(({ id }) => `prompt:${id}`),
  ...reviewed.map((id) => `review:${id}`),
  ...framework.surveys.flatMap(({ id, asks }) => [
    `survey:${id}`,
    ...asks.map((asked) => `survey:${id}.${asked.id}`),
  ]),
];

/** What the two are asked in every review, whatever their framework (N-05). */
const reviewed = ['goOn', 'working', 'sessions', 'change'];

export interface Step {
  id: string;
  title: string;
  clauses: readonly Clause[];
}

export const fieldsOf = (step: Step): Field[] => step.clauses.flatMap(({ fields }) => fields);

export const allFields = (framework: Framework): Field[] => framework.steps.flatMap(fieldsOf);

export function stepOf(framework: Framework, id: string): Step {
  const step = framework.steps.find((candidate) => candidate.id === id);
  if (!step) throw new Refusal('cardOld');
  return step;
}

export function stepBeside(framework: Framework, id: string, by: 1 | -1): Step | undefined {
  return framework.steps[framework.steps.findIndex((step) => step.id === id) + by];
}

/** Every place of a field that somebody may answer: one, or one for each role that it belongs to. */
export function placesOf(field: Field): { place: string; role: Role | null }[] {
  if (!isOwn(field)) return [{ place: field.id, role: null }];
  const roles: Role[] = field.of === 'both' ? ['mentee', 'mentor'] : [field.of];
  return roles.map((role) => ({ place: placeOf(field, role), role }));
}

/** What stands in the form before anybody has answered, in the writer's own words and with the writer's own date. */
export function startingPoint(field: Field, today: string, say: Say): Value | null {
  switch (field.kind) {
    case 'text':
      return field.start === undefined ? null : say(field.start);
    case 'list':
      return field.start?.map((line) => say(line)) ?? null;
    case 'date':
      return field.start === 'today' ? today : null;
    case 'commitments':
    case 'consent':
    case 'acknowledgement':
    case 'private':
    case 'goals':
    case 'added':
    case 'blind':
      return null;
    default:
      return field.start ?? null;
  }
}
