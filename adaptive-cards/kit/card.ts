import type { Line } from '../../src/mentoring/progress.js';

/**
 * What a card is made of: the part of Adaptive Cards' vocabulary that both platforms can show.
 * Every text is plain text. No renderer may read markup into it, so what people write never comes alive.
 */
export interface Card {
  type: 'AdaptiveCard';
  /** Which card this is, for example `agreement.proposed`. */
  id: string;
  /** One plain line for notifications and screen readers. Names only, never anything that people wrote. */
  summary: string;
  body: Element[];
  actions: Action[];
}

/** A card with inputs, or one long enough to want a window of its own. */
export interface Form extends Card {
  /** At most 24 characters in every language: the title of Slack's window. */
  window: string;
  /** The button that ends the form; a form without one is for reading only. At most 24 characters. */
  submit: Action | null;
}

export type Element = Heading | Paragraph | Facts | Link | Image | Fold | ActionSet | Input;

export interface Heading {
  type: 'TextBlock';
  style: 'heading';
  text: string;
}

export interface Paragraph {
  type: 'RichTextBlock';
  inlines: TextRun[];
}

export interface TextRun {
  type: 'TextRun';
  text: string;
  weight?: 'Bolder';
  isSubtle?: true;
  strikethrough?: true;
}

export interface Facts {
  type: 'FactSet';
  facts: { title: string; value: string }[];
}

/** Leads to a page of the bot’s. On Teams a button (`Action.OpenUrl`), on Slack a linked word: its buttons report every click. */
export interface Link {
  type: 'Link';
  title: string;
  url: string;
}

/**
 * A picture that the bot draws. Where it cannot be shown its `altText`, which says the same in words, stands as text; it
 * stands nowhere in a window, which Slack would not open for a picture that it cannot fetch.
 */
export interface Image {
  type: 'Image';
  altText: string;
  drawing: Drawing;
  /** Where it is; filled in on the way to a platform. */
  url?: string;
}

/** How far goals are over time, from 0 to 10. */
export interface Drawing {
  lines: readonly Line[];
  /** The first and the last day, as the reader writes them. */
  from: string;
  until: string;
}

/**
 * Something long that stands folded away under its title. Teams unfolds it in place; Slack shows it open
 * while the message has room for it, and else as a button that `opens` it in a window.
 */
export interface Fold {
  type: 'Container';
  title: string;
  items: Exclude<Element, Fold | Input>[];
  opens: Action;
}

export interface ActionSet {
  type: 'ActionSet';
  actions: Action[];
}

/** Every button: what it means (an intention) and what it carries (ids and numbers, never content). */
export interface Action {
  type: 'Action.Execute';
  title: string;
  verb: string;
  data: Readonly<Record<string, unknown>>;
  style?: 'positive' | 'destructive';
  /** Whether the values of the card's inputs go along. */
  associatedInputs: 'auto' | 'none';
}

export type Input = TextInput | NumberInput | DateInput | TimeInput | ChoiceInput | PersonInput;

interface Asked {
  id: string;
  label: string;
  /** The form’s own button wants an answer; its other buttons take along what stands there, answered or not. */
  isRequired?: true;
  /** A line under the input that helps to answer it. */
  hint?: string;
  /** What is wrong with the value that stands in it. */
  error?: string;
  /**
   * Changes when the bot's value must win over what the person's client remembers:
   * Slack keeps typed input wherever ids stay the same.
   */
  edition?: number;
}

export interface TextInput extends Asked {
  type: 'Input.Text';
  value?: string;
  placeholder?: string;
  isMultiline?: true;
  maxLength: number;
}

export interface NumberInput extends Asked {
  type: 'Input.Number';
  value?: number | string;
  min: number;
  max: number;
}

export interface DateInput extends Asked {
  type: 'Input.Date';
  /** `YYYY-MM-DD` */
  value?: string;
}

export interface TimeInput extends Asked {
  type: 'Input.Time';
  /** `HH:MM`, of a day of 24 hours */
  value?: string;
}

export interface ChoiceInput extends Asked {
  type: 'Input.ChoiceSet';
  choices: { title: string; value: string }[];
  /** Several may be ticked; then `value` is a list. */
  isMultiSelect?: true;
  value?: string | string[];
  style: 'compact' | 'expanded';
}

/** Picks somebody of the organisation; the value is the platform's own id of that person. */
export interface PersonInput extends Asked {
  type: 'Input.ChoiceSet';
  'choices.data': { type: 'Data.Query'; dataset: 'graph.microsoft.com/users' };
  value?: string;
}

export const isForm = (card: Card): card is Form => 'window' in card;
export const isInput = (element: Element): element is Input => element.type.startsWith('Input.');
export const picksPerson = (input: Input): input is PersonInput => 'choices.data' in input;
