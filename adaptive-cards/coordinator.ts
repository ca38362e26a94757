import { z } from 'zod';
import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, card, form, heading, paragraph, sending } from './kit/make.js';
import { proseInput, type Typed } from './kit/prose.js';

export type About = 'readiness' | 'agreement';

/** What cannot be anybody is not taken for nobody: it would go to the coordinators. */
export const coordinatorAnswers = z.object({ whom: z.string().max(255).default('') });

export interface CoordinatorForm {
  relationship: string;
  about: About;
  /** Their names; null where nobody coordinates. */
  coordinators: string | null;
  typed: Typed;
}

/**
 * CF: what a person would rather talk through with the coordinator, or with somebody they report to; the exact words go,
 * and nothing else.
 */
export const coordinatorForm = (
  { t }: Words,
  { relationship, about, coordinators, typed }: CoordinatorForm,
) => {
  const title = coordinators === null ? t('Ask for advice') : t('Ask the coordinator');
  const whoSees =
    coordinators === null
      ? [t('You and the person whom you choose see this. It goes word for word, with your name.')]
      : [
          t(
            'You and the coordinator see this: {{names}}. It goes word for word, with your name and nothing else.',
            { names: coordinators },
          ),
          t('If you choose somebody below, only that person gets it, and not the coordinator.'),
        ];
  const { values = {}, errors = {} } = typed;
  return form('coordinator.form', {
    summary: title,
    window: title,
    body: [
      ...whoSees.map(aside),
      proseInput({ id: 'text', label: t('What would you like to ask?'), isRequired: true }, typed),
      {
        type: 'Input.ChoiceSet',
        id: 'whom',
        label: coordinators === null ? t('Somebody you report to') : t('Or somebody else you report to'),
        'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
        hint: t('I tell them that it is about {{mentoring}}, and not who the other of you is.'),
        ...(coordinators === null && { isRequired: true as const }),
        ...(values['whom'] && { value: values['whom'] }),
        ...(errors['whom'] !== undefined && { error: errors['whom'] }),
      },
    ],
    submit: sending(t('Send'), intentions.askCoordinator, { relationship, about }, 'positive'),
  });
};

export const coordinatorAsked = ({ t }: Words, { by, text }: { by: string; text: string }) =>
  card('coordinator.asked', {
    summary: t('{{name}} would like your advice', { name: by }),
    body: [
      heading(t('{{name}} would like your advice', { name: by })),
      paragraph(text),
      aside(t('Please answer {{name}} directly.', { name: by })),
    ],
  });

/** To somebody outside the programme, for whom the other of the two stays without a name. */
export const lineManagerAsked = ({ t }: Words, { by, text }: { by: string; text: string }) =>
  card('coordinator.lineManager', {
    summary: t('{{name}} would like your advice', { name: by }),
    body: [
      heading(t('{{name}} would like your advice', { name: by })),
      paragraph(t('It is about {{mentoring}}. {{name}} asks you as somebody they report to.', { name: by })),
      paragraph(text),
      aside(
        t('Please answer {{name}} directly. Who else takes part is confidential, so please do not ask.', {
          name: by,
        }),
      ),
    ],
  });

export const coordinatorTold = ({ t }: Words, { names }: { names: string }) =>
  card('coordinator.told', {
    summary: t('Sent'),
    body: [paragraph(t('Sent to {{names}}, who will answer you directly.', { names }))],
  });
