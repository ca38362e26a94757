import { intentions } from '../src/conversation/intentions.js';
import type { T, Words } from '../src/conversation/language.js';
import type { Survey } from '../src/mentoring/framework.js';
import type { AgreedSurvey } from '../src/mentoring/terms.js';
import { longestInSurvey } from '../src/mentoring/survey.js';
import { scaleInput } from './goal-inputs.js';
import type { Element, Input } from './kit/card.js';
import { aside, button, buttons, card, form, heading, paragraph, sending, strong } from './kit/make.js';
import { proseInput, type Typed } from './kit/prose.js';

export interface SurveyView {
  relationship: string;
  survey: AgreedSurvey;
  other: string;
}

type Point = Survey['at'];

export const points = {
  start: 'At the start',
  middle: 'Half-way',
  end: 'At the end',
} as const satisfies Record<Point, string>;

const purposes = {
  start: 'The programme would like to know what you hope for.',
  middle: 'The programme would like to know what works half-way, and what does not.',
  end: 'The programme would like to know what came of it, and what it could do better.',
} as const satisfies Record<Point, string>;

const comes = {
  start: 'It comes after your first session.',
  middle: 'It comes half-way through what you planned.',
  end: 'It comes after the last session that you planned, or when you end.',
} as const satisfies Record<Point, string>;

/** E-01: what it is for, who sees it, how long it takes. */
export const surveyDue = ({ t }: Words, { relationship, survey, other }: SurveyView) => {
  const says = t('The programme’s survey: {{point}}', { point: t(points[survey.at]) });
  return card('survey.due', {
    summary: says,
    body: [
      heading(says),
      paragraph(`${t(purposes[survey.at])} ${howLong(t, survey)}`),
      aside(whoReads(t, other)),
      ...isRequired(t, survey),
    ],
    actions: [
      button(t('Answer'), intentions.openSurvey, { relationship, survey: survey.key }, 'positive'),
      button(t('All surveys'), intentions.surveys, { relationship }),
    ],
  });
};

/** As long as it takes to write a sentence or two to each. */
const howLong = (t: T, { asks }: AgreedSurvey) =>
  t('It takes {{count}} minutes.', { count: Math.ceil((asks.length * 2) / 3) });

const whoReads = (t: T, name: string) =>
  t(
    'Those who coordinate the programme read it without your name, together with what others say, and only once five have answered. {{name}} does not see it.',
    { name },
  );

const isRequired = (t: T, { reminders, of }: AgreedSurvey): Element[] =>
  reminders === null
    ? []
    : [
        aside(
          of === 'both'
            ? t(
                'It is part of your {{agreement}}. Should it not come, those who coordinate hear that, and not whose it is.',
              )
            : t('It is part of your {{agreement}}. Should it not come, those who coordinate hear that.'),
        ),
      ];

/** Whatever a question is called, no button carries anything by that name. */
export const surveyInputId = (ask: string) => `said.${ask}`;

export const surveyForm = (words: Words, view: SurveyView & { typed: Typed }) => {
  const { t } = words;
  const { relationship, survey, other, typed } = view;
  const title = t('The programme’s survey: {{point}}', { point: t(points[survey.at]) });
  return form('survey.form', {
    summary: title,
    window: t('The programme’s survey'),
    body: [aside(whoReads(t, other)), ...survey.asks.map((ask) => askInput(words, ask, typed))],
    submit: sending(t('Send'), intentions.sendSurvey, { relationship, survey: survey.key }, 'positive'),
  });
};

function askInput({ t }: Words, { id, text, scale }: AgreedSurvey['asks'][number], typed: Typed): Input {
  const input = { id: surveyInputId(id), label: t(text) };
  return scale
    ? { ...scaleInput(input.id, input.label, typed), hint: t('From 0 to 10') }
    : proseInput({ ...input, maxLength: longestInSurvey }, typed);
}

export const surveyKept = ({ t }: Words, { relationship, survey, other }: SurveyView) =>
  card('survey.kept', {
    summary: t('Thank you'),
    body: [paragraph(t('Thank you, your answers are kept.')), aside(whoReads(t, other))],
    actions: [
      button(t('Change my answers'), intentions.openSurvey, { relationship, survey: survey.key }),
      button(t('All surveys'), intentions.surveys, { relationship }),
    ],
  });

/** What the question becomes. */
export const surveyDone = ({ t }: Words) =>
  card('survey.done', {
    summary: t('This is done'),
    body: [paragraph(t('You have answered this survey. Thank you.'))],
  });

/** E-01: the coordinators learn the fact, never whose it is. */
export const surveyLong = ({ t }: Words, view: { mentee: string; mentor: string; survey: AgreedSurvey }) => {
  const names = { first: view.mentee, second: view.mentor };
  return card('survey.long', {
    summary: t('A survey of {{first}} and {{second}} has not come', names),
    body: [
      paragraph(
        t('A survey of {{first}} and {{second}} is part of your programme: {{point}}. It has not come.', {
          ...names,
          point: t(points[view.survey.at]),
        }),
      ),
      aside(
        view.survey.of === 'both'
          ? t('I have reminded them. You hear of it once, and not whose it is.')
          : t('I have reminded them. You hear of it once.'),
      ),
    ],
  });
};

export interface ListedSurvey {
  survey: AgreedSurvey;
  is: 'later' | 'open' | 'answered' | 'over';
}

/** E-01: at any time, which surveys come, what for, and who sees the answers. */
export const surveys = (
  words: Words,
  view: { relationship: string; other: string; mine: readonly ListedSurvey[]; others: readonly Point[] },
) => {
  const { t } = words;
  const title = t('The surveys of your programme');
  return card('surveys', {
    summary: title,
    body: [
      heading(title),
      ...view.mine.flatMap((each) => listed(words, view.relationship, each)),
      ...(view.others.length === 0
        ? []
        : [
            paragraph(
              t('{{name}} gets one as well: {{points}}.', {
                name: view.other,
                points: view.others.map((point) => t(points[point])).join(', '),
              }),
            ),
          ]),
      aside(whoReads(t, view.other)),
    ],
  });
};

function listed({ t }: Words, relationship: string, { survey, is }: ListedSurvey): Element[] {
  const of = { relationship, survey: survey.key };
  const state = {
    later: comes[survey.at],
    open: 'It waits for you.',
    answered: 'You have answered it.',
    over: 'It is over.',
  }[is];
  return [
    paragraph(strong(t(points[survey.at]))),
    paragraph(`${t(purposes[survey.at])} ${howLong(t, survey)} ${t(state)}`),
    ...isRequired(t, survey),
    ...(is === 'later' || is === 'over'
      ? []
      : [buttons(button(is === 'open' ? t('Answer') : t('Change my answers'), intentions.openSurvey, of))]),
  ];
}
