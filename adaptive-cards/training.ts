import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, card, form, heading, paragraph, sending } from './kit/make.js';
import { proseInput, type Typed } from './kit/prose.js';

/** H-06: a mentor who is still learning says so, and what would help. */
export const trainingForm = (
  { t }: Words,
  { relationship, other, typed }: { relationship: string; other: string; typed: Typed },
) =>
  form('training.form', {
    summary: t('I am in training'),
    window: t('I am in training'),
    body: [
      aside(
        t(
          'You and {{name}} see this. While you still write your {{agreement}}, it becomes one of its points.',
          {
            name: other,
          },
        ),
      ),
      proseInput(
        {
          id: 'help',
          label: t('What do you ask of {{name}} to help you learn?', { name: other }),
          hint: t(
            'For example: a short evaluation after each session, or to show the {{agreement}} without names in a portfolio.',
          ),
          isRequired: true,
        },
        typed,
      ),
    ],
    submit: sending(t('Tell the other'), intentions.sayTraining, { relationship }, 'positive'),
  });

export const trainingSaid = ({ t }: Words, { by, help }: { by: string; help: string }) =>
  card('training.said', {
    summary: t('{{name}} is in training as a {{mentor}}', { name: by }),
    body: [
      heading(t('{{name}} is in training as a {{mentor}}', { name: by })),
      paragraph(t('This would help {{name}} to learn:', { name: by })),
      paragraph(help),
      aside(t('You both settle it in your {{agreement}}.')),
    ],
  });

export const trainingKept = ({ t }: Words) =>
  card('training.kept', {
    summary: t('Both of you have it now'),
    body: [
      paragraph(
        t(
          'Both of you have it now. While you still write your {{agreement}}, it stands among your own points.',
        ),
      ),
    ],
  });
