import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Role } from '../src/mentoring/clause.js';
import { worries, type Worry } from '../src/mentoring/pulse.js';
import type { Action, Element } from './kit/card.js';
import { aside, button, card, form, heading, paragraph, sending, strong } from './kit/make.js';

export interface PulseView {
  relationship: string;
  other: string;
  role: Role;
}

/** What is asked, how it is ticked where it is not so, and what may help then. */
interface Asking {
  asks: string;
  ticks: string;
  helps: string;
}

const menteesOwn = {
  guidance: {
    asks: 'Do your sessions take you further than an exchange of news?',
    ticks: 'We exchange news more than we get on',
    helps: 'Say at the start of the next session what you would like to leave with.',
  },
  leaning: {
    asks: 'Are the decisions yours?',
    ticks: 'I leave the decisions to my {{mentor}}',
    helps: 'Bring your own answer to the next session, and ask what is missing in it.',
  },
  experience: {
    asks: 'Does your {{mentor}} have what you need?',
    ticks: 'My {{mentor}} does not have what I need',
    helps: 'Name one thing that you look for; your {{mentor}} may know somebody who has it.',
  },
} as const satisfies Record<Exclude<Worry, 'support'>, Asking>;

const mentorsOwn = {
  guidance: {
    asks: 'Do you guide, and not only hear what is new?',
    ticks: 'I hear updates more than I guide',
    helps: 'Ask at the start of the next session what would be different at its end.',
  },
  leaning: {
    asks: 'Does your {{mentee}} stand without leaning on you?',
    ticks: 'My {{mentee}} leans on me',
    helps: 'Ask for your {{mentee}}’s own answer first, and then wait a little longer.',
  },
  experience: {
    asks: 'Do you have the experience that this takes?',
    ticks: 'I do not have the experience that this takes',
    helps: 'Say so; you may know somebody who has it, for this one question.',
  },
  support: {
    asks: 'Do you have the support that you need?',
    ticks: 'I could do with support',
    helps: 'Nobody has to carry this alone.',
  },
} as const satisfies Record<Worry, Asking>;

const own: Readonly<Record<Role, Readonly<Partial<Record<Worry, Asking>>>>> = {
  mentee: menteesOwn,
  mentor: mentorsOwn,
};

/** N-06: one tap where all is well. */
export const pulse = ({ t }: Words, { relationship, other, role }: PulseView) => {
  const says = t('How is it going for you with {{name}}?', { name: other });
  return card('pulse', {
    summary: says,
    body: [
      heading(says),
      ...worries[role].map((worry) => paragraph(t(own[role][worry]?.asks ?? ''))),
      aside(t('Only you see this. I keep that you have answered, and not what.')),
    ],
    actions: [
      button(t('All is well'), intentions.pulseFine, { relationship }, 'positive'),
      button(t('Not quite'), intentions.openPulse, { relationship }),
      button(t('Don’t ask me this'), intentions.stopPulse, { relationship }),
    ],
  });
};

export interface PulseForm extends PulseView {
  error?: string | undefined;
}

export const pulseForm = ({ t }: Words, { relationship, role, error }: PulseForm) =>
  form('pulse.form', {
    summary: t('How it goes for you'),
    window: t('How it goes for you'),
    body: [
      aside(t('Only you see this, and what you tick is kept nowhere. You get ideas for what may help.')),
      {
        type: 'Input.ChoiceSet',
        id: 'worries',
        label: t('What is not quite right?'),
        choices: worries[role].map((worry) => ({ title: t(own[role][worry]?.ticks ?? ''), value: worry })),
        isMultiSelect: true,
        style: 'expanded',
        ...(error !== undefined && { error }),
      },
    ],
    submit: sending(t('What may help?'), intentions.answerPulse, { relationship }, 'positive'),
  });

export interface WaysView extends PulseView {
  found: readonly Worry[];
  /** What the two have agreed on the support of the mentor. */
  agreed: string | null;
  /** Their names; null where nobody coordinates. */
  coordinators: string | null;
}

/** What may help, at once and to nobody else: each can be taken or left. */
export const pulseWays = (words: Words, view: WaysView) => {
  const { t } = words;
  const { role, other, found } = view;
  return card('pulse.ways', {
    summary: t('What may help'),
    body: [
      heading(t('What may help')),
      ...found.flatMap((worry): Element[] => [
        paragraph(strong(t(own[role][worry]?.ticks ?? ''))),
        paragraph(t(own[role][worry]?.helps ?? '')),
        ...(worry === 'support' ? whoSupports(words, view) : []),
      ]),
      ...(asksForReview(found)
        ? [
            aside(
              t('If you look at it together, {{name}} hears that you would like to, and not why.', {
                name: other,
              }),
            ),
          ]
        : []),
      aside(t('This stands only here, and nobody hears of it from me.')),
    ],
    actions: waysOn(words, view),
  });
};

const asksForReview = (found: readonly Worry[]) => found.some((worry) => worry !== 'support');

const whoSupports = ({ t }: Words, { agreed, coordinators }: WaysView): Element[] => [
  ...(agreed === null ? [] : [paragraph(t('You have agreed: {{text}}', { text: agreed }))]),
  ...(coordinators === null
    ? []
    : [
        paragraph(
          t('Those who coordinate the programme are there for you: {{names}}.', { names: coordinators }),
        ),
      ]),
];

const waysOn = ({ t }: Words, { relationship, found, coordinators }: WaysView): Action[] => [
  ...(asksForReview(found)
    ? [button(t('Look at how it goes together'), intentions.review, { relationship }, 'positive')]
    : []),
  ...(found.includes('support')
    ? [
        button(
          coordinators === null ? t('Ask for advice') : t('Ask the coordinator'),
          intentions.openCoordinator,
          { relationship, about: 'agreement' },
        ),
      ]
    : []),
];

/** What the question becomes, whatever was answered. */
export const pulseDone = ({ t }: Words) =>
  card('pulse.done', {
    summary: t('Thank you'),
    body: [paragraph(t('Thank you. I have kept that you answered, and nothing else.'))],
  });

export const pulseOff = ({ t }: Words) =>
  card('pulse.off', {
    summary: t('I shall not ask you this again'),
    body: [paragraph(t('I shall not ask you this again. You can have it back at any time.'))],
    actions: [button(t('When I hear from you'), intentions.settings, {})],
  });
