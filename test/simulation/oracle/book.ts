import { actionsDue, breakOver, gettingToKnow, outOfTouch, reviews, unsigned } from './between.js';
import { aroundSessions } from './around-sessions.js';
import type { Said } from './evidence.js';
import type { Facts } from './facts.js';
import { stateOf, type State } from './general.js';
import { opens, opensForAll, type Holidays, type Reader, wasOpen, weekBegins } from './hours.js';
import { kinds } from './kinds.js';
import { surveys } from './surveys.js';
import type { Want } from './want.js';

/** For so long nothing about a want was different. */
export interface Span extends Want {
  from: number;
  to: number;
  readers: readonly Reader[];
  holidays: Holidays;
}

/** A want from the day on which its cause came up. */
export interface Life {
  pair: string;
  kind: string;
  name: string;
  person: string;
  spans: Span[];
}

/** What the bot was to say, and when, as the facts went on. */
export interface Book {
  lives: ReadonlyMap<string, Life>;
  states: ReadonlyMap<string, readonly State[]>;
  /** Of each pair: when somebody has ended a break. */
  resumed: ReadonlyMap<string, readonly number[]>;
  turn(facts: Facts, now: number): void;
  /** Something was said, and from then on the time runs for what comes after it. */
  told(said: Pick<Said, 'pair' | 'kind' | 'occurrence' | 'person' | 'clock'>, now: number): void;
  /** How long pairs were under way. */
  lived(end: number): number;
}

/** What has something come after it. */
const followed = new Set(['quietMentor', 'reviewDue', 'surveyDue']);

const dead = new Set(['proposed', 'ended', 'declined']);

const wantsOf = (facts: Facts, toldAt: (name: string) => number | undefined): Want[] => [
  ...gettingToKnow(facts),
  ...unsigned(facts),
  ...aroundSessions(facts),
  ...actionsDue(facts),
  ...reviews(facts, toldAt),
  ...surveys(facts, toldAt),
  ...breakOver(facts),
  ...outOfTouch(facts, toldAt),
];

export function openBook(): Book {
  const lives = new Map<string, Life>();
  const newest = new Map<string, Facts>();
  const states = new Map<string, State[]>();
  const toldAt = new Map<string, number>();
  /** Breaks that somebody has ended: both have heard of it. */
  const endedByHand = new Set<string>();
  const resumed = new Map<string, number[]>();
  const begun = new Map<string, { from: number; to: number }>();
  const open = new Map<string, Set<Life>>();
  const turn = (facts: Facts, now: number) => {
    const { pair } = facts;
    if (isShorter(newest.get(pair)?.pause, facts.pause)) {
      endedByHand.add(`${pair} breakOver ${facts.pause?.at}`);
      resumed.set(pair, [...(resumed.get(pair) ?? []), now]);
    }
    newest.set(pair, facts);
    states.set(pair, withState(states.get(pair) ?? [], stateOf(facts, now)));
    count(begun, facts, now);
    const from = facts.phase === 'ended' ? now : Math.max(now, facts.pause?.until ?? 0);
    const wants = wantsOf(facts, (name) => toldAt.get(`${pair} ${name}`)).filter(
      ({ name }) => !endedByHand.has(`${pair} ${name}`),
    );
    const still = new Set<Life>();
    for (const want of wants) {
      const key = `${pair} ${want.name}`;
      const life = lives.get(key) ?? {
        pair,
        kind: want.kind,
        name: want.name,
        person: want.person,
        spans: [],
      };
      lives.set(key, life);
      still.add(life);
      goOn(
        life,
        { ...want, from, to: Infinity, readers: readersOf(want, facts), holidays: facts.holidays },
        now,
      );
    }
    for (const life of open.get(pair) ?? []) if (!still.has(life)) close(life, now);
    open.set(pair, still);
  };
  return {
    ...{ lives, states, resumed },
    turn,
    told: ({ pair, kind, occurrence, person, clock }, now) => {
      const facts = newest.get(pair);
      // Of surveys several may be open, for each of the two.
      const isOne = ({ name, kind: is }: Life) =>
        is !== 'surveyDue' || name === `surveyDue ${person} ${occurrence}`;
      const life =
        followed.has(kind) && [...(open.get(pair) ?? [])].find((each) => each.kind === kind && isOne(each));
      if (!facts || !life) return;
      toldAt.set(`${pair} ${life.name}`, clock);
      turn(facts, now);
    },
    lived: (end) => [...begun.values()].reduce((sum, { from, to }) => sum + Math.min(to, end) - from, 0),
  };
}

/** The newest where it differs from the one before. */
function withState(states: State[], next: State): State[] {
  const last = states.at(-1);
  const differs = ({ from: _, holidays: __, ...state }: State) => JSON.stringify(state);
  if (!last || differs(last) !== differs(next)) states.push(next);
  return states;
}

function count(begun: Map<string, { from: number; to: number }>, { pair, phase }: Facts, now: number): void {
  const known = begun.get(pair);
  if (!known && !dead.has(phase)) begun.set(pair, { from: now, to: Infinity });
  if (known && dead.has(phase)) known.to = Math.min(known.to, now);
}

const isShorter = (before: Facts['pause'] | undefined, after: Facts['pause']): boolean =>
  before?.at === after?.at && (before?.until ?? 0) > (after?.until ?? 0);

function goOn(life: Life, span: Span, now: number): void {
  const last = life.spans.at(-1);
  const goesOn = last && (last.from <= now ? span.from <= now : span.from === last.from);
  if (goesOn && last.to === Infinity && isSame(last, span)) return;
  // What was so for no time at all is not what was said then.
  if (last?.from === now && last.to === Infinity) life.spans.pop();
  else close(life, now);
  life.spans.push(span);
}

function close({ spans }: Life, now: number): void {
  const last = spans.at(-1);
  if (last?.to !== Infinity) return;
  if (last.from > now) spans.pop();
  else last.to = now;
}

const isSame = (a: Span, b: Span) =>
  a.due === b.due &&
  a.until === b.until &&
  a.since === b.since &&
  a.person === b.person &&
  JSON.stringify(a.readers) === JSON.stringify(b.readers);

function readersOf({ kind, person }: Want, facts: Facts): readonly Reader[] {
  const to = kinds[kind]?.to;
  if (to === 'coordinators') return facts.coordinators.slice(0, 1);
  const who = to === 'both' ? [facts.mentee, facts.mentor] : [person];
  return who.flatMap((each) => facts.readers[each] ?? []);
}

/** The first instant at which it may come. */
export function earliest({ kind, due, since = 0, readers, holidays }: Span): number {
  const [reader] = readers;
  if (kinds[kind]?.is !== 'before' || !reader) return due;
  const before = wasOpen(due, reader, holidays);
  return before < since ? Math.max(due, since) : Math.min(before, due);
}

/** When it comes where nothing is in its way; `from`: nobody could have said it before. */
export function proper(span: Span, from: number): number {
  const { kind, due, since = 0, readers, holidays } = span;
  const [reader] = readers;
  const { is, weekly } = kinds[kind] ?? {};
  if (is === 'clock' || !reader) return Math.max(due, from);
  const polite = () => {
    if (is === 'before') {
      const before = wasOpen(due, reader, holidays);
      return before < since ? opens(Math.max(due, since), reader, holidays) : before;
    }
    const wanted = weekly && reader.weekly.includes(kind) ? weekBegins(due, reader) : due;
    return opensForAll(wanted, readers, holidays);
  };
  const at = polite();
  return at < from ? opensForAll(from, readers, holidays) : at;
}
