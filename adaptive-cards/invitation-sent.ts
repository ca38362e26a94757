import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, button, card, heading, paragraph, strong } from './kit/make.js';

export interface InvitationSentView {
  relationship: string;
  theirRole: 'mentee' | 'mentor';
  /** Whom the bot has asked, or the code to pass on to somebody it cannot reach. */
  asked: { name: string } | { code: string };
}

/** What the one who asks sees at once. */
export const invitationSent = ({ t }: Words, { relationship, theirRole, asked }: InvitationSentView) =>
  card('invitation-sent', {
    summary: t('Your invitation is on its way'),
    body:
      'name' in asked
        ? [
            paragraph(
              theirRole === 'mentor'
                ? t(
                    'I have asked {{name}} to be your {{mentor}}. You hear from me as soon as there is an answer.',
                    asked,
                  )
                : t(
                    'I have offered {{name}} that you would be their {{mentor}}. You hear from me as soon as there is an answer.',
                    asked,
                  ),
            ),
          ]
        : [
            heading(t('Here is your code')),
            paragraph(strong(asked.code)),
            paragraph(t('Pass it on. In their chat with me, in Slack or in Teams, they type:')),
            paragraph(strong(`join ${asked.code}`)),
            aside(t('It works once, for seven days. Only you see it here.')),
          ],
    actions: [button(t('Take it back'), intentions.end, { relationship })],
  });
