import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Going } from '../src/mentoring/chemistry.js';
import { aside, button, card, heading, paragraph } from './kit/make.js';

interface GoingView {
  relationship: string;
  other: string;
}

/** H-04: asked of each alone. */
export const goingOn = ({ t }: Words, { relationship, other }: GoingView) =>
  card('goingOn.ask', {
    summary: t('Shall you and {{name}} go on?', { name: other }),
    body: [
      heading(t('Shall you and {{name}} go on?', { name: other })),
      paragraph(t('You have had time to meet. If you both want to, you write your {{agreement}} next.')),
      aside(
        t('Only you see your answer. {{name}} learns what comes of both, never who said what.', {
          name: other,
        }),
      ),
    ],
    actions: [
      button(t('Yes, let us go on'), intentions.sayGoing, { relationship, going: 'on' }, 'positive'),
      button(t('Not the right fit'), intentions.sayGoing, { relationship, going: 'notOn' }),
      button(t('Ask me tomorrow'), intentions.sayGoing, { relationship, going: 'askTomorrow' }),
    ],
  });

const said = {
  on: 'You would like to go on. I tell you both once {{name}} has answered too.',
  notOn:
    'You would rather not go on, and that is fine. I tell you both once {{name}} has answered too, or in a week, and never who said what.',
  askTomorrow: 'I ask you again tomorrow.',
} as const satisfies Record<Going, string>;

/** What the question becomes for the one who answered it; until both have, it can be thought over. */
export const goingOnAnswered = ({ t }: Words, { relationship, other, going }: GoingView & { going: Going }) =>
  card('goingOn.answered', {
    summary: t('Your answer is kept'),
    body: [paragraph(t(said[going], { name: other }))],
    actions:
      going === 'askTomorrow' ? [] : [button(t('Change my answer'), intentions.askGoing, { relationship })],
  });

/** To both: each wants to go on. */
export const youGoOn = ({ t }: Words, { relationship }: Pick<GoingView, 'relationship'>) =>
  card('goingOn.yes', {
    summary: t('You both want to go on'),
    body: [
      heading(t('You both want to go on')),
      paragraph(
        t(
          'Next, you write your {{agreement}} together: a few short steps, about ten minutes. Either of you can begin, stop in the middle and leave the rest to the other.',
        ),
      ),
    ],
    actions: [button(t('Write our {{agreement}}'), intentions.writeAgreement, { relationship }, 'positive')],
  });

/** To both, without blame and without saying whose answer it was. */
export const youDoNotGoOn = ({ t }: Words, { other }: Pick<GoingView, 'other'>) =>
  card('goingOn.no', {
    summary: t('This one does not go on'),
    body: [
      paragraph(
        t(
          'You and {{name}} do not go on together. It happens, and it is nobody’s fault: a good fit is half of it. I say nothing more to either of you about it.',
          { name: other },
        ),
      ),
      aside(t('Type “start” whenever you would like to ask somebody else.')),
    ],
  });

/** What the question becomes once it is settled or the agreement has begun. */
export const goingOnPassed = ({ t }: Words, { other }: Pick<GoingView, 'other'>) =>
  card('goingOn.passed', {
    summary: t('Done'),
    body: [paragraph(t('This is settled. Type “home” to see where you and {{name}} are.', { name: other }))],
  });

/** H-02: nothing has happened for some days. */
export const meetSoon = ({ t }: Words, { relationship, other }: GoingView) =>
  card('meeting.remind', {
    summary: t('You and {{name}} have not met yet', { name: other }),
    body: [
      paragraph(
        t(
          'You and {{name}} have not fixed a first meeting yet. Half an hour is enough to see whether you suit each other.',
          {
            name: other,
          },
        ),
      ),
    ],
    actions: [
      button(t('Suggest a time'), intentions.openMeeting, { relationship }, 'positive'),
      button(t('We have met'), intentions.askGoing, { relationship }),
    ],
  });
