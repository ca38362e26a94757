import type { Words } from '../../src/conversation/language.js';
import { usualManners } from '../../src/mentoring/manners.js';
import { isForOne, kindsOfNudge } from '../../src/mentoring/nudge-kinds.js';
import { actionsDue } from '../actions.js';
import { unsignedBoth } from '../agreement-unsigned.js';
import { bookNext } from '../book-next.js';
import { answerable, explained, snoozed, together, togetherDone, type NudgeView } from '../nudge.js';
import { after, names, relationship, type Sample } from './pair.js';

const numbers = { replyDays: 3, bothDays: 7, quietWeeks: 6, agendaDays: 2 };
const asking = (kind: NudgeView['kind'], canWait: NudgeView['canWait'] = 'day'): NudgeView => ({
  relationship,
  kind,
  occurrence: 'first',
  numbers,
  canWait,
});

/** What the bot begins by itself, with why it came and what puts it off. */
export const nudges = (words: Words): Sample[] => [
  ...asked(words),
  { name: 'nudge.together.done', card: togetherDone(words) },
  { name: 'nudge.snoozed', card: snoozed(words, { again: after(1) }) },
  ...kindsOfNudge.filter(isForOne).map((kind) => ({
    name: `nudge.explained.${kind}`,
    card: explained(words, { kind, numbers, manners: usualManners }),
  })),
  {
    name: 'nudge.explained.weekly',
    card: explained(words, {
      kind: 'bookNext',
      numbers,
      manners: { workingDays: [7, 1, 2], hours: null, weekly: ['bookNext'] },
    }),
  },
];

function asked(words: Words): Sample[] {
  const pair = { relationship, other: names.mentor };
  const booking = bookNext(words, { ...pair, isFirst: true, slots: [] });
  const due = actionsDue(words, { ...pair, due: ['a1', 'a2'].map(action) });
  const unsigned = unsignedBoth(words, { ...pair, next: 'sign', mine: true, coordinatorsAfter: 10 });
  const parts = [
    { asked: unsigned, nudge: asking('unsignedBoth') },
    { asked: due, nudge: asking('actionsDue') },
    { asked: booking, nudge: asking('bookNext') },
  ];
  return [
    { name: 'nudge.bookNext', card: answerable(words, booking, asking('bookNext')) },
    { name: 'nudge.cannotWait', card: answerable(words, booking, asking('bookNext', false)) },
    { name: 'nudge.actionsDue', card: answerable(words, due, asking('actionsDue')) },
    { name: 'nudge.together', card: together(words, { other: names.mentor, parts }) },
  ];
}

const action = (end: string) => ({
  ...{ id: `0199c0de-0000-7000-8000-0000000000${end}`, text: 'Ask three people who gave such a talk' },
  ...{ owner: names.mentee, due: '2026-03-09', worth: false, mine: true, carried: 0, agreed: '' },
  suggested: null,
});
