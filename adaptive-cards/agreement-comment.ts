import { z } from 'zod';
import { stepsIn } from '../src/mentoring/agreement-added.js';
import { quoted, whereIs } from '../src/mentoring/agreement-comments.js';
import { longestAnswer } from '../src/mentoring/answer.js';
import { otherRole } from '../src/mentoring/relationship.js';
import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { AgreementView } from './agreement-view.js';
import type { Element, Input } from './kit/card.js';
import { aside, button, card, clipped, faint, form, paragraph, sending } from './kit/make.js';

/** Chosen where the comment is about no part of it; no clause can have this id. */
export const wholeText = '-';

export const commentAnswers = z.object({
  comment: z.string().default(''),
  part: z.string().default(wholeText),
});

export interface CommentView extends AgreementView {
  me: NonNullable<AgreementView['me']>;
  /** Where it was begun at a clause, that one. */
  clause?: string | undefined;
  /** What was chosen and typed, and could not be taken. */
  part?: string;
  typed?: string;
  error?: string;
}

/** “Talk about it”: a few words instead of a change, about the text or one part of it. */
export const writeComment = (words: Words, view: CommentView) =>
  form('agreement.comment.write', {
    summary: words.t('Talk about it'),
    window: words.t('Talk about it'),
    body: [
      aside(words.t('You and {{name}} see this.', { name: view.names[otherRole(view.me.role)] })),
      ...(view.clause === undefined ? partChoice(words, view) : aboutClause(words, view, view.clause)),
      {
        type: 'Input.Text',
        id: 'comment',
        label: words.t('What would you like to talk about?'),
        isRequired: true,
        isMultiline: true,
        maxLength: longestAnswer,
        ...(view.typed !== undefined && view.typed !== '' && { value: view.typed }),
        ...(view.error !== undefined && { error: view.error }),
      },
    ],
    submit: sending(
      words.t('Send'),
      intentions.sendComment,
      { relationship: view.relationship, version: view.agreement.number, clause: view.clause },
      'positive',
    ),
  });

/** A list on Slack has room for 100 choices, and each for 75 characters. */
const mostParts = 100;
const longestPart = 75;

/** Where there are too many parts for one list, a comment on one of them begins where that part is read. */
function partChoice({ t }: Words, { agreement, part = wholeText }: CommentView): Input[] {
  const clauses = stepsIn(agreement, null).flatMap((step) => step.clauses);
  if (clauses.length >= mostParts) return [];
  const parts = clauses.map(({ id, heading }) => ({ title: clipped(t(heading), longestPart), value: id }));
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'part',
      label: t('About which part?'),
      isRequired: true,
      style: 'compact',
      choices: [{ title: t('The whole text'), value: wholeText }, ...parts],
      value: part,
    },
  ];
}

function aboutClause({ t }: Words, { agreement }: CommentView, id: string): Element[] {
  const { clause } = whereIs(agreement, id);
  const stands = quoted(agreement, clause, t);
  return [
    paragraph(t('About “{{part}}”', { part: t(clause.heading) })),
    ...(stands === '' ? [] : [paragraph(faint(`${t('It says now:')} `), stands)]),
  ];
}

/** The newest comment, as both find it in their room. */
export function comment(words: Words, view: AgreementView) {
  const { t } = words;
  const [said] = view.agreement.comments.slice(-1);
  const name = view.nameOf(said?.by ?? '');
  const where = said?.about && whereIs(view.agreement, said.about.clause);
  const { relationship } = view;
  return card('agreement.comment', {
    summary: t('{{name}} would like to talk about your {{agreement}}', { name }),
    body: [
      paragraph(
        where
          ? t('{{name}} would like to talk about “{{part}}” in your {{agreement}}:', {
              name,
              part: t(where.clause.heading),
            })
          : t('{{name}} would like to talk about your {{agreement}}:', { name }),
      ),
      paragraph(said?.text ?? ''),
      ...(said?.about && said.about.stood !== ''
        ? [paragraph(faint(`${t('It says now:')} `), said.about.stood)]
        : []),
    ],
    actions: [
      ...(where
        ? [button(t('Change this part'), intentions.writeAgreement, { relationship, step: where.step.id })]
        : []),
      button(t('Show our {{agreement}}'), intentions.openAgreement, { relationship }),
    ],
  });
}

export const commentSent = ({ t }: Words, { other }: { other: string }) =>
  card('agreement.comment.sent', {
    summary: t('Sent to {{name}}.', { name: other }),
    body: [paragraph(t('Sent to {{name}}.', { name: other }))],
  });
