import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, card, form, heading, paragraph, sending, strong } from './kit/make.js';
import { proseInput, type Ask, type Typed } from './kit/prose.js';

export const conflictAsks = [
  {
    id: 'what',
    label: 'What could get in the way of being open with each other?',
    hint: 'For example: one of us decides about the other’s pay, or we are both up for the same post.',
    isRequired: true,
  },
  { id: 'managed', label: 'How do you suggest to deal with it?', isRequired: true },
] as const satisfies readonly Ask[];

/** H-05: can be declared at any time. */
export const conflictForm = (
  { t }: Words,
  { relationship, other, typed }: { relationship: string; other: string; typed: Typed },
) =>
  form('conflict.form', {
    summary: t('A conflict of interest'),
    window: t('Conflict of interest'),
    body: [
      aside(t('You and {{name}} see this.', { name: other })),
      ...conflictAsks.map((ask) => proseInput({ ...ask, ...said({ t }, ask) }, typed)),
    ],
    submit: sending(t('Tell the other'), intentions.declareConflict, { relationship }, 'positive'),
  });

const said = ({ t }: Pick<Words, 't'>, ask: Ask) => ({
  label: t(ask.label),
  ...(ask.hint !== undefined && { hint: t(ask.hint) }),
});

export const conflictDeclared = ({ t }: Words, view: { by: string; what: string; managed: string }) =>
  card('conflict.declared', {
    summary: t('{{name}} has declared a conflict of interest', { name: view.by }),
    body: [
      heading(t('{{name}} has declared a conflict of interest', { name: view.by })),
      paragraph(view.what),
      paragraph(strong(t('How to deal with it'))),
      paragraph(view.managed),
      aside(t('Talk about it when you next meet. Either of you can put it into your {{agreement}}.')),
    ],
  });

export const conflictKept = ({ t }: Words) =>
  card('conflict.kept', {
    summary: t('Both of you have it now'),
    body: [paragraph(t('Thank you for saying so. Both of you have it now.'))],
  });
