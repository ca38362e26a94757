import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Looked, Outcome } from '../src/mentoring/review.js';
import type { Element } from './kit/card.js';
import { aside, button, card, facts, form, heading, paragraph, sending, strong } from './kit/make.js';
import { proseInput, type Ask, type Typed } from './kit/prose.js';

const goingOn = {
  yes: 'Yes, let us go on',
  unsure: 'I am not sure',
  no: 'I would rather not',
} as const satisfies Record<Looked['goOn'], string>;

/** What both are asked, each for themselves (N-05). */
const questions = {
  working: 'Is it working for you?',
  sessions: 'Is the way we run our sessions right?',
  change: 'Is there anything to add or change?',
} as const satisfies Record<Exclude<keyof Looked, 'goOn'>, string>;

/** Both answers stand in one message, which has room for no more. */
export const longestInReview = 1_200;

export const reviewAsks = ({ t }: Words): (Ask & { id: keyof typeof questions })[] =>
  (Object.keys(questions) as (keyof typeof questions)[]).map((id) => ({
    id,
    label: t(questions[id]),
    maxLength: longestInReview,
  }));

interface Which {
  relationship: string;
  review: string;
}

/** To both, in their room: why now, and each one's own form. */
export const reviewCalled = (
  { t }: Words,
  { by, answered, ...which }: Which & { by: string | null; answered: readonly string[] },
) =>
  card('review.called', {
    summary: t('Time to look at how it goes'),
    body: [
      heading(t('How does it go?')),
      paragraph(
        by === null
          ? t('You agreed to look at your {{agreement}} again about now.')
          : t('{{name}} would like the two of you to look at how it goes.', { name: by }),
      ),
      aside(
        t(
          'Four short questions, each for yourselves. You see each other’s answers once you both have answered.',
        ),
      ),
      ...answered.map((name) => paragraph(t('{{name}} has answered.', { name }))),
    ],
    actions: [
      button(t('Answer'), intentions.openReview, which, 'positive'),
      button(t('Show our {{agreement}}'), intentions.openAgreement, { relationship: which.relationship }),
    ],
  });

export const reviewForm = (
  words: Words,
  { other, thoughts, typed, ...which }: Which & { other: string; thoughts: readonly string[]; typed: Typed },
) => {
  const { t } = words;
  const { goOn = '' } = typed.values ?? {};
  return form('review.form', {
    summary: t('How does it go?'),
    window: t('How does it go?'),
    body: [
      aside(t('{{name}} sees this once you both have answered. Nobody else does.', { name: other })),
      ...thoughts.map((thought) => paragraph(t(thought))),
      {
        type: 'Input.ChoiceSet',
        id: 'goOn',
        label: t('Shall we go on?'),
        choices: Object.entries(goingOn).map(([value, title]) => ({ title: t(title), value })),
        style: 'expanded',
        isRequired: true,
        ...(goOn && { value: goOn }),
        ...(typed.errors?.['goOn'] !== undefined && { error: typed.errors['goOn'] }),
      },
      ...reviewAsks(words).map((ask) => proseInput(ask, typed)),
    ],
    submit: sending(t('Save'), intentions.saveReview, which, 'positive'),
  });
};

/** To the one who has answered first. */
export const reviewKept = ({ t }: Words, { other, ...which }: Which & { other: string }) =>
  card('review.kept', {
    summary: t('Your answers are kept'),
    body: [
      paragraph(
        t(
          'Your answers are kept. You see what {{name}} says, and {{name}} what you say, once you both have answered.',
          {
            name: other,
          },
        ),
      ),
    ],
    actions: [button(t('Change my answers'), intentions.openReview, which)],
  });

export interface SaidInReview extends Looked {
  name: string;
}

/** Both answers side by side, and what comes of them. */
export const reviewBoth = (words: Words, { said, ...which }: Which & { said: readonly SaidInReview[] }) => {
  const { t } = words;
  return card('review.both', {
    summary: t('You have both looked at how it goes'),
    body: [heading(t('How it goes')), ...said.flatMap((each) => saidElements(words, each))],
    actions: [
      button(t('We go on'), intentions.closeReview, { ...which, outcome: 'continue' }, 'positive'),
      button(t('Change our {{agreement}}'), intentions.closeReview, { ...which, outcome: 'amend' }),
      button(t('End it well'), intentions.closeReview, { ...which, outcome: 'end' }),
    ],
  });
};

function saidElements({ t }: Words, { name, goOn, ...said }: SaidInReview): Element[] {
  const texts = (Object.keys(questions) as (keyof typeof questions)[]).flatMap((id): [string, string][] =>
    said[id] === '' ? [] : [[t(questions[id]), said[id]]],
  );
  return [paragraph(strong(name)), facts([[t('Shall we go on?'), t(goingOn[goOn])], ...texts])];
}

const closed = {
  continue: '{{name}} says: we go on.',
  amend: '{{name}} says: we change our {{agreement}}.',
  end: '{{name}} says: we end it.',
} as const satisfies Record<Outcome, string>;

/** What the card with both answers becomes. */
export const reviewClosed = (
  words: Words,
  { said, by, outcome }: { said: readonly SaidInReview[]; by: string; outcome: Outcome },
) => {
  const { t } = words;
  return card('review.closed', {
    summary: t(closed[outcome], { name: by }),
    body: [
      heading(t('How it goes')),
      ...said.flatMap((each) => saidElements(words, each)),
      paragraph(strong(t(closed[outcome], { name: by }))),
    ],
  });
};

/** Two days later, to the one who has not answered. */
export const reviewMissing = ({ t }: Words, { other, ...which }: Which & { other: string }) =>
  card('review.missing', {
    summary: t('How does it go with {{name}}?', { name: other }),
    body: [
      paragraph(
        t('You and {{name}} are looking at how it goes, and your answers are not there yet.', {
          name: other,
        }),
      ),
    ],
    actions: [button(t('Answer'), intentions.openReview, which, 'positive')],
  });

/** What still asks for an answer when it is no longer wanted. */
export const reviewPassed = ({ t }: Words) =>
  card('review.passed', {
    summary: t('This is done'),
    body: [paragraph(t('You have both answered. What you said stands in a message of its own.'))],
  });
