import { belongsTo } from './clause.js';
import { isBefore } from './instants.js';
import { keyOf, type Pair } from './nudge.js';
import { Refusal } from './refusal.js';
import { roleOf, type Decision, type Instant, type Relationship } from './relationship.js';
import type { AgreedSurvey, Terms } from './terms.js';
import { occurrencesOf } from './survey-nudges.js';
import { pointReached, type Reaching } from './survey-points.js';
import { writingBy, type Writing } from './writing.js';

/** What somebody says in one survey, by the ids of its questions; what they leave out is not there. */
export type SurveyAnswers = Readonly<Record<string, string>>;

/** How long an answer may be: it is read in lists. */
export const longestInSurvey = 1_000;

/** Two who have ended still get their last survey, and answer it for so long. */
export const answerableAfterEnd = { hours: 60 * 24 };

export interface Surveyed extends Reaching, Pick<Pair, 'given'> {
  writings: readonly Writing[];
}

type WithTerms = Pick<Relationship, 'mentee' | 'mentor'> & { terms: Pick<Terms, 'surveys'> | null };

/** Those that this person is asked on the way (E-01). */
export const surveysOf = (relationship: WithTerms, person: string): AgreedSurvey[] => {
  const role = roleOf(relationship, person);
  const all = relationship.terms?.surveys ?? [];
  return role === null ? [] : all.filter((survey) => belongsTo(survey, role));
};

/** One that this person may answer now; throws where it is not theirs, is over, or has not come yet. */
export function surveyFor(pair: Surveyed, key: string, by: string, at: Instant): AgreedSurvey {
  const survey = surveysOf(pair.relationship, by).find((each) => each.key === key);
  if (!survey) throw new Refusal('surveyOver');
  switch (opennessOf(pair, survey, by, at)) {
    case 'over':
      throw new Refusal('surveyOver');
    case 'later':
      throw new Refusal('surveyNotYet');
    case 'open':
      return survey;
  }
}

/** What was once asked stays open, though the two may have planned more since. */
export function opennessOf(
  pair: Surveyed,
  survey: AgreedSurvey,
  by: string,
  at: Instant,
): 'later' | 'open' | 'over' {
  const { phase, ending } = pair.relationship;
  if (
    phase === 'ended' &&
    (survey.at !== 'end' || !ending || !isBefore(at, ending.at.add(answerableAfterEnd)))
  )
    return 'over';
  const reached = pointReached(pair, survey.at);
  if (reached && !isBefore(at, reached)) return 'open';
  return answeredBefore(pair, survey.key, by) || wasAsked(pair, survey, by) ? 'open' : 'later';
}

const wasAsked = ({ given }: Surveyed, survey: AgreedSurvey, person: string): boolean =>
  occurrencesOf(survey).some((occurrence) => given.has(keyOf({ kind: 'surveyDue', occurrence, person })));

/** What somebody has said in it before. */
export const answeredBefore = (
  { writings }: Pick<Surveyed, 'writings'>,
  key: string,
  person: string,
): SurveyAnswers | null => writingBy(writings, 'survey', person, key)?.body.answers ?? null;

/** The same again changes nothing. An answer that is changed keeps its time: results go by who answered first. */
export function answerSurvey(
  pair: Surveyed,
  { survey: key, by, at, answers }: { survey: string; by: string; at: Instant; answers: SurveyAnswers },
): Decision<Writing<'survey'> | null> {
  surveyFor(pair, key, by, at);
  const before = writingBy(pair.writings, 'survey', by, key);
  if (before && isSame(before.body.answers, answers)) return { next: null, events: [] };
  return {
    next: { kind: 'survey', author: by, about: key, at: before?.at ?? at, body: { answers } },
    events: [{ kind: 'surveyAnswered', by, survey: key }],
  };
}

const isSame = (one: SurveyAnswers, other: SurveyAnswers): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
