import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Role } from '../src/mentoring/clause.js';
import type { Terms } from '../src/mentoring/terms.js';
import { actionLines, type ActionView } from './action-line.js';
import type { Element } from './kit/card.js';
import { aside, button, card, form, heading, paragraph, sending, strong } from './kit/make.js';
import { proseInput, type Typed } from './kit/prose.js';

export interface PointsView {
  relationship: string;
  session: string;
  at: { epochMilliseconds: number };
  other: string;
  /** What is open from before. */
  actions: readonly ActionView[];
}

/** S-02: to the one who sends them, the agreed days before. */
export const pointsDue = (words: Words, view: PointsView) => {
  const { t, moment } = words;
  const { relationship, session, at, other } = view;
  const says = t('What would you like to talk about with {{name}}?', { name: other });
  return card('points.due', {
    summary: says,
    body: [
      heading(says),
      paragraph(t('You meet: {{moment}}', { moment: moment(at) })),
      ...openActions(words, view.actions),
      aside(t('You have agreed to send it ahead. {{name}} sees it once you do.', { name: other })),
    ],
    actions: [button(t('Write it'), intentions.openPoints, { relationship, session }, 'positive')],
  });
};

export interface PointsForm extends PointsView {
  /** Of the other. */
  role: Role;
  /** The framework’s own, to think about first. */
  thoughts: readonly string[];
  ask: string | null;
  typed: Typed;
}

export const pointsForm = (words: Words, view: PointsForm) => {
  const { t, moment } = words;
  const { relationship, session, at, other, role, ask, typed } = view;
  const submit = role === 'mentor' ? t('Send to my {{mentor}}') : t('Send to my {{mentee}}');
  return form('points.form', {
    summary: t('For our next session'),
    window: t('For our next session'),
    body: [
      paragraph(t('You meet: {{moment}}', { moment: moment(at) })),
      ...openActions(words, view.actions),
      ...view.thoughts.map((thought) => paragraph(t(thought))),
      aside(t('You and {{name}} see this.', { name: other })),
      proseInput(
        { id: 'text', label: t(ask ?? 'What would you like to talk about?'), isRequired: true },
        typed,
      ),
    ],
    submit: sending(submit, intentions.sendPoints, { relationship, session }, 'positive'),
  });
};

/** To both. */
export const pointsSent = (
  words: Words,
  view: Pick<PointsView, 'relationship' | 'session' | 'at'> & { by: string; text: string },
) => {
  const { t, moment } = words;
  const { relationship, session, at, by, text } = view;
  return card('points.sent', {
    summary: t('What {{name}} would like to talk about', { name: by }),
    body: [
      heading(t('For our next session')),
      aside(moment(at)),
      paragraph(t('{{name}} would like to talk about this:', { name: by })),
      paragraph(text),
    ],
    actions: [button(t('I add something'), intentions.openPoints, { relationship, session })],
  });
};

/** To the one who has sent them. */
export const pointsKept = ({ t }: Words, { other }: { other: string }) =>
  card('points.kept', {
    summary: t('Sent'),
    body: [paragraph(t('Sent. {{name}} sees it, and so do you.', { name: other }))],
  });

/** What asked for them, or missed them, becomes. */
export const pointsCame = ({ t }: Words) =>
  card('points.came', {
    summary: t('This is done'),
    body: [paragraph(t('What to talk about has been sent.'))],
  });

const fallbacks = {
  meet: 'You have agreed to meet all the same.',
  ask: 'You have agreed that you ask {{name}} then: a short word is enough.',
  move: 'You have agreed to move the session then.',
} as const satisfies Record<Terms['agendaMissing'], string>;

/** WBS: to the other, once, when nothing has come. */
export const pointsMissing = (
  { t, moment }: Words,
  view: Omit<PointsView, 'actions'> & { then: Terms['agendaMissing'] },
) => {
  const { relationship, session, at, other, then } = view;
  return card('points.missing', {
    summary: t('Nothing has come from {{name}} yet', { name: other }),
    body: [
      paragraph(
        t('So far {{name}} has not sent what to talk about. You meet: {{moment}}', {
          name: other,
          moment: moment(at),
        }),
      ),
      paragraph(t(fallbacks[then], { name: other })),
      aside(t('{{name}} does not hear of it.', { name: other })),
    ],
    ...(then === 'move' && {
      actions: [button(t('Suggest another time'), intentions.openMove, { relationship, session })],
    }),
  });
};

const openActions = (words: Words, actions: readonly ActionView[]): Element[] =>
  actions.length === 0
    ? []
    : [paragraph(strong(words.t('What is open from before:'))), ...actionLines(words, actions)];
