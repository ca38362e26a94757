import type { T } from '../src/conversation/language.js';
import { longestAction } from '../src/mentoring/action.js';
import type { Role } from '../src/mentoring/clause.js';
import type { Input } from './kit/card.js';
import { clipped } from './kit/make.js';
import type { Typed } from './kit/prose.js';

type PerQuestion = Readonly<Record<'text' | 'owner' | 'due' | 'worth', string>>;

export interface ActionInputs {
  ids: PerQuestion;
  labels: PerQuestion;
  names: Readonly<Record<Role, string>>;
  /** Where there is no action without it. */
  isRequired?: true;
  typed: Typed;
}

/** What Slack has room for in a choice. */
const longestChoice = 75;

/** What is to be done, by whom, by when, and whether somebody outside may hear of it. */
export function actionInputs(t: T, { ids, labels, names, isRequired, typed }: ActionInputs): Input[] {
  const asked = (question: keyof PerQuestion) => ({
    id: ids[question],
    label: labels[question],
    ...(typed.values?.[ids[question]] && { value: typed.values[ids[question]] ?? '' }),
    ...(typed.errors?.[ids[question]] !== undefined && { error: typed.errors[ids[question]] ?? '' }),
  });
  const required = isRequired ? { isRequired } : {};
  return [
    { type: 'Input.Text', ...asked('text'), maxLength: longestAction, ...required },
    {
      type: 'Input.ChoiceSet',
      ...asked('owner'),
      choices: (['mentee', 'mentor'] as const).map((role) => ({
        title: clipped(names[role], longestChoice - 1),
        value: role,
      })),
      style: 'compact',
      ...required,
    },
    { type: 'Input.Date', ...asked('due') },
    {
      type: 'Input.ChoiceSet',
      id: ids.worth,
      label: labels.worth,
      choices: [{ title: t('Yes, once we both agree to whom and how'), value: 'yes' }],
      isMultiSelect: true,
      style: 'expanded',
      ...(typed.values?.[ids.worth] === 'yes' && { value: ['yes'] }),
    },
  ];
}
