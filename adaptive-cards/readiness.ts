import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Line } from '../src/mentoring/framework.js';
import { aside, button, card, form, heading, paragraph, sending } from './kit/make.js';

interface ReadinessView {
  relationship: string;
  lines: readonly Line[];
  ticked: readonly string[];
}

/** H-07: to the mentor alone, before the first meeting. */
export const readinessAsked = (
  { t }: Words,
  { relationship, other }: { relationship: string; other: string },
) =>
  card('readiness.ask', {
    summary: t('Before you meet {{name}}', { name: other }),
    body: [
      heading(t('Before you meet {{name}}', { name: other })),
      paragraph(t('A few things are worth a thought before the start. Tick what you have thought about.')),
      aside(t('Only you see this.')),
    ],
    actions: [button(t('Think them through'), intentions.openReadiness, { relationship }, 'positive')],
  });

export const readinessForm = ({ t }: Words, { relationship, lines, ticked }: ReadinessView) =>
  form('readiness.form', {
    summary: t('Am I ready?'),
    window: t('Am I ready?'),
    body: [
      aside(t('Only you see this.')),
      ...lines.map(({ id, text }) => ({
        type: 'Input.ChoiceSet' as const,
        id,
        label: t(text),
        choices: [{ title: t('I have thought about this'), value: 'yes' }],
        isMultiSelect: true as const,
        style: 'expanded' as const,
        ...(ticked.includes(id) && { value: ['yes'] }),
      })),
    ],
    submit: sending(t('Save'), intentions.tickReadiness, { relationship }, 'positive'),
  });

export const readinessKept = (
  { t }: Words,
  { relationship, ticked, of }: { relationship: string; ticked: number; of: number },
) =>
  card('readiness.kept', {
    summary: t('Saved'),
    body: [
      paragraph(
        ticked === of
          ? t('You have thought about all of it. You are ready to meet.')
          : t('You have thought about {{count}} of {{all}}. Come back whenever you like.', {
              count: ticked,
              all: of,
            }),
      ),
    ],
    actions: [
      button(t('Look at them again'), intentions.openReadiness, { relationship }),
      button(t('Talk it through with the coordinator'), intentions.openCoordinator, {
        relationship,
        about: 'readiness',
      }),
    ],
  });
