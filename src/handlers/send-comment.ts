import {
  commentAnswers,
  commentSent,
  wholeText,
  writeComment,
} from '../../adaptive-cards/agreement-comment.js';
import { faults } from '../../adaptive-cards/refused.js';
import { intentions } from '../conversation/intentions.js';
import { commentTyped, discuss } from '../mentoring/agreement-comments.js';
import { longestAnswer, shortened } from '../mentoring/answer.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import { agreementOf, otherName, sayIn, viewOf } from './agreement-view.js';
import type { Decided } from './handler.js';
import { deciding } from './kinds.js';
import { stillLive } from './show-agreement.js';

type Result = Decided & { typed: string; part: string; error: string | null };

/** A few words about the text or a part of it, which both find in their room. */
export const sendComment = deciding({
  intention: intentions.sendComment,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, payload, inputs, me, at, words: { t } }): Result => {
    stillLive(snapshot);
    const agreement = agreementOf(snapshot);
    if (agreement.number !== payload.version) throw new Refusal('cardOld');
    const { comment, part } = commentAnswers.catch({ comment: '', part: wholeText }).parse(inputs);
    const typed = commentTyped(comment);
    if ('fault' in typed) {
      const error =
        typed.fault === 'empty'
          ? t('Please write a few words first.')
          : t(faults.tooLong, { most: longestAnswer });
      return { typed: shortened(typed.typed), part, error, events: [] };
    }
    const clause = payload.clause ?? (part === wholeText ? null : part);
    const said = { by: me.id, at, text: typed.text, clause, say: sayIn(snapshot) };
    const { next, events } = discuss(agreement, said);
    return { agreement: next, events, typed: typed.text, part, error: null };
  },
  answer: ({ words, snapshot, me, payload }, { typed, part, error }) =>
    error === null
      ? { card: commentSent(words, { other: otherName(snapshot, me.id) }), to: 'replace' }
      : { form: writeComment(words, { ...viewOf(snapshot, me.id), ...payload, part, typed, error }) },
});
