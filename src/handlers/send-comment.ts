import { commentAnswers, commentSent, writeComment } from '../../adaptive-cards/agreement-comment.js';
import { faults } from '../../adaptive-cards/refused.js';
import { intentions } from '../conversation/intentions.js';
import { clean, longestAnswer, shortened } from '../mentoring/answer.js';
import { partyTo } from '../mentoring/policy.js';
import { agreementOf, otherName } from './agreement-view.js';
import type { Decided } from './handler.js';
import { deciding } from './kinds.js';
import { stillLive } from './show-agreement.js';

type Result = Decided & { typed: string; error: string | null };

/** A few words about the text, which both find in their room. */
export const sendComment = deciding({
  intention: intentions.sendComment,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, inputs, me, at, words: { t } }): Result => {
    stillLive(snapshot);
    const typed = clean(commentAnswers.catch({ comment: '' }).parse(inputs).comment);
    if (typed === '') return { typed, error: t('Please write a few words first.'), events: [] };
    if (typed.length > longestAnswer)
      return { typed: shortened(typed), error: t(faults.tooLong), events: [] };
    const agreement = agreementOf(snapshot);
    return {
      agreement: { ...agreement, comments: [...agreement.comments, { by: me.id, at, text: typed }] },
      events: [{ kind: 'discussed', by: me.id, text: typed }],
      typed,
      error: null,
    };
  },
  answer: ({ words, snapshot, me, payload }, { typed, error }) => {
    const other = otherName(snapshot, me.id);
    return error === null
      ? { card: commentSent(words, { other }), to: 'replace' }
      : { form: writeComment(words, { ...payload, other, typed, error }) };
  },
});
