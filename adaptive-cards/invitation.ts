import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, button, card, form, heading, paragraph } from './kit/make.js';
import type { Element } from './kit/card.js';

export interface InvitationView {
  relationship: string;
  from: string;
  programme: string;
  /** What the one who is asked would be. */
  myRole: 'mentee' | 'mentor';
  state: 'asked' | 'accepted' | 'declined' | 'takenBack';
}

/** The card of the one who is asked (H-01): one click for either answer, and nobody hears why. */
export const invitation = (words: Words, view: InvitationView) =>
  card('invitation', {
    summary: words.t('{{name}} has a question for you', { name: view.from }),
    body: [heading(titleOf(words, view)), ...bodyOf(words, view)],
    actions: actionsOf(words, view),
  });

const titleOf = ({ t }: Words, { from, myRole }: Pick<InvitationView, 'from' | 'myRole'>) =>
  myRole === 'mentor'
    ? t('{{name}} asks whether you would be their {{mentor}}', { name: from })
    : t('{{name}} offers to be your {{mentor}}', { name: from });

function bodyOf({ t }: Words, { from, programme, state }: InvitationView): Element[] {
  switch (state) {
    case 'asked':
      return [
        paragraph(
          t(
            'In the programme “{{programme}}”. Yes means: you meet, and first agree in writing how you will work together. You can stop at any time.',
            { programme },
          ),
        ),
        aside(t('Saying no is fine. {{name}} only hears that it did not come about.', { name: from })),
      ];
    case 'accepted':
      return [paragraph(t('You said yes.'))];
    case 'declined':
      return [
        paragraph(
          t('You said no, and that is fine. {{name}} only hears that it did not come about.', { name: from }),
        ),
      ];
    case 'takenBack':
      return [paragraph(t('{{name}} has taken this back. There is nothing for you to do.', { name: from }))];
  }
}

const actionsOf = (words: Words, { relationship, state }: InvitationView) =>
  state === 'asked'
    ? [
        ...answers(words, relationship),
        button(words.t('Tell me more'), intentions.explainInvitation, { relationship }),
      ]
    : [];

const answers = ({ t }: Words, relationship: string) => [
  button(t('Yes, let us begin'), intentions.acceptInvitation, { relationship }, 'positive'),
  button(t('No, thank you'), intentions.declineInvitation, { relationship }),
];

/** “Tell me more”: what a yes would mean, with the same two answers. */
export const invitationExplained = (words: Words, view: Omit<InvitationView, 'state'>) =>
  form('invitation.explained', {
    summary: words.t('What a yes means'),
    window: words.t('What a yes means'),
    body: [
      heading(titleOf(words, view)),
      paragraph(
        words.t(
          'You would meet now and then, usually once a month for an hour. What you say stays between you.',
        ),
      ),
      paragraph(
        words.t(
          'First you write a short {{agreement}} together: why you meet, how often, what stays private. I remind you of what you agreed, and nothing else.',
        ),
      ),
      paragraph(
        words.t(
          'Either of you can change it or end it at any time, without giving a reason. Nobody but the two of you sees what you write.',
        ),
      ),
    ],
    submit: null,
    actions: answers(words, view.relationship),
  });
