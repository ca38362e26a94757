import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, button, card, heading, paragraph, strong } from './kit/make.js';

export interface InvitationSentView {
  relationship: string;
  name: string;
  theirRole: 'mentee' | 'mentor';
}

/** What the one who asks sees at once. */
export const invitationSent = ({ t }: Words, { relationship, theirRole, name }: InvitationSentView) =>
  card('invitation-sent', {
    summary: t('Your invitation is on its way'),
    body: [
      paragraph(
        theirRole === 'mentor'
          ? t(
              'I have asked {{name}} to be your {{mentor}}. You hear from me as soon as there is an answer.',
              {
                name,
              },
            )
          : t(
              'I have offered {{name}} that you would be their {{mentor}}. You hear from me as soon as there is an answer.',
              { name },
            ),
      ),
    ],
    actions: [button(t('Take it back'), intentions.end, { relationship })],
  });

/** The code for somebody whom the bot cannot reach, in the own chat of the one who asks, where it stays to be copied. */
export const invitationCode = (
  { t }: Words,
  { relationship, code, undelivered }: { relationship: string; code: string; undelivered?: string },
) =>
  card('invitation-code', {
    summary: t('Here is your code'),
    body: [
      heading(t('Here is your code')),
      ...(undelivered === undefined
        ? []
        : [
            paragraph(
              t('What I wrote to {{name}} did not arrive. You can ask with this code:', {
                name: undelivered,
              }),
            ),
          ]),
      paragraph(strong(code)),
      paragraph(t('Pass it on. In their chat with me, in Slack or in Teams, they type:')),
      paragraph(strong(`join ${code}`)),
      aside(t('It works once, for seven days. Only you see it here.')),
    ],
    actions: [button(t('Take it back'), intentions.end, { relationship })],
  });

export const invitationCodeMade = ({ t }: Words) =>
  card('invitation-code-made', {
    summary: t('Your code is in your chat with me'),
    body: [paragraph(t('I have made a code for you to pass on. It is in your chat with me.'))],
  });
