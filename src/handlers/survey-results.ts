import {
  surveyQuestion as questionCard,
  surveyResults as resultsCard,
} from '../../adaptive-cards/survey-results.js';
import { intentions } from '../conversation/intentions.js';
import type { Survey, SurveyAsk } from '../mentoring/framework.js';
import { Refusal } from '../mentoring/refusal.js';
import { fewest, resultOf } from '../mentoring/survey-results.js';
import { keyOfSurvey } from '../mentoring/terms.js';
import type { House } from './handler.js';
import { beginning } from './kinds.js';
import { runBy } from './programme.js';

/** O-04: for those who coordinate: the surveys of which there is something to read. */
export const surveyResults = beginning({
  intention: intentions.surveyResults,
  begin: async (said, house) => {
    const { programme } = await runBy(said, house);
    const [counts, known] = await Promise.all([
      house.programmes.surveys.counts(programme.id),
      knownSurveys(house),
    ]);
    const asked = counts
      .filter(({ people }) => people >= fewest)
      .flatMap(({ survey: key, role }) =>
        (known.get(key) ?? []).slice(0, 1).map((one) => ({ ...one, role })),
      );
    return { card: resultsCard(said.words, { asked }), to: 'me' };
  },
});

/** One question with what it has brought, without names. */
export const surveyQuestion = beginning({
  intention: intentions.surveyQuestion,
  begin: async (said, house) => {
    const { programme } = await runBy(said, house);
    const { survey: key, role, question, after } = said.payload;
    const versions = (await knownSurveys(house)).get(key) ?? [];
    const [newest] = versions;
    const asks = asksOf(versions);
    const ask = asks[question];
    if (!newest || !ask) throw new Refusal('surveyOver');
    const returned = await house.programmes.surveys.returned(programme.id, { survey: key, role });
    const { text } = ask;
    const view = { ...newest, role, question, text, result: resultOf(ask, returned), after };
    return {
      card: questionCard(said.words, { ...view, questions: asks.length }),
      to: 'replace',
    };
  },
});

interface Known {
  key: string;
  framework: string;
  at: Survey['at'];
  asks: Survey['asks'];
}

/** By their keys, as each version of their framework words them, the newest first: people answer those of their own. */
async function knownSurveys({ programmes }: House): Promise<ReadonlyMap<string, Known[]>> {
  const known = new Map<string, Known[]>();
  for (const { framework } of await programmes.versions())
    for (const survey of framework.surveys) {
      const key = keyOfSurvey(framework, survey);
      const { at, asks } = survey;
      known.set(key, [...(known.get(key) ?? []), { key, framework: framework.id, at, asks }]);
    }
  return known;
}

/** Every question that was ever asked in it; one that wants a number now and wanted words before is two. */
const asksOf = (versions: readonly Known[]): SurveyAsk[] =>
  versions
    .flatMap(({ asks }) => asks)
    .filter(({ id, scale }, n, all) => all.findIndex((ask) => ask.id === id && ask.scale === scale) === n);
