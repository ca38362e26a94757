import { z } from 'zod';
import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { faults } from '../../adaptive-cards/refused.js';
import { rowIds, rowNumbers } from '../../adaptive-cards/reflection-rows.js';
import type { T } from '../conversation/language.js';
import { longestAction } from '../mentoring/action.js';
import { clean, shortened } from '../mentoring/answer.js';
import type { Row } from '../mentoring/looking-back-actions.js';
import { longestOf, type Question, type Said } from '../mentoring/looking-back.js';
import type { Inputs } from '../ports/turn.js';

interface Asked {
  questions: readonly Question[];
  /** What may not stay empty. */
  required: Question | null;
  /** Ids of the actions that stood in the rows; null where there were no rows. */
  rows: readonly string[] | null;
  /** The writer's own date, and what stood in the rows: a day that has passed since may stay. */
  today: string;
  due: readonly (string | null)[];
}

type Read = { said: Said; rows: Row[] } | { typed: Required<Typed> };

/** What somebody wrote into the form after a session; with what is wrong with it where something is. */
export function reflectionIn(inputs: Inputs, asked: Asked, t: T): Read {
  const text = (id: string) => clean([inputs[id] ?? ''].flat().join('\n'));
  const said = Object.fromEntries(asked.questions.map((question) => [question, text(question)])) as Said;
  const rows =
    asked.rows === null ? [] : rowNumbers.map((n) => rowIn(inputs, n, asked.rows?.[n - 1] ?? null));
  const errors = {
    ...(asked.required !== null &&
      !said[asked.required] && { [asked.required]: t('Please write a few words first.') }),
    ...Object.fromEntries(
      asked.questions.flatMap((question) => tooLong(t, question, longestOf[question], said)),
    ),
    ...Object.fromEntries(rows.flatMap((row, n) => wrongWith(t, row, n + 1, asked))),
  };
  if (Object.keys(errors).length === 0) return { said, rows: rows.map(plain) };
  const values = {
    ...Object.fromEntries(
      asked.questions.map((question) => [question, shortened(said[question] ?? '', longestOf[question])]),
    ),
    ...rowValues(rows),
  };
  return { typed: { values, errors } };
}

/** What stands in the rows of a form. */
export const rowValues = (rows: readonly Row[]): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap(({ text, due, owner, worth }, n) => {
      const ids = rowIds(n + 1);
      return [
        [ids.text, shortened(text, longestAction)],
        [ids.due, due ?? ''],
        [ids.owner, owner],
        [ids.worth, worth ? 'yes' : ''],
      ];
    }),
  );

/** `due` as it was typed: what is no date is found out later. */
function rowIn(inputs: Inputs, n: number, id: string | null): Row {
  const ids = rowIds(n);
  const line = (from: string) => clean([inputs[from] ?? ''].flat().join(' ')).replaceAll(/\s+/g, ' ');
  return {
    id,
    text: line(ids.text),
    due: line(ids.due).slice(0, 100) || null,
    owner: line(ids.owner) === 'mentor' ? 'mentor' : 'mentee',
    worth: [inputs[ids.worth] ?? ''].flat().includes('yes'),
  };
}

/** A date alone is no action, where it stands in a row that says nothing. */
const plain = (row: Row): Row => (row.text === '' ? { ...row, due: null } : row);

function wrongWith(t: T, { text, due }: Row, n: number, { today, due: stood }: Asked): [string, string][] {
  const ids = rowIds(n);
  const isDate = due !== null && z.iso.date().safeParse(due).success;
  return [
    ...(text.length > longestAction
      ? [[ids.text, t(faults.tooLong, { most: longestAction })] as [string, string]]
      : []),
    ...(text === '' && due !== null && due !== stood[n - 1]
      ? [[ids.text, t('Please say what is to be done, or empty the date.')] as [string, string]]
      : []),
    ...(due !== null && !isDate ? [[ids.due, t(faults.notADate)] as [string, string]] : []),
    ...(isDate && due < today && due !== stood[n - 1] ? [[ids.due, t(faults.past)] as [string, string]] : []),
  ];
}

const tooLong = (t: T, question: Question, most: number, said: Said): [string, string][] =>
  (said[question] ?? '').length > most ? [[question, t(faults.tooLong, { most })]] : [];
