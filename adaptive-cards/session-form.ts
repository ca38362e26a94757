import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { longestSession, shortestSession } from '../src/mentoring/session.js';
import type { Action, Element, Form } from './kit/card.js';
import { aside, form, paragraph, sending } from './kit/make.js';
import type { Typed } from './kit/prose.js';
import { slotInputs } from './kit/slot.js';

export const sessionMinutes = { min: shortestSession, max: longestSession } as const;

export interface SessionForm {
  relationship: string;
  /** Of a new one too: see `ofSession` in intentions.ts. */
  session: string;
  other: string;
  zone: string;
  typed: Typed;
  /** Of the line that it was begun with, in its writer’s own words. */
  notUnderstood?: string | null;
}

export const bookingForm = (words: Words, view: SessionForm): Form => {
  const { t } = words;
  const { relationship, session } = view;
  return slotForm(words, 'session.booking', view, {
    window: t('Book a session'),
    submit: sending(
      t('Book it and tell both'),
      intentions.bookSession,
      { relationship, session },
      'positive',
    ),
  });
};

export const loggingForm = (words: Words, view: SessionForm): Form => {
  const { t } = words;
  const { relationship, session } = view;
  return slotForm(words, 'session.logging', view, {
    window: t('Log a session'),
    submit: sending(t('We have met'), intentions.logSession, { relationship, session }, 'positive'),
  });
};

export interface ChangeForm extends SessionForm {
  sequence: number;
  /** Hours of notice, where a change now comes inside them. */
  late: number | null;
  /** When it is to begin, as it stands. */
  at: { epochMilliseconds: number };
  /** Who has changed it while this form was open. */
  changedBy: string | null;
}

export const movingForm = (words: Words, view: ChangeForm): Form => {
  const { t } = words;
  const { relationship, session, sequence } = view;
  return slotForm(words, 'session.moving', view, {
    window: t('Move the session'),
    before: changedMeanwhile(words, view),
    after: emergency(words, view),
    submit: sending(
      t('Move it and tell both'),
      intentions.moveSession,
      { relationship, session, sequence },
      'positive',
    ),
  });
};

export const cancellingForm = (words: Words, view: Omit<ChangeForm, 'zone'>): Form => {
  const { t, moment } = words;
  const { relationship, session, sequence, other } = view;
  return form('session.cancelling', {
    summary: t('Cancel the session'),
    window: t('Cancel the session'),
    body: [
      ...changedMeanwhile(words, view),
      ...unclear(words, view.notUnderstood),
      paragraph(t('Your session with {{name}}: {{moment}}', { name: other, moment: moment(view.at) })),
      aside(t('{{name}} is told that you have cancelled it. Nobody asks why.', { name: other })),
      ...emergency(words, view),
    ],
    submit: sending(
      t('Cancel it'),
      intentions.cancelSession,
      { relationship, session, sequence },
      'destructive',
    ),
  });
};

const slotForm = (
  words: Words,
  id: string,
  { other, zone, typed, notUnderstood }: SessionForm,
  {
    window,
    before = [],
    after = [],
    submit,
  }: { window: string; before?: Element[]; after?: Element[]; submit: Action },
): Form =>
  form(id, {
    summary: window,
    window,
    body: [
      ...before,
      ...unclear(words, notUnderstood),
      aside(words.t('You and {{name}} see this.', { name: other })),
      ...slotInputs(words, { zone, ...sessionMinutes }, typed),
      ...after,
    ],
    submit,
  });

const changedMeanwhile = (
  { t, moment }: Words,
  { changedBy, at }: Pick<ChangeForm, 'changedBy' | 'at'>,
): Element[] =>
  changedBy === null
    ? []
    : [
        paragraph(
          t(
            '{{name}} has changed this session a moment ago: it is now on {{moment}}. Nothing of yours is lost.',
            {
              name: changedBy,
              moment: moment(at),
            },
          ),
        ),
      ];

const unclear = ({ t }: Words, notUnderstood: string | null = null): Element[] =>
  notUnderstood === null
    ? []
    : [paragraph(t('I did not understand this: {{text}}', { text: notUnderstood }))];

/** S-04: only a change inside the notice needs it. */
const emergency = ({ t }: Words, { late, typed }: Pick<ChangeForm, 'late' | 'typed'>): Element[] =>
  late === null
    ? []
    : [
        paragraph(t('You have agreed on {{count}} hours of notice, and this is less.', { count: late })),
        {
          type: 'Input.ChoiceSet',
          id: 'emergency',
          label: t('An emergency?'),
          choices: [{ title: t('It is an emergency'), value: 'yes' }],
          isMultiSelect: true,
          style: 'expanded',
          ...(typed.values?.['emergency'] === 'yes' && { value: ['yes'] }),
        },
      ];
