import { intentions } from '../src/conversation/intentions.js';
import { aside, button, buttons, card, clipped, facts, heading, paragraph } from './kit/make.js';
import type { Action, Element } from './kit/card.js';
import type { T, Words } from '../src/conversation/language.js';

/** One relationship on the way, as the person who looks at it stands in it. */
export interface OnTheWay {
  relationship: string;
  other: string | null;
  myRole: 'mentee' | 'mentor';
  next: NextStep;
  /** The session that the next step is about. */
  session?: string;
  review?: string;
  /** When they meet next. */
  coming?: { epochMilliseconds: number } | null;
}

/** The single thing that comes next (rule 1 of the experience), and whether it is this person who does it. */
export type NextStep =
  | 'answerInvitation'
  | 'awaitAnswer'
  | 'awaitCode'
  | 'meet'
  | 'awaitMeeting'
  | 'sayGoing'
  | 'awaitGoing'
  | 'write'
  | 'propose'
  | 'sign'
  | 'awaitOther'
  | 'sayHeld'
  | 'reflect'
  | 'review'
  | 'book'
  | 'awaitBooking'
  | 'awaitSession'
  | 'paused'
  | 'live'
  | 'over';

const mine: readonly NextStep[] = [
  'answerInvitation',
  'meet',
  'sayGoing',
  'write',
  'propose',
  'sign',
  'sayHeld',
  'reflect',
  'review',
  'book',
];

/** A message of Slack’s has room for about sixteen. */
const mostInFull = 8;

export function home(words: Words, ways: OnTheWay[]) {
  const { t } = words;
  const inOrder = [...ways].sort((a, b) => Number(mine.includes(b.next)) - Number(mine.includes(a.next)));
  const [shown, rest] = [inOrder.slice(0, mostInFull), inOrder.slice(mostInFull)];
  return card('home', {
    summary: t('Your {{mentoring}}'),
    body:
      ways.length > 0
        ? [...shown.flatMap((way) => wayElements(words, way)), ...inBrief(t, rest)]
        : beginning(t),
    actions: [button(t('Everything I can do'), intentions.help, {})],
  });
}

const beginning = (t: T): Element[] => [
  heading(t('Nothing has begun yet')),
  paragraph(
    t(
      'Ask somebody to be your {{mentor}}, or offer to be theirs. Both of you say yes before anything happens.',
    ),
  ),
  buttons(button(t('Ask somebody'), intentions.start, {}, 'positive')),
  aside(t('Were you given a code? Type “join” and the code.')),
];

const wayElements = ({ t, moment }: Words, way: OnTheWay): Element[] => {
  const actions = actionsOf(t, way);
  return [
    heading(titleOf(t, way)),
    paragraph(sentenceOf(t, way)),
    ...(way.coming ? [aside(t('You meet next: {{moment}}', { moment: moment(way.coming) }))] : []),
    ...(actions.length > 0 ? [buttons(...actions, ...alsoOf(t, way))] : []),
  ];
};

const together: readonly NextStep[] = [
  'meet',
  'awaitMeeting',
  'sayGoing',
  'awaitGoing',
  'write',
  'propose',
  'sign',
  'awaitOther',
  'sayHeld',
  'reflect',
  'review',
  'book',
  'awaitBooking',
  'awaitSession',
  'paused',
  'live',
];

/** Everything else, behind one click. */
const alsoOf = (t: T, { next, relationship }: OnTheWay): Action[] =>
  together.includes(next) ? [button(t('More'), intentions.more, { relationship })] : [];

/** What there is no room for in full: a line each, and where its buttons are. */
const inBrief = (t: T, ways: OnTheWay[]): Element[] =>
  ways.length === 0
    ? []
    : [
        heading(t('And also')),
        facts(
          ways.map(({ other, ...way }) => {
            const brief = { ...way, other: other && clipped(other, 40) };
            return [titleOf(t, brief), sentenceOf(t, brief)];
          }),
        ),
        aside(t('Type “agree” or “end” to choose any of them.')),
      ];

const titleOf = (t: T, { other, myRole }: OnTheWay) =>
  !other
    ? t('Your invitation')
    : myRole === 'mentee'
      ? t('You and {{name}}, your {{mentor}}', { name: other })
      : t('You and {{name}}, your {{mentee}}', { name: other });

function sentenceOf(t: T, { next, other }: OnTheWay): string {
  const name = other ?? '';
  switch (next) {
    case 'answerInvitation':
      return t('{{name}} has asked you. Would you like to?', { name });
    case 'awaitAnswer':
      return t('You asked {{name}}, who has not answered yet.', { name });
    case 'awaitCode':
      return t('You have a code out. Nobody has used it yet.');
    case 'meet':
      return t('Next: meet {{name}} for half an hour, and see whether you suit each other.', { name });
    case 'awaitMeeting':
      return t('You meet {{name}} soon.', { name });
    case 'sayGoing':
      return t('Shall you and {{name}} go on? Only you see your answer.', { name });
    case 'awaitGoing':
      return t('Your answer is kept. I tell you both once {{name}} has answered too.', { name });
    case 'write':
      return t('Next: write your {{agreement}} together. It takes about ten minutes, in a few short steps.');
    case 'propose':
      return t('Your {{agreement}} is filled in. Next: propose it to {{name}}.', { name });
    case 'sign':
      return t('Your {{agreement}} is waiting for you: read it, then sign or change it.');
    case 'awaitOther':
      return t('It is {{name}}’s turn with your {{agreement}}.', { name });
    case 'sayHeld':
      return t('Did your last session with {{name}} take place?', { name });
    case 'reflect':
      return t('Next: look back on your last session. It takes a minute or two.');
    case 'review':
      return t('Next: how does it go with {{name}}? Four short questions.', { name });
    case 'book':
      return t('Next: book a session with {{name}}.', { name });
    case 'awaitBooking':
      return t('No session is booked yet. {{name}} arranges the next one.', { name });
    case 'awaitSession':
      return t('Everything is ready for your next session.');
    case 'paused':
      return t('You are taking a break.');
    case 'live':
      return t('Your {{agreement}} is signed by both of you.');
    case 'over':
      return t('This has ended.');
  }
}

function actionsOf(t: T, { next, relationship, session = '', review = '' }: OnTheWay): Action[] {
  const at = { relationship };
  const takeBack = button(t('Take it back'), intentions.end, at);
  switch (next) {
    case 'answerInvitation':
      return [
        button(t('Yes, let us begin'), intentions.acceptInvitation, at, 'positive'),
        button(t('No, thank you'), intentions.declineInvitation, at),
      ];
    case 'awaitAnswer':
    case 'awaitCode':
      return [takeBack];
    case 'meet':
      return [
        button(t('Suggest a first meeting'), intentions.openMeeting, at, 'positive'),
        button(t('Write our {{agreement}}'), intentions.writeAgreement, at),
      ];
    case 'awaitMeeting':
      return [button(t('What to talk about'), intentions.readChecklist, at)];
    case 'sayGoing':
      return [button(t('Answer'), intentions.askGoing, at, 'positive')];
    case 'awaitGoing':
      return [button(t('Change my answer'), intentions.askGoing, at)];
    case 'write':
    case 'propose':
      return [button(t('Write our {{agreement}}'), intentions.writeAgreement, at, 'positive')];
    case 'sign':
      return [button(t('Read and sign'), intentions.openAgreement, at, 'positive')];
    case 'sayHeld':
      return [
        button(t('Yes'), intentions.recordSession, { relationship, session, happened: true }, 'positive'),
        button(t('No'), intentions.recordSession, { relationship, session, happened: false }),
      ];
    case 'reflect':
      return [
        button(t('Look back'), intentions.openReflection, { relationship, session }, 'positive'),
        button(t('Our sessions'), intentions.sessions, at),
      ];
    case 'review':
      return [button(t('Answer'), intentions.openReview, { relationship, review }, 'positive')];
    case 'book':
      return [
        button(t('Book a session'), intentions.openBooking, at, 'positive'),
        button(t('Our sessions'), intentions.sessions, at),
      ];
    case 'awaitBooking':
    case 'awaitSession':
      return [
        button(t('Our sessions'), intentions.sessions, at),
        button(t('Our goals'), intentions.goals, at),
      ];
    case 'paused':
      return [button(t('Go on now'), intentions.resume, at)];
    case 'awaitOther':
    case 'live':
      return [button(t('Show our {{agreement}}'), intentions.openAgreement, at)];
    case 'over':
      return [];
  }
}
