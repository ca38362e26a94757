import { Temporal } from 'temporal-polyfill';
import { morningAfter } from './local-time.js';
import type { Nudge, Pair } from './nudge.js';
import { daysBetweenReminders, isRequiredOf } from './reflection-required.js';
import { roleOf, type Instant } from './relationship.js';
import { endOf, recordedAt, type Session } from './session.js';
import { writingBy } from './writing.js';

const day = Temporal.Duration.from({ hours: 24 });
/** Further back nobody remembers what was said. */
const week = Temporal.Duration.from({ hours: 7 * 24 });

/** What the bot begins by itself once a session has taken place (S-05). */
export function lookingBack(pair: Pair, session: Session): Nudge[] {
  const { mentee, mentor } = pair.relationship;
  const both = [mentee, mentor].filter((person) => person !== null);
  const silent = both.filter((person) => !writingBy(pair.writings, 'reflected', person, session.id));
  return [
    ...silent.flatMap((person) => missing(pair, session, person)),
    ...notCome(pair, session, silent),
    ...results(pair, session, both),
  ];
}

/** The next morning to whoever has not looked back; where that is part of the programme, every few days until it comes. */
function missing({ relationship, people }: Pair, session: Session, person: string): Nudge[] {
  const required = relationship.terms?.reflection;
  const goesOn = isRequiredOf(required, roleOf(relationship, person));
  const times = goesOn ? (required?.reminders ?? 1) : 1;
  const due = (n: number) => reminderAt(session, people[person]?.zone ?? 'UTC', n);
  return occurrences(session.id, times).map((occurrence, n) => ({
    ...{ kind: 'reflectionMissing', occurrence, person, about: session.id, due: due(n) },
    until: n + 1 < times ? due(n + 1) : (goesOn ? due(n) : endOf(session)).add(week),
  }));
}

/** What tells the reminders about one session apart. */
export const remindersOf = ({ relationship: { terms } }: Pick<Pair, 'relationship'>, session: string) =>
  occurrences(session, terms?.reflection?.reminders ?? 1);

const occurrences = (session: string, times: number): string[] =>
  Array.from({ length: times }, (_, n) => (n === 0 ? session : `${session} ${n + 1}`));

/** E-01: after the last of those the coordinators hear, once, that a form has not come; in one name, whoever’s it is. */
function notCome({ relationship, people }: Pair, session: Session, silent: readonly string[]): Nudge[] {
  const required = relationship.terms?.reflection;
  const { mentee } = relationship;
  const owing = silent.filter((each) => isRequiredOf(required, roleOf(relationship, each)));
  if (!required || owing.length === 0 || mentee === null) return [];
  const due = reminderAt(session, people[mentee]?.zone ?? 'UTC', required.reminders);
  return [
    {
      ...{ kind: 'reflectionLong', occurrence: session.id, person: mentee, about: session.id },
      ...{ due, until: due.add(week) },
    },
  ];
}

/** A day after the one who has looked back, both see what there is. */
function results({ writings }: Pair, session: Session, both: readonly string[]): Nudge[] {
  const answered = both.flatMap((person) => writingBy(writings, 'reflected', person, session.id) ?? []);
  const [only, ...more] = answered;
  if (!only || more.length > 0) return [];
  const [due, until] = [only.at.add(day), only.at.add(week)];
  return [{ kind: 'results', occurrence: session.id, person: only.author, about: session.id, due, until }];
}

const reminderAt = (session: Session, zone: string, n: number): Instant =>
  morningAfter(knownSince(session), zone, 1 + n * daysBetweenReminders);

/** When it was over, and said to have taken place. */
export function knownSince(session: Session): Instant {
  const [end, recorded] = [endOf(session), recordedAt(session)];
  return Temporal.Instant.compare(end, recorded) < 0 ? recorded : end;
}
