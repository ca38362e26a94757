import { intentions } from '../src/conversation/intentions.js';
import type { T, Words } from '../src/conversation/language.js';
import type { Line } from '../src/mentoring/framework.js';
import type { Begins } from '../src/mentoring/readiness.js';
import { aside, button, card, form, heading, paragraph, sending } from './kit/make.js';

interface ReadinessView {
  relationship: string;
  lines: readonly Line[];
  ticked: readonly string[];
}

/** H-07: to the mentor alone, before the first meeting. */
export const readinessAsked = (
  { t }: Words,
  { relationship, other, required }: { relationship: string; other: string; required: boolean },
) =>
  card('readiness.ask', {
    summary: t('Before you meet {{name}}', { name: other }),
    body: [
      heading(t('Before you meet {{name}}', { name: other })),
      paragraph(t('A few things are worth a thought before the start. Tick what you have thought about.')),
      ...(required
        ? [
            paragraph(
              t(
                'This programme asks for all of them: until then your first meeting and your {{agreement}} wait.',
              ),
            ),
            aside(
              t(
                'Only you see what you tick. If {{name}} would like to begin before that, they read that you go through a list first.',
                { name: other },
              ),
            ),
          ]
        : [aside(t('Only you see this.'))]),
    ],
    actions: [think(t, relationship)],
  });

/** Where the programme requires it and the mentor would begin before. */
export const readinessFirst = ({ t }: Words, { relationship }: { relationship: string }) =>
  card('readiness.first', {
    summary: t('First, a few things to think about'),
    body: [
      paragraph(
        t(
          'This programme asks you to go through a list of things to think about first. When you have ticked all of them, the two of you can begin.',
        ),
      ),
      aside(t('Only you see what you tick.')),
    ],
    actions: [think(t, relationship)],
  });

const think = (t: T, relationship: string) =>
  button(t('Think them through'), intentions.openReadiness, { relationship }, 'positive');

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

export interface ReadinessKept {
  relationship: string;
  ticked: number;
  of: number;
  required: boolean;
  /** What the two can begin, once nothing required is open. */
  next: Begins | null;
}

export const readinessKept = ({ t }: Words, { relationship, ticked, of, required, next }: ReadinessKept) =>
  card('readiness.kept', {
    summary: t('Saved'),
    body: [
      paragraph(
        ticked < of
          ? t('You have thought about {{count}} of {{all}}. Come back whenever you like.', {
              count: ticked,
              all: of,
            })
          : required
            ? t('You have thought about all of it. The two of you can go on now.')
            : t('You have thought about all of it. You are ready to meet.'),
      ),
    ],
    actions: [
      ...(required && ticked === of && next ? [begin(t, relationship, next)] : []),
      button(t('Look at them again'), intentions.openReadiness, { relationship }),
      button(t('Talk it through with the coordinator'), intentions.openCoordinator, {
        relationship,
        about: 'readiness',
      }),
    ],
  });

const begin = (t: T, relationship: string, next: Begins) =>
  next === 'meeting'
    ? button(t('Suggest a first meeting'), intentions.openMeeting, { relationship }, 'positive')
    : button(t('Write our {{agreement}}'), intentions.writeAgreement, { relationship }, 'positive');
