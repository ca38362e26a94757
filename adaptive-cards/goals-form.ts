import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { mostGoals } from '../src/mentoring/clause.js';
import { goalInputs, lineInput, readingInputs, standing, type AskedGoal } from './goal-inputs.js';
import type { Element, Form, Input } from './kit/card.js';
import { aside, form, paragraph, sending, strong } from './kit/make.js';
import { proseInput, type Ask, type Typed } from './kit/prose.js';

export interface GoalsForm {
  relationship: string;
  other: string;
  goals: readonly AskedGoal[];
  typed: Typed;
}

/** On which revision of the goals the form stands, and what their next new one is called. */
export interface GoalChangeForm extends GoalsForm {
  revision: number;
  next: number;
  /** What the other has changed meanwhile, beside which stands what this person has typed. */
  meanwhile: Meanwhile | null;
}

export interface Meanwhile {
  by: string;
  /** As these goals stand now. */
  stands: readonly { id: number; text: string; success: string }[];
  /** Typed, and without a place in the form. */
  over: readonly { text: string; success: string }[];
}

export const startAsks = [
  { id: 'why', label: 'Why {{mentoring}}, rather than another way to learn?' },
  { id: 'benefit', label: 'What could your organisation gain from it?' },
] as const satisfies readonly Ask[];

export const startLines = [
  { id: 'organisation', label: 'Your organisation' },
  { id: 'sponsorName', label: 'Your sponsor’s name, if you have one' },
  { id: 'sponsorRelation', label: 'Who are they to you? For example, your manager' },
] as const;

/** Moment 21, G-01. What the two have agreed on stands filled in. */
export const goalsStart = (words: Words, view: GoalChangeForm & { baseline: boolean }): Form => {
  const { t } = words;
  const { relationship, revision, typed } = view;
  const places = { ...view, asks: view.baseline ? ('baseline' as const) : ('became' as const) };
  return form('goals.start', {
    summary: t('Your goals'),
    window: t('Your goals'),
    body: [
      ...meanwhileElements(words, view),
      seenBy(words, view),
      ...goalInputs(words, { ...places, ...editionOf(view) }),
      ...startAsks.map((ask) => proseInput({ ...ask, label: t(ask.label) }, typed)),
      sponsorChoice(words, 'agreed', t('Have you agreed the goals with your sponsor?'), typed),
      ...startLines.map(({ id, label }) => lineInput(id, t(label), typed)),
    ],
    submit: sending(t('Keep my goals'), intentions.setGoals, { relationship, revision }, 'positive'),
  });
};

/** G-02. */
export const goalsReading = (words: Words, { on, ...view }: GoalsForm & { on: string }): Form => {
  const { t } = words;
  return form('goals.reading', {
    summary: t('How far are we?'),
    window: t('How far are we?'),
    body: [seenBy(words, view), ...readingInputs(words, view.goals, view.typed)],
    submit: sending(t('Share'), intentions.readGoals, { relationship: view.relationship, on }, 'positive'),
  });
};

export const goalsChanging = (words: Words, view: GoalChangeForm): Form => {
  const { t } = words;
  const { relationship, revision } = view;
  return form('goals.changing', {
    summary: t('Change our goals'),
    window: t('Change our goals'),
    body: [
      ...meanwhileElements(words, view),
      seenBy(words, view),
      aside(
        t('Up to {{most}} goals at a time. What a goal was before stays in the record.', { most: mostGoals }),
      ),
      ...goalInputs(words, { ...view, asks: 'became', ...editionOf(view) }),
    ],
    submit: sending(t('Change them'), intentions.changeGoals, { relationship, revision }, 'positive'),
  });
};

export const endAsks = [
  { id: 'difference', label: 'What difference has {{mentoring}} made to you?' },
  { id: 'helped', label: 'What helped you most?' },
  {
    id: 'effect',
    label: 'What has it changed for your organisation, and for the people you work with?',
  },
] as const satisfies readonly Ask[];

/** G-03: the mentee’s answers. */
export const goalsLookBack = (words: Words, view: GoalsForm): Form => {
  const { t } = words;
  const { relationship, goals, typed } = view;
  return form('goals.lookingBack', {
    summary: t('Looking back'),
    window: t('Looking back'),
    body: [
      seenBy(words, view),
      ...goals.flatMap((goal) => achievedInputs(words, goal, typed)),
      ...endAsks.map((ask) => proseInput({ ...ask, label: t(ask.label) }, typed)),
      sponsorChoice(words, 'reviewed', t('Have you gone through this with your sponsor?'), typed),
      proseInput({ id: 'view', label: t('What does your sponsor think of it?') }, typed),
    ],
    submit: sending(t('Keep it'), intentions.lookBack, { relationship }, 'positive'),
  });
};

const achievedInputs = ({ t }: Words, { id, text, success }: AskedGoal, typed: Typed): Element[] => [
  paragraph(strong(t('Goal {{number}}', { number: id })), `\n${text}`),
  ...(success === '' ? [] : [aside(success)]),
  {
    type: 'Input.ChoiceSet',
    id: `achieved.${id}`,
    label: t('Goal {{number}}: is it achieved?', { number: id }),
    choices: [
      { title: t('Yes'), value: 'yes' },
      { title: t('In part'), value: 'partly' },
      { title: t('No'), value: 'no' },
    ],
    style: 'compact',
    ...standing(`achieved.${id}`, typed),
  },
  proseInput(
    { id: `details.${id}`, label: t('Goal {{number}}: tell more, if you like', { number: id }) },
    typed,
  ),
];

const sponsorChoice = ({ t }: Words, id: string, label: string, typed: Typed): Input => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  choices: [
    { title: t('Yes'), value: 'yes' },
    { title: t('Not yet'), value: 'notYet' },
    { title: t('I have no sponsor'), value: 'none' },
  ],
  style: 'compact',
  ...standing(id, typed),
});

const seenBy = ({ t }: Words, { other }: Pick<GoalsForm, 'other'>): Element =>
  aside(t('You and {{name}} see this. Nobody else does.', { name: other }));

const editionOf = ({ meanwhile, revision }: GoalChangeForm) => (meanwhile ? { edition: revision } : {});

function meanwhileElements({ t }: Words, { meanwhile }: GoalChangeForm): Element[] {
  if (!meanwhile) return [];
  const { by, stands, over } = meanwhile;
  return [
    paragraph(
      strong(t('{{name}} has changed the goals while you were writing.', { name: by })),
      ` ${t('Nothing that you typed is lost. What you leave in this form now counts.')}`,
    ),
    ...stands.map(({ id, text, success }) =>
      paragraph(
        strong(t('Goal {{number}} now says:', { number: id })),
        ` ${[text, success].join('\n').trim()}`,
      ),
    ),
    ...over.map(({ text, success }) =>
      paragraph(strong(t('There is no room for what you wrote:')), ` ${[text, success].join('\n').trim()}`),
    ),
  ];
}
