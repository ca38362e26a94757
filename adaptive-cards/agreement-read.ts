import { stepOf } from '../src/mentoring/framework.js';
import type { Words } from '../src/conversation/language.js';
import { stepText, type AgreementView } from './agreement-view.js';
import { form, heading } from './kit/make.js';

/** One part of the text in a window of its own, for reading. */
export function agreementRead(words: Words, view: AgreementView, stepId: string) {
  const step = stepOf(view.agreement.framework, stepId);
  return form('agreement.read', {
    summary: words.t(step.title),
    window: words.t('Our {{agreement}}'),
    body: [heading(words.t(step.title)), ...stepText(words, view, step)],
    submit: null,
  });
}
