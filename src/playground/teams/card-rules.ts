import { actionsOf, inputsOf, isInput, walk, withShownCards } from './card.js';
import type { Action, Card, Element, Input } from './card.js';

/** In a row: a card's own, and each ActionSet's. */
const actionsInARow = 6;

/** What neither the schema nor the library sees: things that Teams draws but that nobody can use. */
export function brokenRules(root: Card): string[] {
  const cards = withShownCards(root);
  const elements = cards.flatMap((card) => [...walk(card.body ?? [], () => true)]);
  const ids = elements.flatMap((element) => element.id ?? []);
  return [
    ...cards.flatMap(tooManyActions),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two elements have the id ${id}`),
    ...elements.filter(isInput).flatMap(unusable),
    ...elements.flatMap(unseen),
    ...cards.flatMap(actionsOf).flatMap((action) => dead(action, elements)),
    ...(inputsOf(root).length > 0 && cards.flatMap(actionsOf).every((action) => !sends(action))
      ? ['the card has inputs and no button that sends them']
      : []),
  ];
}

function tooManyActions(card: Card): string[] {
  const rows = [
    card.actions ?? [],
    ...[...walk(card.body ?? [], () => true)].map((element) => element.actions ?? []),
  ];
  return rows
    .filter(({ length }) => length > actionsInARow)
    .map(({ length }) => `${length} actions in a row, at most ${actionsInARow}`);
}

/** Teams fetches over HTTPS only, or takes the picture out of the card. */
function unseen({ type, url = '', altText }: Element): string[] {
  if (type !== 'Image') return [];
  const isThere = /^(https:|data:image\/(png|jpeg|gif);base64,)/.test(url);
  return [
    ...(isThere ? [] : ['a picture that Teams does not show']),
    ...(altText ? [] : ['a picture without words']),
  ];
}

function unusable(input: Input): string[] {
  const name = input.label || (input.type === 'Input.Toggle' && input.title);
  const choices = input.choices ?? [];
  const picks = input.type === 'Input.ChoiceSet' && choices.length === 0 && !input['choices.data'];
  return [
    ...(name ? [] : [`${input.id} has no label`]),
    ...(picks ? [`${input.id} has nothing to choose`] : []),
    ...(input.isMultiSelect && choices.some((choice) => choice.value.includes(','))
      ? [`${input.id}: a value with a comma cannot be told from two`]
      : []),
    ...(validRegex(input.regex) ? [] : [`${input.id} has a bad regex`]),
  ];
}

function dead(action: Action, elements: Element[]): string[] {
  const name = action.title || action.type;
  if (!action.title) return [`${name} has no title`];
  switch (action.type) {
    case 'Action.OpenUrl':
      return /^(https?|mailto|tel|msteams):/.test(action.url ?? '') ? [] : [`${name} opens ${action.url}`];
    case 'Action.ToggleVisibility':
      return targets(action)
        .filter((id) => !elements.some((element) => element.id === id))
        .map((id) => `${name} toggles ${id}, which is not there`);
    case 'Action.Execute':
      return action.verb || action.data !== undefined ? [] : [`${name} has neither verb nor data`];
    case 'Action.Submit':
      if (!playedHere(action)) return [`${name} is an msteams action that is not played here`];
      return action.data !== undefined || elements.some(isInput) ? [] : [`${name} sends nothing`];
    default:
      return [];
  }
}

/** Of Teams' own kinds of Submit only the one that opens a dialog. */
const playedHere = ({ data }: Action): boolean =>
  data?.['msteams'] === undefined || JSON.stringify(data['msteams']) === '{"type":"task/fetch"}';

const sends = (action: Action): boolean =>
  action.type === 'Action.Execute' || action.type === 'Action.Submit';

const targets = (action: Action): string[] =>
  (action.targetElements ?? []).map((target) => (typeof target === 'string' ? target : target.elementId));

function validRegex(source: string | undefined): boolean {
  try {
    return new RegExp(source ?? '') instanceof RegExp;
  } catch {
    return false;
  }
}
