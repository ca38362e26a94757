import {
  surveyQuestion as questionCard,
  surveyResults as resultsCard,
} from '../../adaptive-cards/survey-results.js';
import { intentions } from '../conversation/intentions.js';
import type { Framework, Survey } from '../mentoring/framework.js';
import { newestOf } from '../mentoring/framework-own.js';
import { Refusal } from '../mentoring/refusal.js';
import { fewest, resultOf } from '../mentoring/survey-results.js';
import { keyOfSurvey } from '../mentoring/terms.js';
import type { House } from './handler.js';
import { beginning } from './kinds.js';
import { runBy } from './programme.js';

/** O-04: for those who coordinate: which surveys have been answered, and how often. */
export const surveyResults = beginning({
  intention: intentions.surveyResults,
  begin: async (said, house) => {
    const { programme } = await runBy(said, house);
    const [counts, known] = await Promise.all([
      house.programmes.surveys.counts(programme.id),
      knownSurveys(house),
    ]);
    const asked = counts.flatMap(({ survey: key, role, count }) => {
      const found = known.get(key);
      return found ? [{ ...listed(key, found), role, count, isShown: count >= fewest }] : [];
    });
    return { card: resultsCard(said.words, { asked }), to: 'me' };
  },
});

/** One question with what it has brought, without names. */
export const surveyQuestion = beginning({
  intention: intentions.surveyQuestion,
  begin: async (said, house) => {
    const { programme } = await runBy(said, house);
    const { survey: key, role, question, after } = said.payload;
    const found = (await knownSurveys(house)).get(key);
    const ask = found?.survey.asks[question];
    if (!found || !ask) throw new Refusal('surveyOver');
    const result = resultOf(
      ask,
      await house.programmes.surveys.returned(programme.id, { survey: key, role }),
    );
    const { text } = ask;
    const view = { ...listed(key, found), role, question, text, result, after };
    return {
      card: questionCard(said.words, { ...view, questions: found.survey.asks.length }),
      to: 'replace',
    };
  },
});

interface Known {
  framework: Framework;
  survey: Survey;
}

/** By their keys, as the newest version of each framework words them. */
async function knownSurveys({ programmes }: House): Promise<ReadonlyMap<string, Known>> {
  const newest = newestOf(await programmes.versions());
  return new Map(
    newest.flatMap(({ framework }) =>
      framework.surveys.map((survey) => [keyOfSurvey(framework, survey), { framework, survey }] as const),
    ),
  );
}

const listed = (key: string, { framework, survey }: Known) => ({
  key,
  framework: framework.id,
  at: survey.at,
});
