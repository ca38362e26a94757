import type { Words } from '../src/conversation/language.js';
import { longestGoal } from '../src/mentoring/answer.js';
import { mostGoals } from '../src/mentoring/clause.js';
import { farthest, longestLine } from '../src/mentoring/goals-kept.js';
import type { Input, NumberInput, TextInput } from './kit/card.js';
import { clipped } from './kit/make.js';
import type { Typed } from './kit/prose.js';

/** What a form about goals shows of one of them. */
export interface AskedGoal {
  id: number;
  text: string;
  success: string;
  /** How far it was last time. */
  last: number | null;
}

/** G-02: how far each goal is, and what has changed; also for a form that asks more than that. */
export const readingInputs = ({ t }: Words, goals: readonly AskedGoal[], typed: Typed): Input[] =>
  goals.flatMap(({ id, text, last }) => [
    {
      ...scaleInput(
        `far.${id}`,
        t('Goal {{number}}: how far, from 0 to {{farthest}}?', { number: id, farthest }),
        typed,
      ),
      hint:
        last === null
          ? clipped(text, 200)
          : t('{{goal}} Last time: {{last}}', { goal: clipped(text, 200), last }),
    },
    lineInput(`changed.${id}`, t('Goal {{number}}: what has changed?', { number: id }), typed),
  ]);

/** As many places as there may be goals: those that stand, and empty ones, which are numbered on. */
export interface GoalPlaces {
  goals: readonly AskedGoal[];
  /** What the next new one is called. */
  next: number;
  /** `baseline`: how far each is now (WBS). `became`: whether it still stands. */
  asks: 'baseline' | 'became';
  typed: Typed;
  /** Makes what stands in the form win over what the client remembers. */
  edition?: number;
}

export const goalInputs = (words: Words, places: GoalPlaces): Input[] =>
  Array.from({ length: mostGoals }, (_, n) => placeInputs(words, places, n)).flat();

function placeInputs(words: Words, { goals, next, asks, typed, edition }: GoalPlaces, n: number): Input[] {
  const { t } = words;
  const goal = goals[n];
  const number = goal?.id ?? next + n - goals.length;
  const place = n + 1;
  const inputs: Input[] = [
    {
      ...goalInput(`goal.${place}`, t('Goal {{number}}', { number }), typed),
      ...(n === 0 && asks === 'baseline' && { isRequired: true as const }),
    },
    goalInput(`success.${place}`, t('Goal {{number}}: how will we know?', { number }), typed),
    ...(asks === 'baseline'
      ? [
          scaleInput(
            `far.${place}`,
            t('Goal {{number}}: how far now, from 0 to {{farthest}}?', { number, farthest }),
            typed,
          ),
        ]
      : goal
        ? [becameInput(words, place, number, typed)]
        : []),
  ];
  return edition === undefined ? inputs : inputs.map((input) => ({ ...input, edition }));
}

const becameInput = ({ t }: Words, place: number, number: number, typed: Typed): Input => ({
  type: 'Input.ChoiceSet',
  id: `became.${place}`,
  label: t('Goal {{number}}: does it still stand?', { number }),
  choices: [
    { title: t('It still stands'), value: 'open' },
    { title: t('It is met'), value: 'met' },
    { title: t('We let it go'), value: 'dropped' },
  ],
  style: 'compact',
  ...standing(`became.${place}`, typed),
});

const goalInput = (id: string, label: string, typed: Typed): TextInput => ({
  type: 'Input.Text',
  id,
  label,
  isMultiline: true,
  maxLength: longestGoal,
  ...standing(id, typed),
});

export const lineInput = (id: string, label: string, typed: Typed): TextInput => ({
  type: 'Input.Text',
  id,
  label,
  maxLength: longestLine,
  ...standing(id, typed),
});

/** A number from 0 to the farthest. */
export const scaleInput = (id: string, label: string, typed: Typed): NumberInput => ({
  type: 'Input.Number',
  id,
  label,
  min: 0,
  max: farthest,
  ...standing(id, typed),
});

/** What stands in an input, and what is wrong with it. */
export const standing = (id: string, { values = {}, errors = {} }: Typed) => ({
  ...(values[id] && { value: values[id] ?? '' }),
  ...(errors[id] !== undefined && { error: errors[id] ?? '' }),
});
