import { Temporal } from 'temporal-polyfill';
import { belongsTo } from './clause.js';
import { morningAfter } from './local-time.js';
import { latest } from './instants.js';
import { keyOf, type Nudge, type Pair } from './nudge.js';
import { daysBetweenReminders } from './reflection-required.js';
import type { Instant } from './relationship.js';
import { pointReached } from './survey-points.js';
import type { AgreedSurvey } from './terms.js';
import { writingBy } from './writing.js';

/** First they look back on the session that has brought them there. */
const mornings = 2;
/** So “not now”, which is a week, can be said twice. After that it is asked no more. */
const askableDays = 21;
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
      ...notCome(pair, survey, silent),
    ];
  });
}

const askedOf = ({ relationship }: Pair, survey: AgreedSurvey): string[] =>
  (['mentee', 'mentor'] as const)
    .filter((role) => belongsTo(survey, role))
    .flatMap((role) => relationship[role] ?? []);

/**
 * Once, and again where somebody says “not now”; where it is part of the programme, every few days until it has come, the
 * last time whenever that can be said.
 */
function asks({ people }: Pair, survey: AgreedSurvey, person: string, reached: Instant): Nudge[] {
  const { key, reminders } = survey;
  const due = (n: number, days = 0) =>
    morningAfter(reached, people[person]?.zone ?? 'UTC', mornings + n * daysBetweenReminders + days);
  return occurrencesOf(survey).map((occurrence, n) => ({
    ...{ kind: 'surveyDue', series: key, occurrence, person, due: due(n) },
    ...(reminders === null && { until: due(n, askableDays) }),
    ...(reminders !== null && { mayWait: false as const }),
    ...(reminders !== null && n + 1 < reminders && { until: due(n + 1) }),
  }));
}

/** What tells the reminders of one survey apart. */
export const occurrencesOf = ({ key, reminders }: AgreedSurvey): string[] =>
  Array.from({ length: reminders ?? 1 }, (_, n) => (n === 0 ? key : `${key} ${n + 1}`));

/** Which survey a reminder is about. */
export const surveyAbout = ({ relationship }: Pick<Pair, 'relationship'>, occurrence: string) =>
  relationship.terms?.surveys.find((survey) => occurrencesOf(survey).includes(occurrence)) ?? null;

/** Some days after the last reminder came the coordinators hear, once, that one has not; in one name, whoever’s it is. */
function notCome(
  { relationship: { mentee }, people, given }: Pair,
  survey: AgreedSurvey,
  silent: readonly string[],
): Nudge[] {
  const { key, reminders } = survey;
  const last = occurrencesOf(survey).at(-1) ?? key;
  const [told, ...more] = silent.flatMap(
    (person) => given.get(keyOf({ kind: 'surveyDue', occurrence: last, person }))?.at ?? [],
  );
  if (reminders === null || !told || mentee === null) return [];
  const due = morningAfter(latest(told, ...more), people[mentee]?.zone ?? 'UTC', daysBetweenReminders);
  return [{ kind: 'surveyLong', series: key, occurrence: key, person: mentee, due, until: due.add(week) }];
}
