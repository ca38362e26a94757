import type { T } from '../src/conversation/language.js';
import type { Role } from '../src/mentoring/clause.js';
import { mostRows } from '../src/mentoring/looking-back-actions.js';
import { actionInputs } from './action-inputs.js';
import type { Input } from './kit/card.js';
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

/** Up to three things to do. */
export const rowInputs = (t: T, names: Names, typed: Typed): Input[] =>
  rowNumbers.flatMap((n) => actionInputs(t, { ids: rowIds(n), labels: labelsOf(t, n), names, typed }));

const labelsOf = (t: T, n: number) => ({
  text: t('Action {{n}}: what will one of you do?', { n }),
  owner: t('Action {{n}}: who?', { n }),
  due: t('Action {{n}}: by when?', { n }),
  worth: t('Action {{n}}: worth sharing outside?', { n }),
});
