import type { Facts } from './facts.js';
import { nine } from './hours.js';
import { day, did, ever, type Want, week, zoneOf } from './want.js';

/** What the programme asks each of the two at the start, half-way and at the end. */
export function surveys(facts: Facts, toldAt: (name: string) => number | undefined): Want[] {
  const { phase, terms, mentee, mentor } = facts;
  if (!terms || (phase !== 'active' && phase !== 'ended')) return [];
  return terms.surveys.flatMap(({ key, at, of, reminders }) => {
    const isPast = phase === 'ended' && at !== 'end';
    const agreed = terms.agreed === null ? facts.begun : Date.parse(terms.agreed);
    const reached =
      facts.held === 0 || isPast ? Infinity : Math.max(whenReached(facts, terms, at, agreed), agreed);
    if (reached === Infinity) return [];
    const asked = of === 'both' ? [mentee, mentor] : [facts[of]];
    const silent = asked.filter((person) => !did(facts, 'survey', person, key));
    const due = (person: string, n: number, more = 0) =>
      nine(reached, zoneOf(facts, person), 2 + 3 * n + more);
    const times = reminders ?? 1;
    const nameOf = (person: string, n: number) => `surveyDue ${person} ${key}${n === 0 ? '' : ` ${n + 1}`}`;
    const wants = silent.flatMap((person) =>
      Array.from({ length: times }, (_, n): Want => {
        const last = reminders === null ? due(person, n, 21) : ever;
        const until = n + 1 < times ? due(person, n + 1) : last;
        return { kind: 'surveyDue', name: nameOf(person, n), person, due: due(person, n), until };
      }),
    );
    const told = silent.flatMap((person) => toldAt(nameOf(person, times - 1)) ?? []);
    if (reminders === null || told.length === 0) return wants;
    const late = nine(Math.max(...told), zoneOf(facts, mentee), 3);
    const name = `surveyLong ${mentee} ${key}`;
    return [...wants, { kind: 'surveyLong', name, person: mentee, due: late, until: late + week }];
  });
}

function whenReached(
  facts: Facts,
  terms: NonNullable<Facts['terms']>,
  at: 'start' | 'middle' | 'end',
  agreed: number,
): number {
  const { ended } = facts;
  const { sessions, startDate, endDate } = terms;
  if (at === 'start') return metFor(facts, 1);
  if (at === 'end') {
    const lastPlanned = sessions === null ? Infinity : metFor(facts, sessions);
    const lastDay = endDate === null ? Infinity : Date.parse(endDate) + day;
    return Math.min(lastPlanned, lastDay, ended ?? Infinity);
  }
  if (sessions !== null) return metFor(facts, Math.ceil(sessions / 2));
  const isPlanned = startDate !== null && endDate !== null && endDate > startDate;
  const days = isPlanned ? (Date.parse(endDate) - Date.parse(startDate)) / day : 364;
  return Math.max(agreed + Math.ceil(days / 2) * day, metFor(facts, 1));
}

/** Since when it was known that they had met so many times; of what is long ago nobody knows more than that they began. */
function metFor({ sessions, held, begun }: Facts, times: number): number {
  if (held < times) return Infinity;
  const all = sessions.filter(({ state }) => state === 'held').sort((a, b) => b.from - a.from);
  const one = all[held - times];
  return one ? Math.max(one.to, one.recorded) : begun;
}
