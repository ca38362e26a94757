import type { Facts, SessionFact } from './facts.js';
import { nine } from './hours.js';
import { day, did, ever, type Want, week, zoneOf } from './want.js';

/** Before a session what to talk about and a quiet moment, at its end whether it took place, after it what both take from it. */
export function aroundSessions(facts: Facts): Want[] {
  if (facts.phase !== 'contracting' && facts.phase !== 'active') return [];
  return [
    ...facts.sessions.filter(({ state }) => state === 'planned').flatMap((session) => ahead(facts, session)),
    ...facts.sessions.filter(({ state }) => state === 'held').flatMap((session) => behind(facts, session)),
    ...nextDate(facts),
  ];
}

function ahead(facts: Facts, session: SessionFact): Want[] {
  const { terms, mentee, mentor } = facts;
  const { id, from, to, set } = session;
  const about = (kind: string) => ({ kind, name: `${kind} ${id} ${from}`, until: from });
  const asked = terms && terms.agenda !== 'none' ? facts[terms.agenda] : null;
  const sent = asked !== null && did(facts, 'points', asked, id);
  const pointsDue =
    asked === null ? 0 : Math.max(nine(from, zoneOf(facts, asked), -(terms?.agendaDays ?? 0)), set);
  const other = asked === mentee ? mentor : mentee;
  const missing = Math.max(nine(from, zoneOf(facts, other), -1), pointsDue + day);
  const quiet = from - 600_000;
  return [
    ...(asked !== null && !sent && pointsDue < from
      ? [{ ...about('pointsDue'), person: asked, due: pointsDue, since: set }]
      : []),
    ...(asked !== null && !sent && missing < from
      ? [{ ...about('pointsMissing'), person: other, due: missing }]
      : []),
    ...(quiet >= set && !did(facts, 'quiet', mentee, id)
      ? [{ ...about('quietPrompt'), person: mentee, due: quiet }]
      : []),
    { ...about('checkIn'), person: mentor, due: to, until: to + week },
  ];
}

function behind(facts: Facts, session: SessionFact): Want[] {
  const { id } = session;
  const both = [facts.mentee, facts.mentor];
  const answers = both.flatMap((person) => did(facts, 'reflected', person, id) ?? []);
  const silent = both.filter((person) => !did(facts, 'reflected', person, id));
  const [only] = answers;
  return [
    ...silent.flatMap((person) => missing(facts, session, person)),
    ...overdue(facts, session, silent),
    ...(only && answers.length === 1
      ? [
          {
            ...{ kind: 'results', name: `results ${id}`, person: only.by },
            ...{ due: only.at + day, until: only.at + week },
          },
        ]
      : []),
  ];
}

const owes = ({ terms, mentee }: Facts, person: string) =>
  terms?.reflection?.of === 'both' || terms?.reflection?.of === (person === mentee ? 'mentee' : 'mentor');

/** So many mornings after it was known to have taken place. */
const morning = (facts: Facts, { to, recorded }: SessionFact, person: string, days: number) =>
  nine(Math.max(to, recorded), zoneOf(facts, person), days);

/** Once; where the programme demands the form, every third day as often as it says. */
function missing(facts: Facts, session: SessionFact, person: string): Want[] {
  const times = owes(facts, person) ? (facts.terms?.reflection?.reminders ?? 1) : 1;
  const due = (n: number) => morning(facts, session, person, 1 + 3 * n);
  return Array.from({ length: times }, (_, n) => {
    const last = (owes(facts, person) ? due(n) : session.to) + week;
    return {
      ...{ kind: 'reflectionMissing', name: `reflectionMissing ${session.id} ${person} ${n}`, person },
      ...{ due: due(n), until: n + 1 < times ? due(n + 1) : last },
    };
  });
}

/** When that has not helped, those who coordinate hear of it. */
function overdue(facts: Facts, session: SessionFact, silent: readonly string[]): Want[] {
  const { terms, mentee } = facts;
  if (!terms?.reflection || !silent.some((person) => owes(facts, person))) return [];
  const due = morning(facts, session, mentee, 1 + 3 * terms.reflection.reminders);
  const name = `reflectionLong ${session.id}`;
  return [{ kind: 'reflectionLong', name, person: mentee, due, until: due + week }];
}

/** Whoever arranges is asked for a date where nothing is booked and something is to be. */
function nextDate(facts: Facts): Want[] {
  const { phase, terms, sessions, held, signed, mentee, mentor } = facts;
  if (phase !== 'active' || !terms || terms.cadence === 'adHoc') return [];
  const planned = sessions.filter(({ state }) => state === 'planned').length;
  const known = Math.max(held, sessions.filter(({ state }) => state === 'held').length);
  if (terms.sessions !== null && known + planned >= terms.sessions) return [];
  const asks = (session: SessionFact) =>
    session.state === 'cancelled' ? session.cancelled + 3 * day : session.to + day;
  const last = [...sessions].sort((a, b) => asks(a) - asks(b)).at(-1);
  const due = last ? asks(last) : signed === null ? null : signed + 3 * day;
  const inTurn = last?.bookedBy === mentee ? mentor : mentee;
  const person = terms.arranger === 'turns' ? inTurn : facts[terms.arranger];
  const name = last ? `${last.id} ${last.from}` : 'first';
  return due === null
    ? []
    : [{ kind: 'bookNext', name: `bookNext ${name} ${person}`, person, due, until: ever }];
}
