import type { ListedSurvey } from '../../adaptive-cards/survey.js';
import type { Instant } from '../mentoring/relationship.js';
import { answeredBefore, opennessOf } from '../mentoring/survey.js';
import { surveysIn, type AgreedSurvey } from '../mentoring/terms.js';
import type { Snapshot } from '../ports/snapshot.js';

export function stateOf(
  snapshot: Snapshot,
  survey: ListedSurvey['survey'],
  person: string,
  at: Instant,
): ListedSurvey['is'] {
  const openness = opennessOf(snapshot, survey, person, at);
  return openness === 'open' && answeredBefore(snapshot, survey.key, person) ? 'answered' : openness;
}

/** Those that both have signed; before that, those that they would. */
export const agreedSurveys = ({ relationship, framework }: Snapshot): AgreedSurvey[] =>
  relationship.terms?.surveys ?? surveysIn(framework);
