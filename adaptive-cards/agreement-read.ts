import { changesOfProposal } from '../src/mentoring/agreement-changes.js';
import { stepOf } from '../src/mentoring/framework.js';
import type { Words } from '../src/conversation/language.js';
import { changeText, stepText, type AgreementView } from './agreement-view.js';
import { form, heading } from './kit/make.js';

/** One part of the text in a window of its own, for reading; of a clause, what the newest proposal changed in it. */
export function agreementRead(
  words: Words,
  view: AgreementView,
  { step: stepId, clause: clauseId }: { step: string; clause?: string | undefined },
) {
  const step = stepOf(view.agreement.framework, stepId);
  const clause = step.clauses.find(({ id }) => id === clauseId);
  const { heading: title } = clause ?? { heading: step.title };
  const changes = changesOfProposal(view.agreement).filter((change) => change.clause === clause);
  return form('agreement.read', {
    summary: words.t(title),
    window: words.t('Our {{agreement}}'),
    body: [
      heading(words.t(title)),
      ...(changes.length > 0
        ? changes.flatMap((change) => changeText(words, change))
        : stepText(words, view, clause ? { ...step, clauses: [clause] } : step)),
    ],
    submit: null,
  });
}
