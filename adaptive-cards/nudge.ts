import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Manners } from '../src/mentoring/manners.js';
import { nudgeKinds, type KindForOne } from '../src/mentoring/nudge-kinds.js';
import type { Card } from './kit/card.js';
import { aside, button, buttons, card, heading, paragraph } from './kit/make.js';
import { whyOf, type Numbers } from './why.js';

/** What makes a nudge one and the same, and the numbers of the agreement that brought it about. */
export interface NudgeView {
  relationship: string;
  kind: KindForOne;
  occurrence: string;
  numbers: Numbers;
  /** Whether it is not too late for it later. */
  canWait: 'day' | 'week' | false;
}

/** N-03: why it came, what answers it, what puts it off. */
export const answerable = (words: Words, asked: Card, nudge: NudgeView): Card => ({
  ...asked,
  body: [
    ...asked.body,
    ...(asked.actions.length === 0 ? [] : [buttons(...asked.actions)]),
    aside(whyOf(words, nudge.kind, nudge.numbers)),
    buttons(...later(words, nudge)),
  ],
  actions: [],
});

const putsOff = { day: 'Remind me tomorrow', week: 'Not now' } as const;

const later = ({ t }: Words, { relationship, kind, occurrence, canWait }: NudgeView) => [
  ...(canWait ? [button(t(putsOff[canWait]), intentions.snooze, { relationship, kind, occurrence })] : []),
  button(t('Why do I get this?'), intentions.explainNudge, { relationship, kind }),
];

/** When such things come at all: each rule once, in the words of whoever asks. */
export const explained = (
  words: Words,
  { kind, numbers, manners }: { kind: KindForOne; numbers: Numbers; manners: Manners },
) => {
  const { t } = words;
  const { comes, mayBeWeekly } = nudgeKinds[kind];
  const isWeekly = manners.weekly.includes(kind);
  return card('nudge.explained', {
    summary: t('Why you get this'),
    body: [
      heading(t('Why you get this')),
      paragraph(whyOf(words, kind, numbers)),
      paragraph(comes === 'onTime' ? t(onTime) : hoursOf(words, manners)),
      ...(isWeekly ? [paragraph(t('You wanted this once a week at most.'))] : []),
      aside(t(always)),
    ],
    actions: [
      ...(mayBeWeekly && !isWeekly
        ? [button(t('Once a week is enough'), intentions.wantWeekly, { kind }, 'positive')]
        : []),
      button(t('When I hear from you'), intentions.settings, {}),
    ],
  });
};

const onTime = 'It comes at that very time, at whatever hour, since you chose the time of your session.';
const always =
  'Nothing comes twice, nothing comes in a break, and what falls due within an hour comes in one message.';

function hoursOf({ t, weekday }: Words, { workingDays, hours }: Manners): string {
  const days = workingDays.map(weekday).join(', ');
  return hours
    ? t(
        'It comes when you work: {{days}}, between {{from}} and {{until}} in your own time, and not on a holiday of the programme.',
        { days, ...hours },
      )
    : t('It comes on the days when you work: {{days}}, and not on a holiday of the programme.', { days });
}

/** One thing of several. */
export interface Part {
  asked: Card;
  nudge: NudgeView;
}

/** N-02: what would have come within the hour, in one message. What is done is no longer in it. */
export const together = (words: Words, { other, parts }: { other: string; parts: readonly Part[] }) => {
  const { t } = words;
  const title = t('With {{name}}: {{count}} things', { name: other, count: parts.length });
  return card('together', {
    summary: title,
    body: [heading(title), ...parts.flatMap(({ asked, nudge }) => answerable(words, asked, nudge).body)],
  });
};

/** What it becomes once nothing of it is left. */
export const togetherDone = ({ t }: Words) =>
  card('together.done', {
    summary: t('This is done'),
    body: [paragraph(t('All of this is done, or no longer asked for.'))],
  });

/** To whoever has put something off. */
export const snoozed = ({ t, moment }: Words, { again }: { again: { epochMilliseconds: number } }) =>
  card('nudge.snoozed', {
    summary: t('I shall come back to it'),
    body: [paragraph(t('I shall come back to it: {{moment}}', { moment: moment(again) }))],
  });
