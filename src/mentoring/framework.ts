import { isOwn, placeOf, type Clause, type Field, type Role, type Value } from './clause.js';
import type { Say } from './agreement-text.js';
import { Refusal } from './refusal.js';

/** What a programme contracts on: data, not code. Every sentence in it is a key of the languages. */
export interface Framework {
  id: string;
  number: number;
  owner: string;
  /** ISO date of this version (BSW). */
  date: string;
  title: string;
  /** Part of the text that is signed (BSW, WM). */
  opening: string;
  steps: readonly Step[];
}

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
      return null;
    default:
      return field.start ?? null;
  }
}
