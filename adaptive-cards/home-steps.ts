import { intentions } from '../src/conversation/intentions.js';
import type { T } from '../src/conversation/language.js';
import type { Action } from './kit/card.js';
import { button } from './kit/make.js';

export interface Step {
  says: string;
  /** It waits for the one who looks, not for the other nor for a day to come. */
  mine?: true;
  /** Both have said yes: there is more that they can do. */
  together?: true;
  actions(t: T, of: About): Action[];
}

/** What the buttons carry. */
interface About {
  relationship: string;
  /** The session or the review that the step is about. */
  session?: string;
  review?: string;
}

const takeBack: Step['actions'] = (t, { relationship }) => [
  button(t('Take it back'), intentions.end, { relationship }),
];
const write: Step['actions'] = (t, { relationship }) => [
  button(t('Write our {{agreement}}'), intentions.writeAgreement, { relationship }, 'positive'),
];
const show: Step['actions'] = (t, { relationship }) => [
  button(t('Show our {{agreement}}'), intentions.openAgreement, { relationship }),
];
const ourSessions: Step['actions'] = (t, { relationship }) => [
  button(t('Our sessions'), intentions.sessions, { relationship }),
];
const sessionsAndGoals: Step['actions'] = (t, of) => [
  ...ourSessions(t, of),
  button(t('Our goals'), intentions.goals, { relationship: of.relationship }),
];

/** Every single thing that can come next (rule 1 of the experience). */
export const steps = {
  answerInvitation: {
    says: '{{name}} has asked you. Would you like to?',
    mine: true,
    actions: (t, { relationship }) => [
      button(t('Yes, let us begin'), intentions.acceptInvitation, { relationship }, 'positive'),
      button(t('No, thank you'), intentions.declineInvitation, { relationship }),
    ],
  },
  awaitAnswer: { says: 'You asked {{name}}, who has not answered yet.', actions: takeBack },
  awaitCode: { says: 'You have a code out. Nobody has used it yet.', actions: takeBack },
  meet: {
    says: 'Next: meet {{name}} for half an hour, and see whether you suit each other.',
    mine: true,
    together: true,
    actions: (t, { relationship }) => [
      button(t('Suggest a first meeting'), intentions.openMeeting, { relationship }, 'positive'),
      button(t('Write our {{agreement}}'), intentions.writeAgreement, { relationship }),
    ],
  },
  awaitMeeting: {
    says: 'You meet {{name}} soon.',
    together: true,
    actions: (t, { relationship }) => [
      button(t('What to talk about'), intentions.readChecklist, { relationship }),
    ],
  },
  sayGoing: {
    says: 'Shall you and {{name}} go on? Only you see your answer.',
    mine: true,
    together: true,
    actions: (t, { relationship }) => [
      button(t('Answer'), intentions.askGoing, { relationship }, 'positive'),
    ],
  },
  awaitGoing: {
    says: 'Your answer is kept. I tell you both once {{name}} has answered too.',
    together: true,
    actions: (t, { relationship }) => [button(t('Change my answer'), intentions.askGoing, { relationship })],
  },
  write: {
    says: 'Next: write your {{agreement}} together. It takes about ten minutes, in a few short steps.',
    mine: true,
    together: true,
    actions: write,
  },
  propose: {
    says: 'Your {{agreement}} is filled in. Next: propose it to {{name}}.',
    mine: true,
    together: true,
    actions: write,
  },
  sign: {
    says: 'Your {{agreement}} is waiting for you: read it, then sign or change it.',
    mine: true,
    together: true,
    actions: (t, { relationship }) => [
      button(t('Read and sign'), intentions.openAgreement, { relationship }, 'positive'),
    ],
  },
  awaitOther: { says: 'It is {{name}}’s turn with your {{agreement}}.', together: true, actions: show },
  sayHeld: {
    says: 'Did your last session with {{name}} take place?',
    mine: true,
    together: true,
    actions: (t, { relationship, session = '' }) => [
      button(t('Yes'), intentions.recordSession, { relationship, session, happened: true }, 'positive'),
      button(t('No'), intentions.recordSession, { relationship, session, happened: false }),
    ],
  },
  reflect: {
    says: 'Next: look back on your last session. It takes a minute or two.',
    mine: true,
    together: true,
    actions: (t, { relationship, session = '' }) => [
      button(t('Look back'), intentions.openReflection, { relationship, session }, 'positive'),
      ...ourSessions(t, { relationship }),
    ],
  },
  review: {
    says: 'Next: how does it go with {{name}}? Four short questions.',
    mine: true,
    together: true,
    actions: (t, { relationship, review = '' }) => [
      button(t('Answer'), intentions.openReview, { relationship, review }, 'positive'),
    ],
  },
  book: {
    says: 'Next: book a session with {{name}}.',
    mine: true,
    together: true,
    actions: (t, { relationship }) => [
      button(t('Book a session'), intentions.openBooking, { relationship }, 'positive'),
      ...ourSessions(t, { relationship }),
    ],
  },
  awaitBooking: {
    says: 'No session is booked yet. {{name}} arranges the next one.',
    together: true,
    actions: sessionsAndGoals,
  },
  awaitSession: {
    says: 'Everything is ready for your next session.',
    together: true,
    actions: sessionsAndGoals,
  },
  paused: {
    says: 'You are taking a break.',
    together: true,
    actions: (t, { relationship }) => [button(t('Go on now'), intentions.resume, { relationship })],
  },
  live: { says: 'Your {{agreement}} is signed by both of you.', together: true, actions: show },
  over: { says: 'This has ended.', actions: () => [] },
} as const satisfies Record<string, Step>;

export type NextStep = keyof typeof steps;
