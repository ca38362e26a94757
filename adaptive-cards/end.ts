import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, button, card, paragraph } from './kit/make.js';

export interface EndView {
  relationship: string;
  other: string | null;
  /** An invitation that nobody has answered is taken back rather than ended. */
  answered: boolean;
}

/** Asked once before it is done; no reason is wanted (E-02). */
export const askEnd = ({ t }: Words, { relationship, other, answered }: EndView) =>
  card('end.ask', {
    summary: answered ? t('End it?') : t('Take it back?'),
    body: [
      paragraph(
        !answered
          ? t('Take this invitation back?')
          : t(
              'End it with {{name}}? I tell {{name}} that it has ended, and nothing more. What you both signed stays readable.',
              { name: other ?? '' },
            ),
      ),
      ...(answered ? [aside(t('No reason is needed.'))] : []),
    ],
    actions: [
      button(
        answered ? t('End it') : t('Take it back'),
        intentions.confirmEnd,
        { relationship },
        'destructive',
      ),
      button(t('Leave it as it is'), intentions.home, {}),
    ],
  });

export const ended = (
  { t, day }: Words,
  { answered, on }: { answered: boolean; on: { epochMilliseconds: number } },
) =>
  card('end.done', {
    summary: answered ? t('It has ended') : t('Taken back'),
    body: [
      paragraph(answered ? t('Ended on {{day}}.', { day: day(on) }) : t('Your invitation is taken back.')),
    ],
  });

/** To both, in neutral words. */
export const endedForBoth = (
  { t, day }: Words,
  view: { mentee: string; mentor: string; on: { epochMilliseconds: number } },
) =>
  card('end.announced', {
    summary: t('This has ended'),
    body: [
      paragraph(
        t('The {{mentoring}} of {{first}} and {{second}} ended on {{day}}.', {
          first: view.mentee,
          second: view.mentor,
          day: day(view.on),
        }),
      ),
      aside(t('I send no more reminders here. What you both signed stays readable: type “agree”.')),
    ],
  });
