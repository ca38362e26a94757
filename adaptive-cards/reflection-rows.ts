import type { T } from '../src/conversation/language.js';
import { longestAction } from '../src/mentoring/action.js';
import type { Role } from '../src/mentoring/clause.js';
import { mostRows } from '../src/mentoring/looking-back-actions.js';
import type { Input } from './kit/card.js';
import { clipped } from './kit/make.js';
import type { Typed } from './kit/prose.js';

/** The inputs of one row, by what they ask. */
export const rowIds = (n: number) =>
  ({
    text: `action.${n}`,
    due: `action.${n}.due`,
    owner: `action.${n}.owner`,
    worth: `action.${n}.worth`,
  }) as const;

export const rowNumbers = Array.from({ length: mostRows }, (_, n) => n + 1);

type Names = Readonly<Record<Role, string>>;

/** What Slack has room for in a choice. */
const longestChoice = 75;

/** Up to three things to do. */
export const rowInputs = (t: T, names: Names, typed: Typed): Input[] =>
  rowNumbers.flatMap((n) => oneRow(t, n, names, typed));

function oneRow(t: T, n: number, names: Names, { values = {}, errors = {} }: Typed): Input[] {
  const ids = rowIds(n);
  const standing = (id: string) => ({
    ...(values[id] && { value: values[id] ?? '' }),
    ...(errors[id] !== undefined && { error: errors[id] ?? '' }),
  });
  return [
    {
      type: 'Input.Text',
      id: ids.text,
      label: t('Action {{n}}: what will one of you do?', { n }),
      maxLength: longestAction,
      ...standing(ids.text),
    },
    {
      type: 'Input.ChoiceSet',
      id: ids.owner,
      label: t('Action {{n}}: who?', { n }),
      choices: (['mentee', 'mentor'] as const).map((role) => ({
        title: clipped(names[role], longestChoice - 1),
        value: role,
      })),
      style: 'compact',
      ...standing(ids.owner),
    },
    { type: 'Input.Date', id: ids.due, label: t('Action {{n}}: by when?', { n }), ...standing(ids.due) },
    {
      type: 'Input.ChoiceSet',
      id: ids.worth,
      label: t('Action {{n}}: worth sharing outside?', { n }),
      choices: [{ title: t('Yes, once we both agree to whom and how'), value: 'yes' }],
      isMultiSelect: true,
      style: 'expanded',
      ...(values[ids.worth] === 'yes' && { value: ['yes'] }),
    },
  ];
}
