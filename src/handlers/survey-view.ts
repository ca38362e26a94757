import type { ListedSurvey } from '../../adaptive-cards/survey.js';
import { isBefore } from '../mentoring/instants.js';
import type { Instant } from '../mentoring/relationship.js';
import { answeredBefore } from '../mentoring/survey.js';
import { pointReached } from '../mentoring/survey-points.js';
import { surveysIn, type AgreedSurvey } from '../mentoring/terms.js';
import type { Snapshot } from '../ports/snapshot.js';

export function stateOf(
  snapshot: Snapshot,
  { key, at: point }: ListedSurvey['survey'],
  person: string,
  at: Instant,
): ListedSurvey['is'] {
  if (answeredBefore(snapshot, key, person)) return 'answered';
  const reached = pointReached(snapshot, point);
  return reached && !isBefore(at, reached) ? 'open' : 'later';
}

/** Those that both have signed; before that, those that they would. */
export const agreedSurveys = ({ relationship, framework }: Snapshot): AgreedSurvey[] =>
  relationship.terms?.surveys ?? surveysIn(framework);
