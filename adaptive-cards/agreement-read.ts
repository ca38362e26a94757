import { changesOfProposal } from '../src/mentoring/agreement-changes.js';
import { liesOpen } from '../src/mentoring/agreement.js';
import type { Clause } from '../src/mentoring/clause.js';
import { stepOf, type Step } from '../src/mentoring/framework.js';
import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { saidAbout } from './agreement-said.js';
import { changeText } from './agreement-change.js';
import { stepText, type AgreementView } from './agreement-view.js';
import type { Element } from './kit/card.js';
import { button, buttons, form, heading, titleWith } from './kit/make.js';

/**
 * One part of the text in a window of its own, for reading; of a clause, what the newest proposal changed in it. While
 * the text is not signed, each clause can be talked about.
 */
export function agreementRead(
  words: Words,
  view: AgreementView,
  { step: stepId, clause: clauseId }: { step: string; clause?: string | undefined },
) {
  const step = stepOf(view.agreement.framework, stepId);
  const clause = step.clauses.find(({ id }) => id === clauseId);
  const { heading: title } = clause ?? { heading: step.title };
  return form('agreement.read', {
    summary: words.t(title),
    window: words.t('Our {{agreement}}'),
    body: [
      heading(words.t(title)),
      ...(clause ? [clause] : step.clauses).flatMap((each) => [
        ...(each === clause ? changedOrWhole(words, view, step, each) : wholeText(words, view, step, each)),
        ...talking(words, view, each),
      ]),
    ],
    submit: null,
  });
}

function changedOrWhole(words: Words, view: AgreementView, step: Step, clause: Clause): Element[] {
  const changes = changesOfProposal(view.agreement).filter((change) => change.clause === clause);
  return changes.length > 0
    ? changes.flatMap((change) => changeText(words, change))
    : wholeText(words, view, step, clause);
}

const wholeText = (words: Words, view: AgreementView, step: Step, clause: Clause): Element[] =>
  stepText(words, view, { ...step, clauses: [clause] });

function talking(words: Words, view: AgreementView, { id, heading }: Clause): Element[] {
  const { relationship, agreement } = view;
  if (!liesOpen(agreement)) return [];
  const title = titleWith(words.t(heading), (part) => words.t('Talk about “{{part}}”', { part }));
  const at = { relationship, version: agreement.number, clause: id };
  return [...saidAbout(words, view, id), buttons(button(title, intentions.discussAgreement, at))];
}
