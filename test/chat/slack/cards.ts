import type { Form } from '../../../adaptive-cards/kit/card.js';
import { button, card, form, paragraph, sending } from '../../../adaptive-cards/kit/make.js';
import { intentions } from '../../../src/conversation/intentions.js';

export const relationship = '0190a0b0-0000-7000-8000-000000000001';

export const said = (text: string) => card('said', { summary: text, body: [paragraph(text)] });

/** A card with one button, *Sign*. */
export const toSign = card('to-sign', {
  summary: 'Ready to sign',
  body: [paragraph('Ready to sign')],
  actions: [button('Sign', intentions.signAgreement, { relationship, version: 2, hash: 'abc' })],
});

const data = { relationship, version: 1, step: 'how-we-meet', revision: 3 };
const kinds = [
  { title: 'Walking', value: 'walk' },
  { title: 'Calling', value: 'call' },
];

/** A form with an input of every kind, *Next* and *Save and go on later*. */
export const step = (
  more: { title?: string; error?: string; edition?: number; weeksEdition?: number; revision?: number } = {},
): Form => {
  const { title = 'Step 1', error, edition, weeksEdition, revision = data.revision } = more;
  return form('step', {
    summary: title,
    window: 'Our agreement',
    body: [
      paragraph(title),
      {
        type: 'Input.Text',
        id: 'goal',
        label: 'Goal',
        maxLength: 3000,
        ...(error !== undefined && { error }),
        ...(edition !== undefined && { edition }),
      },
      {
        type: 'Input.Number',
        id: 'weeks',
        label: 'Weeks',
        min: 1,
        max: 52,
        ...(weeksEdition !== undefined && { edition: weeksEdition }),
      },
      { type: 'Input.Date', id: 'first', label: 'First day' },
      { type: 'Input.ChoiceSet', id: 'way', label: 'Way', choices: kinds, style: 'compact' },
      { type: 'Input.ChoiceSet', id: 'place', label: 'Place', choices: kinds, style: 'expanded' },
      {
        type: 'Input.ChoiceSet',
        id: 'ticks',
        label: 'Ticks',
        choices: kinds,
        isMultiSelect: true,
        style: 'expanded',
      },
      {
        type: 'Input.ChoiceSet',
        id: 'who',
        label: 'Who',
        'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      },
    ],
    submit: sending('Next', intentions.saveStep, { ...data, revision, then: 'next' }),
    actions: [sending('Save and go on later', intentions.saveStep, { ...data, revision, then: 'leave' })],
  });
};
