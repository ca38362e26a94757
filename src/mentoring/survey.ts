import { isBefore } from './instants.js';
import { Refusal } from './refusal.js';
import { roleOf, type Decision, type Instant, type Relationship } from './relationship.js';
import type { AgreedSurvey, Terms } from './terms.js';
import { pointReached, type Reaching } from './survey-points.js';
import { writingBy, type Writing } from './writing.js';

/** What somebody says in one survey, by the ids of its questions; what they leave out is not there. */
export type SurveyAnswers = Readonly<Record<string, string>>;

/** How long an answer may be: it is read in lists. */
export const longestInSurvey = 1_000;

/** Two who have ended still get their last survey, and answer it for so long. */
const answerableAfterEnd = { hours: 60 * 24 };

export interface Surveyed extends Reaching {
  writings: readonly Writing[];
}

type WithTerms = Pick<Relationship, 'mentee' | 'mentor'> & { terms: Pick<Terms, 'surveys'> | null };

/** Those that this person is asked on the way (E-01). */
export const surveysOf = (relationship: WithTerms, person: string): AgreedSurvey[] => {
  const role = roleOf(relationship, person);
  const all = relationship.terms?.surveys ?? [];
  return role === null ? [] : all.filter(({ of }) => of === 'both' || of === role);
};

/** One that this person may answer now; throws where it is not theirs, is over, or has not come yet. */
export function surveyFor(pair: Surveyed, key: string, by: string, at: Instant): AgreedSurvey {
  const { phase, ending } = pair.relationship;
  const survey = surveysOf(pair.relationship, by).find((each) => each.key === key);
  const isOver = phase === 'ended' && !!ending && !isBefore(at, ending.at.add(answerableAfterEnd));
  if (!survey || isOver) throw new Refusal('surveyOver');
  const reached = pointReached(pair, survey.at);
  if (!reached || isBefore(at, reached)) throw new Refusal('surveyNotYet');
  return survey;
}

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
