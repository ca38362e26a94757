import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, card, form, heading, paragraph, sending } from './kit/make.js';
import { proseInput, type Typed } from './kit/prose.js';

export type About = 'readiness' | 'agreement';

/** CF: what a person would rather talk through with the coordinator; the exact words go, and nothing else. */
export const coordinatorForm = (
  { t }: Words,
  {
    relationship,
    about,
    coordinators,
    typed,
  }: { relationship: string; about: About; coordinators: string; typed: Typed },
) =>
  form('coordinator.form', {
    summary: t('Ask the coordinator'),
    window: t('Ask the coordinator'),
    body: [
      aside(
        t(
          'You and the coordinator see this: {{names}}. It goes word for word, with your name and nothing else.',
          { names: coordinators },
        ),
      ),
      proseInput({ id: 'text', label: t('What would you like to ask?'), isRequired: true }, typed),
    ],
    submit: sending(t('Send'), intentions.askCoordinator, { relationship, about }, 'positive'),
  });

export const coordinatorAsked = ({ t }: Words, { by, text }: { by: string; text: string }) =>
  card('coordinator.asked', {
    summary: t('{{name}} would like your advice', { name: by }),
    body: [
      heading(t('{{name}} would like your advice', { name: by })),
      paragraph(text),
      aside(t('Please answer {{name}} directly.', { name: by })),
    ],
  });

export const coordinatorTold = ({ t }: Words, { names }: { names: string }) =>
  card('coordinator.told', {
    summary: t('Sent'),
    body: [paragraph(t('Sent to {{names}}, who will answer you directly.', { names }))],
  });
