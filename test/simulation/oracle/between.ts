import type { Facts } from './facts.js';
import { nine, nineOn } from './hours.js';
import { day, did, ever, type Want, week, zoneOf } from './want.js';

/** While two people get to know each other. */
export function gettingToKnow(facts: Facts): Want[] {
  const { phase, meeting, begun, mentee, mentor, wrote } = facts;
  if (phase !== 'chemistry') return [];
  return [
    ...(meeting
      ? []
      : [{ kind: 'meetSoon', name: 'meetSoon', person: mentee, due: begun + 3 * day, until: ever }]),
    ...[mentee, mentor].flatMap((person): Want[] => {
      const eve = meeting ? nine(meeting.from, zoneOf(facts, person), -1) : 0;
      const mind = wrote.find(({ kind, by }) => kind === 'mind' && by === person);
      const asked = mind ? mind.at + day : meeting?.to;
      const isAsked = asked !== undefined && (!mind || mind.going === 'askTomorrow');
      return [
        ...(meeting && eve > meeting.set
          ? [
              {
                ...{ kind: 'meetingAhead', name: `meetingAhead ${meeting.from} ${person}`, person, due: eve },
                ...{ since: meeting.set, until: meeting.from },
              },
            ]
          : []),
        ...(isAsked
          ? [{ kind: 'goingOn', name: `goingOn ${asked} ${person}`, person, due: asked, until: ever }]
          : []),
      ];
    }),
  ];
}

/** An agreement that waits: the one whose turn it is, both, then those who coordinate. */
export function unsigned({ phase, waits, terms, mentee, mentor, invitedBy }: Facts): Want[] {
  if (!waits || (phase !== 'contracting' && phase !== 'active')) return [];
  const patience = terms?.replyDays ?? 3;
  const later = patience < 7 ? 0 : patience - 3;
  const after = (days: number) => waits.since + days * day;
  const want = (kind: string, person: string, days: number, until = ever): Want => ({
    ...{ kind, name: `${kind} ${waits.name} ${person}`, person, due: after(days), until },
  });
  return [
    want('unsigned', waits.turn, patience, after(7 + later)),
    ...[mentee, mentor].map((person) => want('unsignedBoth', person, 7 + later)),
    want('unsignedLong', invitedBy, 10 + later),
  ];
}

/** What somebody has taken on until a day. */
export function actionsDue(facts: Facts): Want[] {
  if (facts.phase !== 'active') return [];
  const open = facts.actions.filter((action) => action.open && action.due !== null);
  const days = new Map(open.map(({ owner, due }) => [`${owner} ${due}`, { owner, date: due ?? '' }]));
  return [...days.values()].map(({ owner, date }) => {
    const due = nineOn(date, zoneOf(facts, owner));
    return { kind: 'actionsDue', name: `actionsDue ${date} ${owner}`, person: owner, due, until: due + week };
  });
}

export function reviews(facts: Facts, toldAt: (name: string) => number | undefined): Want[] {
  const { phase, review, terms, signed, held, mentee } = facts;
  if (phase !== 'active') return [];
  if (review?.closed === null) return lookingBack(facts, review, toldAt);
  const due = terms && signed !== null ? reviewDue(facts, terms, signed, held) : null;
  return due === null
    ? []
    : [
        {
          kind: 'reviewCalled',
          name: `reviewCalled ${due} after ${review?.id}`,
          person: mentee,
          due,
          until: ever,
        },
      ];
}

/** Of one that the rule has called both hear first; what somebody wants anew is said at once. */
function lookingBack(
  facts: Facts,
  { id, byRule, called }: NonNullable<Facts['review']>,
  toldAt: (name: string) => number | undefined,
): Want[] {
  const { mentee, mentor, wrote } = facts;
  const answers = wrote.filter(({ kind, about }) => kind === 'review' && about === id);
  const name = `reviewDue ${id}`;
  const heard = byRule ? Math.min(toldAt(name) ?? ever, ...answers.map(({ at }) => at)) : called;
  return [
    ...(byRule && answers.length === 0
      ? [{ kind: 'reviewDue', name, person: mentee, due: called, until: ever }]
      : []),
    ...[mentee, mentor]
      .filter((person) => heard < ever && !did(facts, 'review', person, id))
      .map((person) => ({
        ...{ kind: 'reviewMissing', name: `reviewMissing ${id} ${person}`, person },
        ...{ due: heard + 2 * day, until: ever },
      })),
  ];
}

const between = {
  weekly: 7,
  fortnightly: 14,
  monthly: 30,
  sixWeekly: 42,
  quarterly: 91,
  adHoc: null,
} as const;

/** Half-way through what they planned, once; or every so many months since they signed or last looked back. */
function reviewDue({ review }: Facts, terms: NonNullable<Facts['terms']>, signed: number, held: number) {
  const since = Math.max(signed, review?.closed ?? 0);
  switch (terms.review) {
    case 'event':
      return null;
    case 'months3':
      return since + 91 * day;
    case 'months6':
      return since + 182 * day;
    case 'months12':
      return since + 365 * day;
    case 'halfway': {
      if (review) return null;
      const apart = between[terms.cadence];
      if (terms.sessions !== null && held > 0) return held >= Math.ceil(terms.sessions / 2) ? signed : null;
      const days = terms.sessions !== null && apart !== null ? Math.ceil((terms.sessions * apart) / 2) : 182;
      return since + days * day;
    }
  }
}

/** They took a break, and it is over. */
export function breakOver({ phase, pause, mentee }: Facts): Want[] {
  if (!pause || (phase !== 'contracting' && phase !== 'active')) return [];
  const { at, until: due } = pause;
  return [{ kind: 'breakOver', name: `breakOver ${at}`, person: mentee, due, until: due + 3 * day }];
}

/** Nothing was heard for the agreed weeks: the mentee, a week later the mentor, and a week after that whoever coordinates. */
export function outOfTouch(facts: Facts, toldAt: (name: string) => number | undefined): Want[] {
  const { phase, terms, sessions, everSigned, touched, mentee, mentor } = facts;
  if (phase !== 'active' || !terms || terms.cadence === 'adHoc' || everSigned === null) return [];
  if (sessions.some(({ state }) => state === 'planned')) return [];
  const last = Math.max(
    everSigned,
    touched ?? 0,
    ...sessions.filter(({ state }) => state === 'held').map(({ to }) => to),
    facts.lastWrote,
    ...facts.actions.map(({ at }) => at),
    facts.pause?.until ?? 0,
  );
  const due = last + terms.quietWeeks * week;
  const toMentor = `quietMentor ${last}`;
  const told = toldAt(toMentor);
  return [
    { kind: 'quietMentee', name: `quietMentee ${last}`, person: mentee, due, until: ever },
    { kind: 'quietMentor', name: toMentor, person: mentor, due: due + week, until: ever },
    ...(told === undefined
      ? []
      : [{ kind: 'quietLong', name: `quietLong ${last}`, person: mentor, due: told + week, until: ever }]),
  ];
}
