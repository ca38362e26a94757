import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Action } from './kit/card.js';
import { aside, button, card, paragraph } from './kit/make.js';

export interface UnsignedView {
  relationship: string;
  other: string;
  next: 'write' | 'sign';
  /** Whether it is the reader’s turn. */
  mine: boolean;
  /** After how many days the coordinators hear of it; null where nobody coordinates. */
  coordinatorsAfter: number | null;
}

const turns = {
  write: {
    mine: 'It is your turn to go on writing.',
    theirs: 'It is {{name}}’s turn to go on writing; you can go on as well.',
  },
  sign: {
    mine: 'It is your turn: sign it, or change what is not right.',
    theirs: 'It is {{name}}’s turn: to sign it, or to change what is not right.',
  },
} as const;

/** to each of the two, with whose turn it is and without blame. */
export const unsignedBoth = (words: Words, view: UnsignedView) => {
  const { t } = words;
  const { other: name, next, mine, coordinatorsAfter } = view;
  return card('agreement.unsigned.both', {
    summary: t('Your {{agreement}} with {{name}} still lies open', { name }),
    body: [
      paragraph(
        t('Your {{agreement}} with {{name}} still lies open. That is nobody’s fault: weeks fill up.', {
          name,
        }),
      ),
      paragraph(t(turns[next][mine ? 'mine' : 'theirs'], { name })),
      aside(t('You both get this.')),
      ...(coordinatorsAfter === null ? [] : [aside(coordinatorsHear(words, coordinatorsAfter))]),
    ],
    actions: [whatHelps(words, view)],
  });
};

const coordinatorsHear = ({ t }: Words, count: number) =>
  t(
    'After {{count}} days those who coordinate the programme hear that it lies open, and not a word of what it says.',
    { count },
  );

function whatHelps({ t }: Words, { relationship, next, mine }: UnsignedView): Action {
  if (next === 'write') return button(t('Go on'), intentions.writeAgreement, { relationship }, 'positive');
  const title = mine ? t('Read and sign') : t('Show our {{agreement}}');
  return button(title, intentions.openAgreement, { relationship }, 'positive');
}

/** the coordinators learn the fact, never the content, nor whose turn it is. */
export const unsignedLong = (
  { t, day }: Words,
  view: { mentee: string; mentor: string; since: { epochMilliseconds: number }; stands: boolean },
) => {
  const { mentee: first, mentor: second, since, stands } = view;
  return card('agreement.unsigned.long', {
    summary: t('The {{agreement}} of {{first}} and {{second}} lies open', { first, second }),
    body: [
      paragraph(
        t(
          'The {{agreement}} of {{first}} and {{second}} is not signed. Nothing has happened since {{day}}.',
          {
            first,
            second,
            day: day(since),
          },
        ),
      ),
      ...(stands ? [paragraph(t('It is a new version: what they signed before stands.'))] : []),
      aside(t('You hear of it once. What it says stays between them.')),
    ],
  });
};
