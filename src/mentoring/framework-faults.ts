import { optionsOf } from './answer.js';
import type { Field } from './clause.js';
import type { Framework } from './framework.js';
import { crowdedIn, room, type Crowded } from './framework-room.js';

/** What is wrong with a framework whose every part is what it should be. */
export interface FrameworkFault {
  path: (string | number)[];
  says: string;
  /** Where the other one stands, of two that cannot both be. */
  also?: (string | number)[];
}

export const faultsOf = (framework: Framework): FrameworkFault[] => [
  ...twice('step', namedSteps(framework)),
  ...twice('clause', namedClauses(framework)),
  ...twice('question', fieldsIn(framework)),
  ...fieldsIn(framework).flatMap(inField),
  ...twice(
    'survey',
    framework.surveys.map((survey, n) => ({ id: survey.id, path: ['surveys', n] })),
  ),
  ...(framework.readinessRequired && framework.readiness.length === 0 ? [nothingRequired] : []),
  ...crowdedIn(framework).map(({ path, what, takes }) => ({ path, says: crowded[what](takes) })),
];

const nothingRequired: FrameworkFault = {
  path: ['readinessRequired'],
  says: 'the mentor must tick a list that is empty: write it under readiness, or leave this out',
};

interface Named {
  id: string;
  path: (string | number)[];
}

const namedSteps = ({ steps }: Framework): Named[] => steps.map(({ id }, n) => ({ id, path: ['steps', n] }));

const namedClauses = ({ steps }: Framework): Named[] =>
  steps.flatMap(({ clauses }, n) => clauses.map(({ id }, m) => ({ id, path: ['steps', n, 'clauses', m] })));

/** Every question, with where it stands. */
export const fieldsIn = ({ steps }: Pick<Framework, 'steps'>): (Named & { field: Field })[] =>
  steps.flatMap(({ clauses }, n) =>
    clauses.flatMap(({ fields }, m) =>
      fields.map((field, k) => ({
        id: field.id,
        field,
        path: ['steps', n, 'clauses', m, 'fields', k],
      })),
    ),
  );

/** What is there a second time, with where it was first. */
export function twice(what: string, named: readonly Named[]): FrameworkFault[] {
  return named.flatMap(({ id, path }, n) => {
    const first = named.findIndex((other) => other.id === id);
    const before = named[first];
    return before && first < n
      ? [{ path: [...path, 'id'], says: `the ${what} ${id} is there twice`, also: [...before.path, 'id'] }]
      : [];
  });
}

function inField({ field, path }: { field: Field; path: Named['path'] }): FrameworkFault[] {
  const list = field.kind === 'commitments' ? 'promises' : 'options';
  const options = optionsOf(field).map(({ id }, n) => ({ id, path: [...path, list, n] }));
  return [
    ...twice(`answer to ${field.id}:`, options),
    ...startFaults(field).map(({ at, says }) => ({ path: [...path, at], says })),
  ];
}

function startFaults(field: Field): { at: 'min' | 'start'; says: string }[] {
  if (field.kind === 'number' || field.kind === 'duration') {
    const { id, min, max, start = min } = field;
    if (min > max)
      return [{ at: 'min', says: `the smallest answer to ${id} is ${min}, and the largest only ${max}` }];
    const fits = min <= start && start <= max;
    return fits ? [] : [{ at: 'start', says: `the start of ${id} is not from ${min} to ${max}` }];
  }
  if (field.kind !== 'choice' && field.kind !== 'many') return [];
  const offered = new Set(field.options.map(({ id }) => id));
  return [field.start ?? []]
    .flat()
    .filter((id) => !offered.has(id))
    .map((id) => ({
      at: 'start',
      says: `the question ${field.id} begins with ${id}, which it does not offer`,
    }));
}

const crowded: Readonly<Record<Crowded['what'], (takes: number) => string>> = {
  step: () => 'this step is too long for one form: move a clause into another step, or into one of its own',
  own: () =>
    'what each answers alone is too long for one form before signing: drop or shorten a question of one’s own',
  clause: () => 'this clause asks for too much: split it in two',
  inputsInStep: (takes) => `this step has ${takes} questions, and one form has room for ${room.inputsInStep}`,
  inputsOfOne: (takes) =>
    `there are ${takes} questions that one person answers alone, and the form before signing has room for ${room.inputsOfOne}`,
  clauses: (takes) => `there are ${takes} clauses, and a message has room for ${room.clauses}`,
  questions: (takes) => `there are ${takes} questions, and a message has room for ${room.questions}`,
  file: (takes) =>
    `it takes ${Math.ceil(takes / 1024)} KB as a file, and a file has at most ${room.file / 1024} KB: shorten or drop something`,
};
