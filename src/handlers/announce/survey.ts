import { surveyDone, surveyDue, surveyLong } from '../../../adaptive-cards/survey.js';
import { occurrencesOf, surveyAbout } from '../../mentoring/survey-nudges.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { otherName, wordsOf } from '../agreement-view.js';
import type { Tellers } from './tellers.js';
import { toCoordinators, type Told } from './to-room.js';

const slotOf = (occurrence: string) => `survey ${occurrence}`;

/** E-01: to whoever has answered, whose reminders ask no more. */
export const surveyTellers = {
  surveyAnswered: ({ by, survey: key }, snapshot) => {
    const survey = surveyAbout(snapshot, key);
    return (survey ? occurrencesOf(survey) : []).map((occurrence) => ({
      ...{ to: { person: by }, slot: slotOf(occurrence), how: 'change' as const },
      card: surveyDone(wordsOf(snapshot, by)),
    }));
  },
} as const satisfies Partial<Tellers>;

export function remindSurvey(
  kind: 'surveyDue' | 'surveyLong',
  snapshot: Snapshot,
  { person, occurrence }: { person: string; occurrence: string },
): Told[] {
  const survey = surveyAbout(snapshot, occurrence);
  if (!survey) return [];
  if (kind === 'surveyLong')
    return toCoordinators(snapshot, `survey long ${occurrence}`, (words, names) =>
      surveyLong(words, { ...names, survey }),
    );
  const view = { relationship: snapshot.relationship.id, survey, other: otherName(snapshot, person) };
  const card = surveyDue(wordsOf(snapshot, person), view);
  return [{ to: { person }, slot: slotOf(occurrence), how: 'post', card }];
}
