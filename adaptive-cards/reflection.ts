import { intentions } from '../src/conversation/intentions.js';
import type { T, Words } from '../src/conversation/language.js';
import type { Role } from '../src/mentoring/clause.js';
import { isOwn, longestOf, type Question } from '../src/mentoring/looking-back.js';
import { readingInputs, type AskedGoal } from './goal-inputs.js';
import type { Element } from './kit/card.js';
import { aside, button, card, form, paragraph, sending } from './kit/make.js';
import { proseInput, type Typed } from './kit/prose.js';
import { rowInputs } from './reflection-rows.js';

export interface ReflectionForm {
  relationship: string;
  session: string;
  at: { epochMilliseconds: number };
  edition: number;
  other: string;
  /** Whether the other has looked back: then nothing waits for it. */
  otherHas: boolean;
  names: Readonly<Record<Role, string>>;
  questions: readonly Question[];
  /** What the programme wants an answer to; null where each part may stay empty. */
  required: Question | null;
  /** Of the mentee, those that stand. */
  goals: readonly AskedGoal[];
  /** How the framework asks, where it does. */
  asks: Readonly<Partial<Record<Question, string>>>;
  /** Ids of the actions that stand in the rows; null where there are no rows. */
  rows: readonly string[] | null;
  typed: Typed;
}

const asks = {
  takeAway: 'What will you take away?',
  onTrack: 'Are we on track?',
  keep: 'What should {{name}} keep doing?',
  less: 'What should {{name}} do less?',
  differently: 'What could be done differently?',
  summary: 'A short summary for {{name}}: what mattered?',
  diary: 'Anything to remember, just for you?',
  notes: 'Private notes, as {{name}} has allowed',
} as const satisfies Record<Question, string>;

/** S-05: one form for each, in which every part says who will see it. */
export const reflectionForm = (words: Words, view: ReflectionForm) => {
  const { t, moment } = words;
  const { relationship, session, edition, other, questions, required, rows } = view;
  return form('reflection.form', {
    summary: t('Looking back'),
    window: t('Looking back'),
    body: [
      paragraph(t('Your session with {{name}}: {{moment}}', { name: other, moment: moment(view.at) })),
      aside(required === null ? t('Every part may stay empty.') : t(wanted)),
      ...forBoth(words, view),
      ...(questions.some(isOwn) ? [aside(t('Only you see what follows.'))] : []),
      ...questions.filter(isOwn).map((question) => input(t, view, question)),
    ],
    submit: sending(
      t('Save'),
      intentions.sendReflection,
      { relationship, session, edition, rows: [...(rows ?? [])] },
      'positive',
    ),
  });
};

function forBoth(words: Words, view: ReflectionForm): Element[] {
  const { t } = words;
  const { questions, rows, goals, names, typed, other, otherHas } = view;
  const shared = questions.filter((question) => !isOwn(question));
  if (shared.length === 0 && rows === null) return [];
  return [
    aside(
      otherHas
        ? t('You both see this:')
        : t('You both see this, once {{name}} has looked back too, or after a day:', { name: other }),
    ),
    ...shared.map((question) => input(t, view, question)),
    ...(goals.length === 0
      ? []
      : [aside(t('How far your goals are, you both see:')), ...readingInputs(words, goals, typed)]),
    ...(rows === null
      ? []
      : [aside(t('What you will do, you both see at once:')), ...rowInputs(t, names, typed)]),
  ];
}

const wanted = 'Your programme asks for the first answer after every session. The rest may stay empty.';

const input = (t: T, { other, asks: own, required, typed }: ReflectionForm, question: Question) => ({
  ...proseInput(
    {
      id: question,
      label: t(own[question] ?? asks[question], { name: other }),
      ...(question === required && { isRequired: true }),
    },
    typed,
  ),
  maxLength: longestOf[question],
});

/** To the one who has looked back. */
export const reflectionKept = (
  { t }: Words,
  view: { relationship: string; session: string; other: string; areBoth: boolean },
) => {
  const { relationship, session, other, areBoth } = view;
  return card('reflection.kept', {
    summary: t('Saved'),
    body: [
      paragraph(
        areBoth
          ? t('Saved. You both see what is for both of you now.')
          : t(
              'Saved. What is for both of you comes to both once {{name}} has looked back too, or after a day.',
              { name: other },
            ),
      ),
    ],
    actions: [button(t('Change it'), intentions.openReflection, { relationship, session })],
  });
};

/** The next day; again every few days where the programme wants it. */
export const reflectionMissing = (
  { t, moment }: Words,
  view: {
    relationship: string;
    session: string;
    other: string;
    at: { epochMilliseconds: number };
    isRequired: boolean;
  },
) => {
  const { relationship, session, other, isRequired } = view;
  return card('reflection.missing', {
    summary: t('Your session with {{name}}', { name: other }),
    body: [
      paragraph(t('Your session with {{name}}: {{moment}}', { name: other, moment: moment(view.at) })),
      paragraph(t('Would you like to write down what stays with you, while it is fresh?')),
      aside(isRequired ? t('Your programme asks for it after every session.') : t('You need not answer.')),
    ],
    actions: [button(t('Look back'), intentions.openReflection, { relationship, session }, 'positive')],
  });
};

/** E-01: the coordinators learn the fact, never whose it is, nor what the other wrote. */
export const reflectionLong = (
  { t, day }: Words,
  view: { mentee: string; mentor: string; at: { epochMilliseconds: number } },
) => {
  const names = { first: view.mentee, second: view.mentor };
  return card('reflection.long', {
    summary: t('A form of {{first}} and {{second}} has not come', names),
    body: [
      paragraph(
        t('{{first}} and {{second}} met on {{day}}. A form that your programme asks for has not come.', {
          ...names,
          day: day(view.at),
        }),
      ),
      aside(t('I have reminded them. You hear of it once; what they write stays between them.')),
    ],
  });
};

/** What it becomes. */
export const reflectionCame = ({ t }: Words) =>
  card('reflection.came', {
    summary: t('This is done'),
    body: [paragraph(t('You have looked back on this session.'))],
  });
