import { z } from 'zod';
import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { agreement } from './agreement.js';
import type { AgreementView } from './agreement-view.js';
import { aside, button, card, form, heading, paragraph, sending } from './kit/make.js';

export const sponsorAnswers = z.object({ whom: z.string().max(255).catch('') });

/** who, and what that person will see, said before anything is sent. */
export const sponsorForm = (
  { t }: Words,
  { relationship, error }: { relationship: string; error?: string },
) =>
  form('sponsor.form', {
    summary: t('Ask a sponsor to sign'),
    window: t('Ask a sponsor to sign'),
    body: [
      paragraph(
        t(
          'Your sponsor sees the whole text that you have both signed, with what each of you promises. Nothing else: not what is kept between the two of you, and nothing that you write later.',
        ),
      ),
      {
        type: 'Input.ChoiceSet',
        id: 'whom',
        label: t('Who is your sponsor?'),
        'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
        isRequired: true,
        ...(error !== undefined && { error }),
      },
    ],
    submit: sending(t('Ask'), intentions.askSponsor, { relationship }, 'positive'),
  });

export const sponsorIsAsked = ({ t }: Words, { sponsor }: { sponsor: string }) =>
  card('sponsor.isAsked', {
    summary: t('{{name}} is asked to sign', { name: sponsor }),
    body: [
      paragraph(
        t('{{name}} is asked to sign as your sponsor. You both see it here when that is done.', {
          name: sponsor,
        }),
      ),
    ],
  });

interface PairNames {
  relationship: string;
  mentee: string;
  mentor: string;
}

/** To the sponsor, in their own chat. */
export const sponsorAsked = ({ t }: Words, { relationship, mentee, mentor }: PairNames) =>
  card('sponsor.asked', {
    summary: t('{{first}} and {{second}} ask you to sign', { first: mentee, second: mentor }),
    body: [
      heading(t('{{first}} and {{second}} ask you to sign', { first: mentee, second: mentor })),
      paragraph(t('They have agreed how they will work together, and ask you to sign it as the sponsor.')),
      aside(t('You see the text that they have signed, and nothing else that they write.')),
    ],
    actions: [
      button(t('Read and sign'), intentions.readAsSponsor, { relationship }, 'positive'),
      button(t('No, thank you'), intentions.declineToSign, { relationship }),
    ],
  });

/** The signed text as the sponsor reads it; made from a view that has nothing in it that is the pair’s alone. */
export function sponsorReads(
  words: Words,
  view: AgreementView,
  { signs, openAgain }: { signs: boolean; openAgain: boolean },
) {
  const { t } = words;
  const text = agreement(words, view);
  const { relationship, hash } = view;
  const at = { relationship, version: view.agreement.number, hash };
  const waits = t('They have opened it again since, so there is nothing to sign just now.');
  return {
    ...text,
    id: 'sponsor.reads',
    body: [...text.body, ...(openAgain ? [aside(waits)] : [])],
    actions: signs ? [button(t('Sign'), intentions.signAsSponsor, at, 'positive')] : [],
  };
}

const outcomes = {
  signed: 'You have signed. Thank you.',
  declined: 'You have not signed, and that is fine. The two only hear that you do not sign.',
  passed: 'You are not asked to sign any more. There is nothing for you to do.',
} as const;

export const sponsorDone = ({ t }: Words, { did }: { did: keyof typeof outcomes }) =>
  card(`sponsor.${did}`, { summary: t(outcomes[did]), body: [paragraph(t(outcomes[did]))] });

const answers = {
  signed: '{{name}} has signed your {{agreement}} as the sponsor.',
  declined:
    '{{name}} does not sign. You can ask somebody else, or leave it: your {{agreement}} stands as it is.',
  /** While it lies open again nobody is asked. */
  declinedOpen: '{{name}} does not sign. What you have both signed stands all the same.',
} as const;

/** To the pair. */
export const sponsorAnswered = (
  { t }: Words,
  { sponsor, did }: { sponsor: string; did: keyof typeof answers },
) => {
  const says = t(answers[did], { name: sponsor });
  return card('sponsor.answered', { summary: says, body: [paragraph(says)] });
};
