import { Temporal } from 'temporal-polyfill';
import { morningAfter } from './local-time.js';
import type { Nudge, Pair } from './nudge.js';
import { daysBetweenReminders } from './reflection-required.js';
import { roleOf, type Instant } from './relationship.js';
import { pointReached } from './survey-points.js';
import type { AgreedSurvey } from './terms.js';
import { writingBy } from './writing.js';

/** First they look back on the session that has brought them there. */
const mornings = 2;
/** Three weeks: so “not now”, which is a week, can be said twice. After that it is asked no more. */
const askable = Temporal.Duration.from({ hours: 21 * 24 });
const week = Temporal.Duration.from({ hours: 7 * 24 });

/** E-01: the surveys that the two have agreed to, each of those who have not answered for themselves. */
export function surveysDue(pair: Pair): Nudge[] {
  const { phase, terms } = pair.relationship;
  if (!terms || (phase !== 'active' && phase !== 'ended')) return [];
  return terms.surveys.flatMap((survey) => {
    const reached = pointReached(pair, survey.at);
    if (!reached) return [];
    const silent = askedOf(pair, survey).filter(
      (person) => !writingBy(pair.writings, 'survey', person, survey.key),
    );
    return [
      ...silent.flatMap((person) => asks(pair, survey, person, reached)),
      ...notCome(pair, survey, silent, reached),
    ];
  });
}

const askedOf = ({ relationship }: Pair, { of }: AgreedSurvey): string[] =>
  [relationship.mentee, relationship.mentor]
    .filter((person) => person !== null)
    .filter((person) => of === 'both' || of === roleOf(relationship, person));

/** Once, and again where somebody says “not now”; where it is part of the programme, every few days until it has come. */
function asks({ people }: Pair, survey: AgreedSurvey, person: string, reached: Instant): Nudge[] {
  const times = survey.reminders ?? 1;
  const due = (n: number) => askedAt(reached, people[person]?.zone, n);
  return occurrencesOf(survey).map((occurrence, n) => ({
    ...{ kind: 'surveyDue', occurrence, person, due: due(n) },
    until: n + 1 < times ? due(n + 1) : due(n).add(askable),
  }));
}

/** What tells the reminders of one survey apart. */
export const occurrencesOf = ({ key, reminders }: AgreedSurvey): string[] =>
  Array.from({ length: reminders ?? 1 }, (_, n) => (n === 0 ? key : `${key} ${n + 1}`));

/** Which survey a reminder is about. */
export const surveyAbout = ({ relationship }: Pick<Pair, 'relationship'>, occurrence: string) =>
  relationship.terms?.surveys.find((survey) => occurrencesOf(survey).includes(occurrence)) ?? null;

/** After the last reminder the coordinators hear, once, that one has not come; in one name, whoever’s it is. */
function notCome(
  { relationship: { mentee }, people }: Pair,
  { key, reminders }: AgreedSurvey,
  silent: readonly string[],
  reached: Instant,
): Nudge[] {
  if (reminders === null || silent.length === 0 || mentee === null) return [];
  const due = askedAt(reached, people[mentee]?.zone, reminders);
  return [{ kind: 'surveyLong', occurrence: key, person: mentee, due, until: due.add(week) }];
}

const askedAt = (reached: Instant, zone = 'UTC', n: number): Instant =>
  morningAfter(reached, zone, mornings + n * daysBetweenReminders);
