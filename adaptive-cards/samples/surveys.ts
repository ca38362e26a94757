import type { Words } from '../../src/conversation/language.js';
import type { Framework } from '../../src/mentoring/framework.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { longestInSurvey } from '../../src/mentoring/survey.js';
import { fewest, resultOf, type Returned } from '../../src/mentoring/survey-results.js';
import { surveysIn, type AgreedSurvey } from '../../src/mentoring/terms.js';
import type { ListedSurvey } from '../survey.js';
import {
  surveyDone,
  surveyDue,
  surveyForm,
  surveyInputId,
  surveyKept,
  surveyLong,
  surveys,
} from '../survey.js';
import { answersOnCard, surveyQuestion, surveyResults, type QuestionView } from '../survey-results.js';
import { fullText } from './answers.js';
import { after, names, relationship, type Sample } from './pair.js';

const own = surveysIn(builtInFrameworks['wm-coaching']);
const required = surveysIn(builtInFrameworks.bsw);

/** What a programme asks on the way, and what has come of it. */
export const surveySamples = (words: Words): Sample[] => [
  ...[...own, ...required].map((survey) => ({
    name: `survey.due.${survey.key}`,
    card: surveyDue(words, viewOf(survey)),
  })),
  ...forms(words),
  ...own.slice(0, 1).map((survey) => ({ name: 'survey.kept', card: surveyKept(words, viewOf(survey)) })),
  { name: 'survey.done', card: surveyDone(words) },
  ...required.map((survey) => ({
    name: `survey.long.${survey.at}`,
    card: surveyLong(words, { ...names, survey }),
  })),
  ...lists(words),
  ...results(words),
];

const viewOf = (survey: AgreedSurvey) => ({ relationship, survey, other: names.mentor });

const forms = (words: Words): Sample[] => [
  ...[...own, ...required].map((survey) => ({
    name: `survey.form.${survey.key}`,
    card: surveyForm(words, { ...viewOf(survey), typed: {} }),
  })),
  ...required.slice(0, 1).map((survey) => ({
    name: 'survey.form.errors',
    card: surveyForm(words, { ...viewOf(survey), typed: nothingIn(words, survey) }),
  })),
];

const nothingIn = ({ t }: Words, { asks }: AgreedSurvey) => ({
  errors: Object.fromEntries(
    asks.slice(0, 1).map(({ id }) => [surveyInputId(id), t('Please answer at least one of these.')]),
  ),
});

/** Every form of a framework’s own, with the longest answers; and a question of its with as many of those as fit. */
export const longestSurveys = (words: Words, framework: Framework): Sample[] =>
  surveysIn(framework).flatMap((survey) => [
    {
      name: `longest.${survey.key}.form`,
      card: surveyForm(words, { ...viewOf(survey), typed: { values: longestAnswers(survey) } }),
    },
    ...survey.asks.slice(0, 1).map((ask) => {
      const returned = Array.from({ length: 3 * fewest }, (_, n) => ({
        by: String(n),
        at: after(n),
        answers: { [ask.id]: long },
      }));
      const view = {
        ...asked,
        key: survey.key,
        framework: framework.id,
        question: 0,
        questions: 20,
        after: 0,
      };
      const result = resultOf(ask, returned);
      return {
        name: `longest.${survey.key}.question`,
        card: surveyQuestion(words, { ...view, text: ask.text, result }),
      };
    }),
  ]);

const long = fullText.slice(0, longestInSurvey - 1).concat('.');

const longestAnswers = ({ asks }: AgreedSurvey) =>
  Object.fromEntries(asks.map(({ id, scale }) => [surveyInputId(id), scale ? '10' : long]));

const states = ['answered', 'open', 'over'] as const satisfies ListedSurvey['is'][];

const lists = (words: Words): Sample[] => [
  {
    name: 'surveys',
    card: surveys(words, {
      ...{ relationship, other: names.mentor, others: ['middle', 'end'] },
      mine: own.slice(0, 3).map((survey, n) => ({ survey, is: states[n] ?? 'later' })),
    }),
  },
  {
    name: 'surveys.required',
    card: surveys(words, {
      ...{ relationship, other: names.mentor, others: [] },
      mine: required.map((survey) => ({ survey, is: 'later' })),
    }),
  },
];

const asked = { key: 'bsw.start', framework: 'bsw', at: 'start', role: 'mentee' } as const;

const results = (words: Words): Sample[] => [
  { name: 'survey.results.none', card: surveyResults(words, { asked: [] }) },
  {
    name: 'survey.results',
    card: surveyResults(words, {
      asked: [asked, { ...asked, role: 'mentor' }],
    }),
  },
  { name: 'survey.question.few', card: surveyQuestion(words, question(returned(4), 0)) },
  { name: 'survey.question.texts', card: surveyQuestion(words, question(returned(7), 0)) },
  { name: 'survey.question.numbers', card: surveyQuestion(words, question(returned(13), 1)) },
  { name: 'survey.question.more', card: surveyQuestion(words, question(returned(15), 0)) },
  {
    name: 'survey.question.last',
    card: surveyQuestion(words, { ...question(returned(15), 0), after: answersOnCard }),
  },
];

/** What people wrote in these samples. */
export const wordsInSurveys = [
  'More courage.',
  'To say no.',
  'A quiet head.',
  'Somebody who listens.',
  'New work.',
];

const returned = (count: number): Returned[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ by: String(n), at: after(n) },
    answers: { hopes: wordsInSurveys[n % wordsInSurveys.length] ?? '', ready: String((n * 3) % 11) },
  }));

function question(all: readonly Returned[], which: number): QuestionView {
  const [survey] = builtInFrameworks.bsw.surveys;
  const ask = survey?.asks[which];
  if (!survey || !ask) throw new Error('no such question');
  const { text } = ask;
  return {
    ...asked,
    question: which,
    questions: survey.asks.length,
    text,
    result: resultOf(ask, all),
    after: 0,
  };
}
