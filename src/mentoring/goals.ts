import { allFields } from './framework.js';
import { valueAt, type Agreement } from './agreement.js';
import { goalsIn } from './clause.js';
import type { End, Goals, KeptGoal, Reading, Start } from './goals-kept.js';
import { Refusal } from './refusal.js';
import { isLive, type Instant, type Relationship } from './relationship.js';
import { writingBy, type Writing } from './writing.js';

export interface WithGoals {
  relationship: Relationship;
  writings: readonly Writing[];
}

/** The mentee's, as they stand; null before there are any. */
export const goalsOf = ({ relationship, writings }: WithGoals): Goals | null =>
  writingBy(writings, 'goals', relationship.mentee)?.body ?? null;

export const openGoals = (goals: Goals | null): KeptGoal[] =>
  (goals?.goals ?? []).filter(({ became }) => became === null).sort(byId);

/** Each goal in its newest wording, whatever became of it. */
export const newestWordings = (goals: Goals | null): KeptGoal[] =>
  (goals?.goals ?? []).filter(({ became }) => became?.is !== 'changed').sort(byId);

const byId = (a: KeptGoal, b: KeptGoal) => a.id - b.id;

/** Goals come once the two have said that they want to go on. */
export function mayHaveGoals(relationship: Relationship): void {
  if (!isLive(relationship)) throw new Refusal('ended');
  if (relationship.phase !== 'contracting' && relationship.phase !== 'active')
    throw new Refusal('goalsTooEarly');
}

/** What starts, reads and looks back is the mentee's own to say. */
export function assertMentee({ mentee }: Relationship, person: string): void {
  if (person !== mentee) throw new Refusal('goalsMentees');
}

export const noGoals = (by: string): Goals => ({
  revision: 0,
  changedBy: by,
  goals: [],
  start: null,
  end: null,
});

/** Under the mentee's name, whoever of the two has changed them: the goals are theirs. */
export const goalsWriting = (
  { mentee, invitation }: Relationship,
  body: Goals,
  at: Instant,
): Writing<'goals'> => ({ kind: 'goals', author: mentee ?? invitation.by, at, body });

/** what both have signed as the first plan becomes the pair's goals where they have none yet; else null. */
export function takenOver(
  pair: WithGoals & { agreement: Agreement },
  { by, at, today }: { by: string; at: Instant; today: string },
): Writing<'goals'> | null {
  const field = allFields(pair.agreement.framework).find(({ kind }) => kind === 'goals');
  const agreed = field ? goalsIn(valueAt(pair.agreement, field.id)) : [];
  if (agreed.length === 0 || goalsOf(pair)) return null;
  const goals = agreed.map(({ goal, success }, n) => ({
    id: n + 1,
    text: goal,
    success,
    since: today,
    written: 1,
    became: null,
  }));
  return goalsWriting(pair.relationship, { ...noGoals(by), revision: 1, goals }, at);
}

/** G-01: its first day stays when it is said anew. The same again changes nothing. */
export function withStart(goals: Goals, said: Omit<Start, 'on'>, today: string): Goals {
  const start = { on: goals.start?.on ?? today, ...said };
  return isSame(start, goals.start) ? goals : { ...goals, start };
}

/** G-03: what it was like, on the day on which it was said last. The same again changes nothing. */
export function withEnd(goals: Goals, said: Omit<End, 'on'>, today: string): Goals {
  if (goals.end && isSame({ on: goals.end.on, ...said }, goals.end)) return goals;
  return { ...goals, end: { on: today, ...said } };
}

/** G-02: in the place of an older one about the same; null where it says the same again, or nothing. */
export function read(
  { relationship }: Pick<WithGoals, 'relationship'>,
  before: readonly Writing<'reading'>[],
  { about, at, body }: { about: string; at: Instant; body: Reading },
): Writing<'reading'> | null {
  const author = relationship.mentee ?? '';
  const older = before.find((each) => each.author === author && each.about === about);
  if (body.goals.length === 0 || (older && isSame(older.body.goals, body.goals))) return null;
  return { kind: 'reading', author, about, at, body };
}

/** With this one in the place of an older one about the same. */
export const withReading = (
  before: readonly Writing<'reading'>[],
  fresh: Writing<'reading'> | null,
): readonly Writing<'reading'>[] =>
  fresh
    ? [...before.filter(({ author, about }) => author !== fresh.author || about !== fresh.about), fresh]
    : before;

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
