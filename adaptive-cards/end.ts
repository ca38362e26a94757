import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { WayOut } from '../src/mentoring/relationship.js';
import { aside, button, card, paragraph } from './kit/make.js';

export interface EndView {
  relationship: string;
  other: string;
  way: WayOut;
}

/** Asked once before it is done; no reason is wanted (E-02). */
export function askEnd(words: Words, { relationship, other, way }: EndView) {
  const { t } = words;
  const { summary, asks, yes } = question(words, way, other);
  return card('end.ask', {
    summary,
    body: [paragraph(asks), ...(way === 'takeBack' ? [] : [aside(t('No reason is needed.'))])],
    actions: [
      button(yes, intentions.confirmEnd, { relationship }, 'destructive'),
      button(t('Leave it as it is'), intentions.home, {}),
    ],
  });
}

function question({ t }: Words, way: WayOut, name: string) {
  switch (way) {
    case 'end':
      return {
        summary: t('End it?'),
        asks: t(
          'End it with {{name}}? I tell {{name}} that it has ended, and nothing more. What you both signed stays readable.',
          { name },
        ),
        yes: t('End it'),
      };
    case 'takeBack':
      return {
        summary: t('Take it back?'),
        asks: t('Take this invitation back?'),
        yes: t('Take it back'),
      };
    case 'decline':
      return {
        summary: t('Say no?'),
        asks: t('Say no to {{name}}? {{name}} only hears that it did not come about.', { name }),
        yes: t('No, thank you'),
      };
  }
}

export type EndedView = { on: { epochMilliseconds: number } } & (
  { way: Exclude<WayOut, 'decline'> } | { way: 'decline'; other: string }
);

export function ended(words: Words, view: EndedView) {
  const { summary, says } = outcome(words, view);
  return card('end.done', { summary, body: [paragraph(says)] });
}

function outcome({ t, day }: Words, view: EndedView) {
  switch (view.way) {
    case 'end':
      return { summary: t('It has ended'), says: t('Ended on {{day}}.', { day: day(view.on) }) };
    case 'takeBack':
      return { summary: t('Taken back'), says: t('Your invitation is taken back.') };
    case 'decline':
      return {
        summary: t('You said no'),
        says: t('You said no, and that is fine. {{name}} only hears that it did not come about.', {
          name: view.other,
        }),
      };
  }
}

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
