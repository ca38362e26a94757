/** The part of Adaptive Cards 1.5 that this bot sends: adaptivecards.io/explorer. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly body: readonly CardElement[];
  readonly actions: readonly Pressable[];
}

export type CardElement = RichTextBlock | Picture | Container | ActionSet | CardInput;

interface Picture {
  readonly type: 'Image';
  /** `data:` with the picture itself, or its address. */
  readonly url: string;
  readonly altText: string;
  readonly size: 'Stretch';
}

export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly spacing?: 'None' | 'Small';
}

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly size?: 'Large';
  readonly weight?: 'Bolder';
  readonly color?: 'Attention';
  readonly isSubtle?: true;
  readonly strikethrough?: true;
}

interface Container {
  readonly type: 'Container';
  readonly id: string;
  readonly isVisible: false;
  readonly items: readonly CardElement[];
}

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly (Pressable | ToggleVisibility | OpenUrl)[];
}

export type Pressable = Execute | Submit;

interface Button {
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly style?: 'positive' | 'destructive';
  readonly associatedInputs: 'auto' | 'none';
}

interface Execute extends Button {
  readonly type: 'Action.Execute';
  readonly verb: string;
}

/** What dialogs are opened with, and the only thing that sends from one: it has no verb of its own. */
interface Submit extends Button {
  readonly type: 'Action.Submit';
}

interface ToggleVisibility {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly string[];
}

export interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

export type CardInput = Asked &
  (
    | { type: 'Input.Text'; value?: string; placeholder?: string; isMultiline: boolean; maxLength: number }
    | { type: 'Input.Number'; value?: number; min: number; max: number }
    | { type: 'Input.Date' | 'Input.Time'; value?: string }
    | ChoiceSet
    | PeoplePicker
  );

export interface Asked {
  readonly id: string;
  readonly label: string;
  readonly spacing?: 'Small';
  readonly isRequired?: true;
  readonly errorMessage?: string;
}

interface ChoiceSet {
  readonly type: 'Input.ChoiceSet';
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly style: 'compact' | 'expanded';
  readonly wrap: true;
  readonly isMultiSelect: boolean;
  /** Several are joined by commas. */
  readonly value?: string;
}

interface PeoplePicker {
  readonly type: 'Input.ChoiceSet';
  readonly choices: readonly [];
  readonly 'choices.data': { readonly type: 'Data.Query'; readonly dataset: 'graph.microsoft.com/users' };
  /** Who stands in it: the id in the directory. */
  readonly value?: string;
}
