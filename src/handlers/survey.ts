import type { Typed } from '../../adaptive-cards/kit/prose.js';
import {
  surveyForm,
  surveyInputId,
  surveyKept,
  surveys as surveysCard,
} from '../../adaptive-cards/survey.js';
import { intentions } from '../conversation/intentions.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import { otherOf } from '../mentoring/relationship.js';
import { answeredBefore, answerSurvey, surveyFor, surveysOf } from '../mentoring/survey.js';
import type { Listed } from '../ports/known.js';
import type { Snapshot } from '../ports/snapshot.js';
import { otherName } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { deciding, showing } from './kinds.js';
import { looked } from './show-agreement.js';
import { meantBy, whoMeet } from './subject.js';
import { surveyAnswersIn } from './survey-inputs.js';
import { agreedSurveys, stateOf } from './survey-view.js';

/** `surveys`: at any time, which come, what for, and who sees the answers (E-01). */
export const surveys = showing({
  intention: intentions.surveys,
  strangers: 'introduced',
  show: async (said, house) => {
    const goesOn = said.knowledge.relationships.some(whoMeet);
    const fits = goesOn ? whoMeet : ({ phase }: Listed) => phase === 'ended';
    const meant = await meantBy(said, house, intentions.surveys, { fits });
    if ('ask' in meant) return meant.ask;
    const { snapshot } = meant;
    const { me, words, at } = said;
    const planned = { ...snapshot.relationship, terms: { surveys: agreedSurveys(snapshot) } };
    const [mine, theirs] = [me.id, otherOf(snapshot.relationship, me.id) ?? ''].map((person) =>
      surveysOf(planned, person),
    );
    if (!mine || !theirs || mine.length + theirs.length === 0) throw new Refusal('noSurveys');
    const view = {
      relationship: snapshot.relationship.id,
      other: otherName(snapshot, me.id),
      mine: mine.map((survey) => ({ survey, is: stateOf(snapshot, survey, me.id, at) })),
      others: theirs.map((survey) => survey.at),
    };
    return { card: surveysCard(words, view), to: 'me' };
  },
});

export const openSurvey = showing({
  intention: intentions.openSurvey,
  strangers: 'introduced',
  show: async ({ payload, me, words, at }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    const survey = surveyFor(snapshot, payload.survey, me.id, at);
    const before = Object.entries(answeredBefore(snapshot, survey.key, me.id) ?? {});
    const values = Object.fromEntries(before.map(([ask, text]) => [surveyInputId(ask), text]));
    return { form: surveyForm(words, { ...viewOf(snapshot, survey, me.id), typed: { values } }) };
  },
});

type Sending = About<typeof intentions.sendSurvey>;

export const sendSurvey = deciding({
  intention: intentions.sendSurvey,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, payload, me, at, inputs, words }: Sending): Decided & { typed: Typed | null } => {
    const survey = surveyFor(snapshot, payload.survey, me.id, at);
    const read = surveyAnswersIn(inputs, survey, words);
    if ('typed' in read) return { events: [], typed: read.typed };
    const answered = { survey: survey.key, by: me.id, at, answers: read.answer };
    const { next, events } = answerSurvey(snapshot, answered);
    return { events, typed: null, ...(next && { writings: [next] }) };
  },
  answer: ({ words, snapshot, me, payload, at }, { typed }) => {
    const view = viewOf(snapshot, surveyFor(snapshot, payload.survey, me.id, at), me.id);
    return typed
      ? { form: surveyForm(words, { ...view, typed }) }
      : { card: surveyKept(words, view), to: 'replace' };
  },
});

const viewOf = (snapshot: Snapshot, survey: ReturnType<typeof surveyFor>, person: string) => ({
  relationship: snapshot.relationship.id,
  survey,
  other: otherName(snapshot, person),
});
