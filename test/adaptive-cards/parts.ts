import {
  isForm,
  isInput,
  type Action,
  type Card,
  type Element,
  type Input,
} from '../../adaptive-cards/kit/card.js';

/** Every button of a card, wherever it stands. */
export const actionsOf = (card: Card): Action[] => [
  ...(isForm(card) && card.submit ? [card.submit] : []),
  ...card.body.flatMap(actionsIn),
  ...card.actions,
];

const actionsIn = (element: Element): Action[] => {
  if (element.type === 'ActionSet') return element.actions;
  return element.type === 'Container' ? [element.opens, ...element.items.flatMap(actionsIn)] : [];
};

export const inputsOf = (card: Card): Input[] => card.body.filter(isInput);

/** Every text that people see, without what only machines read. */
export const textsOf = (card: Card): string[] => [
  card.summary,
  ...(isForm(card) ? [card.window] : []),
  ...actionsOf(card).map(({ title }) => title),
  ...card.body.flatMap(textsIn),
];

function textsIn(element: Element): string[] {
  switch (element.type) {
    case 'TextBlock':
      return [element.text];
    case 'RichTextBlock':
      return element.inlines.map(({ text }) => text);
    case 'FactSet':
      return element.facts.flatMap(({ title, value }) => [title, value]);
    case 'Container':
      return [element.title, ...element.items.flatMap(textsIn)];
    case 'Image':
      return [element.altText, element.drawing.from, element.drawing.until];
    case 'Link':
      return [element.title];
    case 'ActionSet':
      return [];
    default:
      return textsAround(element);
  }
}

function textsAround(input: Input): string[] {
  const offered =
    input.type === 'Input.ChoiceSet' && 'choices' in input ? input.choices.map(({ title }) => title) : [];
  const standing = (input.type === 'Input.Text' && input.value) || '';
  return [input.label, input.hint ?? '', input.error ?? '', standing, ...offered];
}
