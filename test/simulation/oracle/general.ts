import type { Facts } from './facts.js';
import type { Evidence, Said, Wrong } from './evidence.js';
import { isOpen, type Holidays, type Reader } from './hours.js';
import { kinds } from './kinds.js';
import { day } from './want.js';

/** How it stood with a pair from then on. */
export interface State {
  from: number;
  people: readonly string[];
  live: boolean;
  /** Between these nothing is said. */
  pause: Facts['pause'];
  readers: Readonly<Record<string, Reader>>;
  holidays: Holidays;
}

export const stateOf = (facts: Facts, from: number): State => ({
  from,
  people: [facts.mentee, facts.mentor],
  live: facts.phase !== 'ended' && facts.phase !== 'declined',
  pause: facts.pause,
  readers: facts.readers,
  holidays: facts.holidays,
});

/** Of a kind that comes now and then, or that nothing is written down of: what holds for all. */
export const isGeneral = (kind: string): boolean =>
  kinds[kind] === undefined || kinds[kind].is === 'nowAndThen';

/** What is wrong with it; null where nothing is. */
export function generally(said: Said, { said: all, snoozed, states }: Evidence): [Wrong, string] | null {
  const { kind, person, clock, at } = said;
  const before = states.findLast(({ from }) => from < at);
  if (!before?.people.includes(person)) return ['wrongPerson', 'is none of the two'];
  const reader = before.readers[person];
  const isPaused = before.pause !== null && before.pause.at <= clock && clock < before.pause.until;
  if (!before.live || isPaused) return ['unwanted', 'they have ended, or are in a break'];
  if (reader?.off.includes(kind)) return ['unwanted', 'they want none'];
  if (reader && !isOpen(clock, reader, before.holidays)) return ['unwanted', 'in quiet hours'];
  const isSame = (other: Pick<Said, 'kind' | 'occurrence' | 'person'>) =>
    other.kind === kind && other.occurrence === said.occurrence && other.person === person;
  const earlier = all.filter((other) => other.kind === kind && other.person === person && other.at < at);
  const last = earlier.findLast(isSame);
  if (last) {
    const again = snoozed.some((put) => isSame(put) && put.at > last.at && put.at <= at);
    return again ? null : ['doubled', 'again'];
  }
  const apart = (kinds[kind]?.apart ?? 0) * day;
  return earlier.some((other) => clock - other.clock < apart)
    ? ['unwanted', 'too soon after the last']
    : null;
}
