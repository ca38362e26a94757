import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Role } from '../src/mentoring/clause.js';
import { actionInputs } from './action-inputs.js';
import { actionLine, type ActionView } from './action-line.js';
import type { Element, Form } from './kit/card.js';
import { aside, button, buttons, card, form, heading, paragraph, sending, strong } from './kit/make.js';
import type { Typed } from './kit/prose.js';

export interface ListedAction extends ActionView {
  id: string;
  mine: boolean;
  /** Over how many sessions it was carried. */
  carried: number;
  /** What they have agreed on telling somebody outside. */
  agreed: string;
  /** What one of them suggests for that. */
  suggested: { by: string; text: string; mine: boolean } | null;
}

export interface ActionsView {
  relationship: string;
  other: string;
  /** The next due first. */
  open: readonly ListedAction[];
  done: readonly ActionView[];
}

/** A message of Slack’s has room for about fifty blocks. */
const mostOpen = 8;
const mostDone = 3;

/** `actions`: who has taken on what (S-08). */
export const actions = (words: Words, { relationship, other, open, done }: ActionsView) => {
  const { t } = words;
  const further = open.length - mostOpen;
  return card('actions', {
    summary: t('What you and {{name}} have taken on', { name: other }),
    body: [
      heading(t('What you and {{name}} have taken on', { name: other })),
      ...(open.length === 0 ? [paragraph(t('Nothing is open.'))] : []),
      ...open.slice(0, mostOpen).flatMap((action) => openElements(words, relationship, action)),
      ...(further > 0 ? [paragraph(t('And {{count}} more.', { count: further }))] : []),
      ...(done.length === 0
        ? []
        : [
            paragraph(strong(t('Done lately'))),
            ...done.slice(0, mostDone).map((each) => actionLine(words, each)),
          ]),
    ],
    actions: [button(t('Take something on'), intentions.openAction, { relationship }, 'positive')],
  });
};

function openElements(words: Words, relationship: string, action: ListedAction): Element[] {
  const { t } = words;
  const { id, mine, carried, agreed, suggested, worth } = action;
  const on = { relationship, action: id };
  const notes = [
    ...(carried > 1 ? [t('Carried over {{count}} sessions.', { count: carried })] : []),
    ...(agreed === '' ? [] : [t('You may tell outside: {{text}}', { text: agreed })]),
    ...(suggested
      ? [t('{{name}} suggests to tell outside: {{text}}', { name: suggested.by, text: suggested.text })]
      : []),
  ];
  return [
    actionLine(words, action),
    ...(notes.length === 0 ? [] : [aside(notes.join('\n'))]),
    buttons(
      ...(mine
        ? [
            button(t('Done'), intentions.closeAction, { ...on, as: 'done' }, 'positive'),
            button(t('Let it go'), intentions.closeAction, { ...on, as: 'dropped' }),
          ]
        : []),
      button(t('Change'), intentions.openAction, on),
      ...(worth ? [button(t('What may be told'), intentions.openSharing, on)] : []),
    ),
  ];
}

/** To whoever has taken it on, on its day. */
export const actionsDue = (
  words: Words,
  {
    relationship,
    other,
    due,
  }: Pick<ActionsView, 'relationship' | 'other'> & { due: readonly ListedAction[] },
) => {
  const says = words.t('Today is the day for what you have taken on with {{name}}', { name: other });
  return card('actions.due', {
    summary: says,
    body: [
      heading(says),
      ...due.slice(0, mostOpen).flatMap((action) => openElements(words, relationship, action)),
    ],
    actions: [button(words.t('All of them'), intentions.actions, { relationship })],
  });
};

export interface ActionForm {
  relationship: string;
  /** Of a new one too, so that a second click makes no second one. */
  action: string;
  isNew: boolean;
  names: Readonly<Record<Role, string>>;
  typed: Typed;
}

const own = { text: 'text', owner: 'owner', due: 'due', worth: 'worth' } as const;

export const actionForm = ({ t }: Words, { relationship, action, isNew, names, typed }: ActionForm): Form => {
  const labels = {
    text: t('What will one of you do?'),
    owner: t('Who?'),
    due: t('By when?'),
    worth: t('Worth sharing outside?'),
  };
  return form('action.form', {
    summary: isNew ? t('Take something on') : t('Change it'),
    window: isNew ? t('Take something on') : t('Change it'),
    body: [
      aside(t('You both see this.')),
      ...actionInputs(t, { ids: own, labels, names, isRequired: true, typed }),
    ],
    submit: sending(t('Save'), intentions.saveAction, { relationship, action }, 'positive'),
  });
};

export const longestSharing = 300;

/** WM: whether, with whom and how something is told outside. */
export const sharingForm = (
  { t }: Words,
  {
    relationship,
    action,
    other,
    text,
    typed,
  }: { relationship: string; action: string; other: string; text: string; typed: Typed },
): Form =>
  form('action.sharing', {
    summary: t('What may be told'),
    window: t('What may be told'),
    body: [
      paragraph(text),
      aside(
        t('You and {{name}} see this. It holds once {{name}} has agreed; until then nothing is told.', {
          name: other,
        }),
      ),
      {
        type: 'Input.Text',
        id: 'sharing',
        label: t('What may be told, to whom, and how?'),
        isMultiline: true,
        maxLength: longestSharing,
        isRequired: true,
        ...(typed.values?.['sharing'] && { value: typed.values['sharing'] }),
        ...(typed.errors?.['sharing'] !== undefined && { error: typed.errors['sharing'] }),
      },
    ],
    submit: sending(t('Suggest it'), intentions.agreeSharing, { relationship, action }, 'positive'),
  });

/** To both: taken on outside of a session, or worded anew. */
export const actionMade = (
  words: Words,
  { by, isNew, ...view }: ActionView & { by: string; isNew: boolean; relationship: string },
) => {
  const { t } = words;
  const says = isNew
    ? t('{{name}} has written down something to do.', { name: by })
    : t('{{name}} has changed something to do.', { name: by });
  return card('action.made', {
    summary: says,
    body: [paragraph(says), actionLine(words, view)],
    actions: [button(t('All of them'), intentions.actions, { relationship: view.relationship })],
  });
};

/** To both: what one suggests to tell outside, and whether both have agreed on it. */
export const sharing = (
  { t }: Words,
  view: { relationship: string; action: string; by: string; text: string; what: string; agreed: boolean },
) => {
  const { relationship, action, by, text, what, agreed } = view;
  const says = agreed
    ? t('{{name}} agrees to what may be told outside.', { name: by })
    : t('{{name}} suggests to tell something outside.', { name: by });
  return card(agreed ? 'action.sharing.agreed' : 'action.sharing.suggested', {
    summary: says,
    body: [
      paragraph(says),
      paragraph(strong(what)),
      paragraph(text),
      ...(agreed ? [] : [aside(t('Nothing is told until you both have agreed.'))]),
    ],
    actions: agreed
      ? []
      : [
          button(t('I agree'), intentions.confirmSharing, { relationship, action }, 'positive'),
          button(t('Say it differently'), intentions.openSharing, { relationship, action }),
        ],
  });
};
