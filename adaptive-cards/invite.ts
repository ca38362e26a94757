import { z } from 'zod';
import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, form, paragraph, sending } from './kit/make.js';

export const inviteAnswers = z.object({
  whom: z.string().max(255).optional(),
  role: z.enum(['mentor', 'mentee']).catch('mentor'),
});

/** Whom, and in which role: for `start` without a name, and for `agree` before there is anybody to agree with. */
export const invite = ({ t }: Words, { thenAgree, error }: { thenAgree: boolean; error?: string }) =>
  form('invite', {
    summary: t('Whom would you like to ask?'),
    window: t('A new beginning'),
    body: [
      paragraph(
        thenAgree
          ? t('Your {{agreement}} needs two people. Whom would you like to write it with?')
          : t('Whom would you like to ask? They decide for themselves, and need not say why.'),
      ),
      aside(t('Only the person you choose will see this.')),
      {
        type: 'Input.ChoiceSet',
        id: 'whom',
        label: t('Person'),
        'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
        hint: t('Not in the list, or on another chat? Leave this empty and you get a code to pass on.'),
        ...(error && { error }),
      },
      {
        type: 'Input.ChoiceSet',
        id: 'role',
        label: t('Who would they be?'),
        style: 'expanded',
        choices: [
          { title: t('My {{mentor}}'), value: 'mentor' },
          { title: t('My {{mentee}}'), value: 'mentee' },
        ],
        value: 'mentor',
        isRequired: true,
      },
    ],
    submit: sending(t('Ask'), intentions.invite, { thenAgree }, 'positive'),
  });
