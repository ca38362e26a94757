/** An Adaptive Card as far as a Teams client acts on it; `card-check.ts` has seen to the types before anything reads one. */
export interface Card {
  type: 'AdaptiveCard';
  body?: Element[];
  actions?: Action[];
  msteams?: { entities?: Mention[] };
}

export interface Element {
  type: string;
  id?: string;
  isVisible?: boolean;
  text?: string;
  url?: string;
  altText?: string;
  inlines?: (string | { text: string })[];
  facts?: { title: string; value: string }[];
  items?: Element[];
  columns?: Element[];
  rows?: Element[];
  cells?: Element[];
  actions?: Action[];
  inlineAction?: Action;
  selectAction?: Action;
}

export interface Input extends Element {
  id: string;
  label?: string;
  title?: string;
  value?: string | number;
  valueOn?: string;
  valueOff?: string;
  placeholder?: string;
  choices?: { title: string; value: string }[];
  'choices.data'?: { dataset: string };
  isMultiSelect?: boolean;
  isMultiline?: boolean;
  isRequired?: boolean;
  errorMessage?: string;
  min?: string | number;
  max?: string | number;
  maxLength?: number;
  regex?: string;
}

export interface Action {
  type: string;
  id?: string;
  title?: string;
  verb?: string;
  data?: Record<string, unknown>;
  url?: string;
  associatedInputs?: string;
  isEnabled?: boolean;
  card?: Card;
  targetElements?: (string | { elementId: string; isVisible?: boolean })[];
}

/** A type, not an interface: it is picked out of a message's entities, which have any fields. */
export type Mention = {
  type: string;
  text: string;
  mentioned: { id: string; name: string };
};

export const cardType = 'application/vnd.microsoft.card.adaptive';

export const isInput = (element: Element): element is Input => element.type.startsWith('Input.');

/** Everything inside an element that is itself drawn; a Table's `columns` are only widths. */
export function* walk(elements: readonly Element[], sees: (element: Element) => boolean): Generator<Element> {
  for (const element of elements.filter(sees)) {
    yield element;
    const columns = element.type === 'ColumnSet' ? (element.columns ?? []) : [];
    yield* walk(
      [...(element.items ?? []), ...columns, ...(element.rows ?? []), ...(element.cells ?? [])],
      sees,
    );
  }
}

export const inputsOf = (card: Card): Input[] => [...walk(card.body ?? [], () => true)].filter(isInput);

/** The card's own buttons, those of the cards that they show not counted. */
export function actionsOf(card: Card): Action[] {
  const inside = [...walk(card.body ?? [], () => true)].flatMap((element) => [
    ...(element.actions ?? []),
    ...(element.inlineAction ? [element.inlineAction] : []),
  ]);
  return [...inside, ...(card.actions ?? [])];
}

/** The card and every card that its buttons show. */
export const withShownCards = (card: Card): Card[] => [
  card,
  ...actionsOf(card).flatMap((action) => (action.card ? withShownCards(action.card) : [])),
];
