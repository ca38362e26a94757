import type { ShownInput } from '../client.js';
import type { Input } from './card.js';
import type { View } from './view.js';
import type { TeamsPerson } from './world.js';

/** What an input holds now, as it would be sent: always one string, '' for nothing. */
export function heldBy(input: Input, view: View): string {
  const typed = view.typed.get(input.id);
  if (typed !== undefined) return typed;
  if (input.type === 'Input.Toggle') return String(input.value ?? valueOff(input));
  return String(input.value ?? '');
}

/** An answer in the words of the person as the value that Teams sends; people are picked by name. */
export function valueFor(input: Input, answer: string | string[], people: readonly TeamsPerson[]): string {
  const answers = [answer].flat().filter((each) => each !== '');
  if (input.type === 'Input.Toggle') return answers.length > 0 ? valueOn(input) : valueOff(input);
  const options = optionsOf(input, people);
  const values = answers.map((title) => {
    if (input.type !== 'Input.ChoiceSet') return title;
    const option = options.find((each) => each.title === title);
    if (option) return option.value;
    throw new Error(
      `"${nameOf(input)}" offers ${options.map((each) => each.title).join(', ')}, not ${title}`,
    );
  });
  if (values.length > 1 && !input.isMultiSelect) throw new Error(`"${nameOf(input)}" takes one answer`);
  return values.join(',');
}

export function shownInput(input: Input, view: View, people: readonly TeamsPerson[]): ShownInput {
  const options = optionsOf(input, people);
  const values = heldBy(input, view)
    .split(input.isMultiSelect ? ',' : '\n')
    .filter((value) => value !== '');
  const many = input.isMultiSelect === true || input.type === 'Input.Toggle';
  const titles = values.flatMap((value) => {
    const known = options.find((option) => option.value === value);
    return known ? [known.title] : input.type === 'Input.Toggle' ? [] : [value];
  });
  const value = many ? titles : input.type === 'Input.ChoiceSet' ? (titles[0] ?? '') : heldBy(input, view);
  return { label: nameOf(input), kind: kindOf(input), value, options: options.map((option) => option.title) };
}

export const nameOf = (input: Input): string => input.label ?? input.title ?? input.id;

export const valueOn = (input: Input): string => input.valueOn ?? 'true';
const valueOff = (input: Input): string => input.valueOff ?? 'false';

function kindOf(input: Input): ShownInput['kind'] {
  if (input['choices.data']) return 'person';
  if (input.isMultiSelect || input.type === 'Input.Toggle') return 'many';
  if (input.type === 'Input.ChoiceSet') return 'choice';
  if (input.type === 'Input.Number') return 'number';
  return input.type === 'Input.Date' ? 'date' : 'text';
}

function optionsOf(input: Input, people: readonly TeamsPerson[]): { title: string; value: string }[] {
  if (input.type === 'Input.Toggle') return [{ title: input.title ?? '', value: valueOn(input) }];
  const found = input['choices.data'] ? people.filter((person) => !person.deactivated) : [];
  return [
    ...(input.choices ?? []),
    ...found.map(({ name, aadObjectId }) => ({ title: name, value: aadObjectId })),
  ];
}
