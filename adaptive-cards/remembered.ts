import type { Words } from '../src/conversation/language.js';
import type { Action } from '../src/mentoring/action.js';
import { farthest } from '../src/mentoring/goals-kept.js';
import type { Said, Totals } from '../src/mentoring/history.js';
import type { Session } from '../src/mentoring/session.js';
import type { Body, Writing } from '../src/mentoring/writing.js';

/** One thing that was written, as a history shows it, on a card and on a page alike. */
export interface Line {
  title: string;
  text: string;
  /** Nobody but the reader sees it. */
  isMineAlone: boolean;
}

type Names = (person: string) => string;

export const linesOf = (words: Words, said: readonly Said[], names: Names): Line[] =>
  said.flatMap(({ writing, isMineAlone }) =>
    partsOf(words, writing, names(writing.author))
      .filter(([, text]) => text !== '')
      .map(([title, text]) => ({ title, text, isMineAlone })),
  );

type Part = [title: string, text: string];

function partsOf({ t }: Words, { kind, body }: Writing, name: string): Part[] {
  switch (kind) {
    case 'points':
      return [[t('{{name}} wanted to talk about', { name }), textIn(body)]];
    case 'quiet':
      return [[t('What {{name}} wanted from it', { name }), (body as Body<'quiet'>).want]];
    case 'takeAway':
      return [[t('What {{name}} takes away', { name }), textIn(body)]];
    case 'onTrack':
      return [[t('{{name}}: are we on track', { name }), textIn(body)]];
    case 'summary':
      return [[t('Summary by {{name}}', { name }), textIn(body)]];
    case 'feedback': {
      const { keep, less, differently } = body as Body<'feedback'>;
      return [
        [t('{{name}}: keep doing', { name }), keep],
        [t('{{name}}: do less', { name }), less],
        [t('{{name}}: do differently', { name }), differently],
      ];
    }
    case 'reading':
      return (body as Body<'reading'>).goals.map(({ goal, far, changed }) => [
        t('Goal {{number}}', { number: goal }),
        [t('{{far}} of {{farthest}}', { far, farthest }), changed].filter((part) => part !== '').join(' · '),
      ]);
    case 'diary':
      return [[t('Your own reflection'), textIn(body)]];
    case 'notes':
      return [[t('Your private notes'), textIn(body)]];
    default:
      return [];
  }
}

const textIn = (body: Writing['body']): string => ('text' in body ? body.text : '');

/** What became of a session: nothing that was written about it. */
export function becameOf({ t }: Words, { state, history }: Session): string {
  const late = history.some((deed) => deed.is === 'cancelled' && deed.late);
  switch (state) {
    case 'held':
      return t('It took place');
    case 'notHeld':
      return t('It did not take place');
    case 'cancelled':
      return late ? t('Cancelled late') : t('Cancelled');
    case 'planned':
      return t('Booked');
  }
}

export function actionText({ t, date }: Words, { text, due, state, owner }: Action, names: Names): string {
  const became = { open: t('open'), done: t('done'), dropped: t('let go') }[state];
  const by = due === null ? [] : [t('by {{day}}', { day: date(due) })];
  return [`${names(owner)}: ${text}`, ...by, became].join(' · ');
}

export const totalsText = ({ t }: Words, { held, minutes }: Totals): string =>
  t('Sessions held: {{count}}. Hours: {{hours}}.', { count: held, hours: hoursOf(minutes) });

/** To the quarter of an hour nobody counts; two digits are enough. */
export const hoursOf = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100);
