import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Role } from '../src/mentoring/clause.js';
import type { Survey } from '../src/mentoring/framework.js';
import type { Result } from '../src/mentoring/survey-results.js';
import { farthest } from '../src/mentoring/goals-kept.js';
import type { Action, Element } from './kit/card.js';
import { aside, button, buttons, card, facts, heading, paragraph, strong } from './kit/make.js';
import { points } from './survey.js';

/** One survey as one of the roles has answered it. */
export interface Asked {
  key: string;
  /** Of which framework. */
  framework: string;
  at: Survey['at'];
  role: Role;
}

const rule =
  'Nothing stands here before five people have answered, and then it grows by five at a time, so that nobody’s words can be told from those of others.';

/** O-04: for those who coordinate, those of which there is something to read: how many have answered would say who has not. */
export const surveyResults = (words: Words, { asked }: { asked: readonly Asked[] }) => {
  const { t } = words;
  return card('survey.results', {
    summary: t('What the surveys say'),
    body: [
      heading(t('What the surveys say')),
      ...(asked.length === 0 ? [paragraph(t('So far fewer than five have answered any of them.'))] : []),
      ...asked.flatMap((each) => [
        paragraph(strong(titleOf(words, each))),
        buttons(reading(t('Read'), each, 0, 0)),
      ]),
      aside(t(rule)),
    ],
  });
};

const titleOf = ({ t }: Words, { framework, at, role }: Asked) =>
  t('{{framework}}, {{point}}, {{role}}', {
    framework,
    point: t(points[at]),
    role: role === 'mentee' ? t('{{mentee}}') : t('{{mentor}}'),
  });

export interface QuestionView extends Asked {
  /** Of how many questions which. */
  question: number;
  questions: number;
  text: string;
  result: Result;
  /** So many answers stand on the cards before. */
  after: number;
}

/** As many as a card of either platform has room for, with the longest answers. */
export const answersOnCard = 8;

/** What one question has brought. */
export const surveyQuestion = (words: Words, view: QuestionView) => {
  const { t } = words;
  const title = titleOf(words, view);
  return card('survey.question', {
    summary: title,
    body: [
      heading(title),
      aside(t('Question {{number}} of {{most}}', { number: view.question + 1, most: view.questions })),
      paragraph(strong(t(view.text))),
      ...broughtBy(words, view),
      aside(t(rule)),
    ],
    actions: onwards(words, view),
  });
};

function broughtBy(words: Words, { result, after }: QuestionView): Element[] {
  const { t } = words;
  if (result.is === 'few') return [paragraph(t('So far fewer than five have answered this.'))];
  if (result.is === 'texts')
    return result.texts.slice(after, after + answersOnCard).map((text) => paragraph(text));
  return [
    facts([
      [t('Answers'), String(result.count)],
      [t('In the middle'), String(result.median)],
      ...result.each.flatMap((count, far): [string, string][] =>
        count === 0 ? [] : [[t('{{far}} of {{farthest}}', { far, farthest }), String(count)]],
      ),
    ]),
  ];
}

function onwards({ t }: Words, view: QuestionView): Action[] {
  const { question, questions, result, after } = view;
  const more = result.is === 'texts' && result.texts.length > after + answersOnCard;
  return [
    ...(more ? [reading(t('More answers'), view, question, after + answersOnCard)] : []),
    ...(question + 1 < questions ? [reading(t('Next question'), view, question + 1, 0)] : []),
    ...(question > 0 ? [reading(t('Question before'), view, question - 1, 0)] : []),
    button(t('All surveys'), intentions.surveyResults, {}),
  ];
}

const reading = (title: string, { key: survey, role }: Asked, question: number, after: number) =>
  button(title, intentions.surveyQuestion, { survey, role, question, after });
