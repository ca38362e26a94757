import { mostGoals } from './clause.js';
import { openGoals } from './goals.js';
import { mostKept, type Goals, type KeptGoal } from './goals-kept.js';
import { Refusal } from './refusal.js';

/** One place of a form: the goal that stood there, as somebody leaves it; what stood in an empty place is a new one. */
export interface TypedGoal {
  text: string;
  success: string;
  became: 'open' | 'met' | 'dropped';
}

export interface GoalChange {
  goal: number;
  is: 'added' | 'reworded' | 'met' | 'dropped';
}

/** What comes back where the other has changed the same meanwhile, or there are too many: nothing typed is lost. */
export interface Back {
  typed: TypedGoal[];
  /** What stands now, by the place in the form, where somebody else has changed it. */
  stands: ReadonlyMap<number, KeptGoal>;
  /** For which the form has no place any more. */
  over: TypedGoal[];
}

export type Changed = { next: Goals; changes: GoalChange[] } | { back: Back };

interface Changing {
  by: string;
  today: string;
  /** Of the goals that the form showed: their places in it follow from that. */
  revision: number;
  typed: readonly TypedGoal[];
}

/**
 * Goals worded anew, met, dropped or added, by either. What the other has changed since the form was opened stays, unless
 * both have changed the same goal differently: then nothing is saved, and the form comes back with both.
 */
export function changeGoals(now: Goals, changing: Changing): Changed {
  const edits = editsIn(now, changing);
  const fresh = edits.filter((edit) => !isDone(edit, now, changing.revision));
  const clashes = fresh.filter(({ was }) => was !== null && !standsAsShown(was, now));
  const closing = fresh.filter(({ typed: { became } }) => became !== 'open').length;
  const adding = fresh.filter(({ was }) => was === null).length;
  if (clashes.length > 0 || openGoals(now).length + adding - closing > mostGoals)
    return { back: backWith(now, fresh) };
  return fresh.reduce<{ next: Goals; changes: GoalChange[] }>(
    ({ next, changes }, edit) => {
      const { goals, change } = applied(next, edit, now.revision + 1, changing);
      return { next: goals, changes: [...changes, change] };
    },
    { next: now, changes: [] },
  );
}

/** As the form of that revision showed them. */
export const openAt = ({ goals }: Goals, revision: number): KeptGoal[] =>
  goals
    .filter(({ written, became }) => written <= revision && (became === null || became.revision > revision))
    .sort((a, b) => a.id - b.id);

interface Edit {
  /** Null: a new one. */
  was: KeptGoal | null;
  typed: TypedGoal;
}

/** What the person has touched. An emptied goal is a dropped one, and a success without a goal is taken for the goal. */
function editsIn(now: Goals, { revision, typed }: Changing): Edit[] {
  const shown = openAt(now, revision);
  return typed.flatMap((each, n): Edit[] => {
    const was = shown[n] ?? null;
    const said = each.text === '' ? { ...each, text: each.success, success: '' } : each;
    if (said.text === '') return was ? [{ was, typed: { ...wordsOf(was), became: 'dropped' } }] : [];
    if (was && said.became === 'open' && sameWords(was, said)) return [];
    return [{ was, typed: was ? said : { ...said, became: 'open' } }];
  });
}

/** A second click, or the other has done the same. */
function isDone({ was, typed }: Edit, now: Goals, revision: number): boolean {
  const since = now.goals.filter(
    ({ written, became }) => written > revision || (became?.revision ?? 0) > revision,
  );
  if (was === null)
    return since.some((goal) => goal.written > revision && goal.became === null && sameWords(goal, typed));
  const newest = now.goals.findLast(({ id }) => id === was.id);
  return (
    newest !== undefined &&
    since.includes(newest) &&
    sameWords(newest, typed) &&
    (newest.became?.is ?? 'open') === typed.became
  );
}

const standsAsShown = (was: KeptGoal, now: Goals) => openGoals(now).includes(was);

const sameWords = (a: Pick<TypedGoal, 'text' | 'success'>, b: Pick<TypedGoal, 'text' | 'success'>) =>
  a.text === b.text && a.success === b.success;

const wordsOf = ({ text, success }: KeptGoal) => ({ text, success });

/** The form as it is now: what stands, in its place what this person has typed, and after that what has lost its place. */
function backWith(now: Goals, edits: readonly Edit[]): Back {
  const open = openGoals(now);
  const placed = open.map((goal) => ({ goal, edit: edits.find(({ was }) => was?.id === goal.id) }));
  const homeless = edits
    .filter(({ was }) => !open.some(({ id }) => id === was?.id))
    .map(({ typed }) => typed);
  const room = mostGoals - open.length;
  return {
    typed: [
      ...placed.map(({ goal, edit }): TypedGoal => edit?.typed ?? { ...wordsOf(goal), became: 'open' }),
      ...homeless.slice(0, room).map((typed): TypedGoal => ({ ...typed, became: 'open' })),
    ],
    stands: new Map(
      placed.flatMap(({ goal, edit }, n) => (edit && edit.was !== goal ? [[n, goal] as const] : [])),
    ),
    over: homeless.slice(room),
  };
}

function applied(
  goals: Goals,
  { was, typed }: Edit,
  revision: number,
  { by, today }: Changing,
): { goals: Goals; change: GoalChange } {
  const id = was?.id ?? Math.max(0, ...goals.goals.map((goal) => goal.id)) + 1;
  const closed = typed.became === 'open' ? null : { is: typed.became, on: today, revision };
  const isReworded = was !== null && !sameWords(was, typed);
  const older = goals.goals.map((goal) => {
    if (goal !== was) return goal;
    return { ...goal, became: isReworded ? { is: 'changed' as const, on: today, revision } : closed };
  });
  const { text, success } = typed;
  const fresh = { id, text, success, since: today, written: revision, became: closed };
  const all = was !== null && !isReworded ? older : [...older, fresh];
  if (all.length > mostKept) throw new Refusal('goalsMany');
  return {
    goals: { ...goals, revision, changedBy: by, goals: all },
    change: { goal: id, is: was === null ? 'added' : typed.became === 'open' ? 'reworded' : typed.became },
  };
}
