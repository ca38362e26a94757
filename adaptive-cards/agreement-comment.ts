import { z } from 'zod';
import { longestAnswer } from '../src/mentoring/answer.js';
import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, button, card, form, paragraph, sending } from './kit/make.js';

export const commentAnswers = z.object({ comment: z.string().default('') });

interface CommentView {
  relationship: string;
  version: number;
  other: string;
}

/** “Talk about it”: a few words instead of a change. */
export const writeComment = (
  { t }: Words,
  { relationship, version, other, typed, error }: CommentView & { typed?: string; error?: string },
) =>
  form('agreement.comment.write', {
    summary: t('Talk about it'),
    window: t('Talk about it'),
    body: [
      aside(t('You and {{name}} see this.', { name: other })),
      {
        type: 'Input.Text',
        id: 'comment',
        label: t('What would you like to talk about?'),
        isRequired: true,
        isMultiline: true,
        maxLength: longestAnswer,
        ...(typed !== undefined && typed !== '' && { value: typed }),
        ...(error !== undefined && { error }),
      },
    ],
    submit: sending(t('Send'), intentions.sendComment, { relationship, version }, 'positive'),
  });

export const comment = ({ t }: Words, view: { relationship: string; by: string; text: string }) =>
  card('agreement.comment', {
    summary: t('{{name}} would like to talk about your {{agreement}}', { name: view.by }),
    body: [
      paragraph(t('{{name}} would like to talk about your {{agreement}}:', { name: view.by })),
      paragraph(view.text),
    ],
    actions: [
      button(t('Show our {{agreement}}'), intentions.openAgreement, { relationship: view.relationship }),
    ],
  });

export const commentSent = ({ t }: Words, { other }: { other: string }) =>
  card('agreement.comment.sent', {
    summary: t('Sent to {{name}}.', { name: other }),
    body: [paragraph(t('Sent to {{name}}.', { name: other }))],
  });
