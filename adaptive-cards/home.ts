import { intentions } from '../src/conversation/intentions.js';
import type { T, Words } from '../src/conversation/language.js';
import type { Line } from '../src/mentoring/progress.js';
import { steps, type NextStep, type Step } from './home-steps.js';
import type { Element } from './kit/card.js';
import { aside, button, buttons, card, clipped, facts, heading, paragraph } from './kit/make.js';
import { progressPicture } from './kit/progress.js';

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
  /** How far this person’s goals are (G-04). */
  progress?: readonly Line[];
}

/** A message of Slack’s has room for about sixteen. */
const mostInFull = 8;

export function home(words: Words, ways: OnTheWay[]) {
  const { t } = words;
  const inOrder = [...ways].sort((a, b) => rankOf(a) - rankOf(b) || soon(a) - soon(b));
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

/** What waits for this person, then what is coming, then what waits for somebody else, then what is over. */
const rankOf = ({ next, coming }: OnTheWay): number =>
  stepOf(next).mine ? 0 : coming ? 1 : next === 'over' ? 3 : 2;

const soon = ({ coming }: OnTheWay): number => coming?.epochMilliseconds ?? 0;

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

function wayElements(words: Words, way: OnTheWay): Element[] {
  const { t, moment } = words;
  const { actions, together } = stepOf(way.next);
  const { relationship, coming } = way;
  // Everything else, behind one click.
  const more = together ? [button(t('More'), intentions.more, { relationship })] : [];
  const all = [...actions(t, way), ...more];
  return [
    heading(titleOf(t, way)),
    paragraph(sentenceOf(t, way)),
    ...(coming ? [aside(t('You meet next: {{moment}}', { moment: moment(coming) }))] : []),
    ...(way.progress ? progressPicture(words, way.progress) : []),
    ...(all.length > 0 ? [buttons(...all)] : []),
  ];
}

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

const sentenceOf = (t: T, { next, other }: OnTheWay): string => t(stepOf(next).says, { name: other ?? '' });

const stepOf = (next: NextStep): Step => steps[next];
