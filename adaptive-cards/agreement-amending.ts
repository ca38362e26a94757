import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Because } from '../src/mentoring/event.js';
import { aside, button, card, heading, paragraph } from './kit/make.js';

const why = {
  wish: '{{name}} would like to change something in your {{agreement}}.',
  review: 'You have looked at your {{agreement}} together, and would like to change it.',
  goals: 'A goal has changed, so {{name}} would like to look at your {{agreement}} again.',
  lateChanges: 'Some sessions were moved late, so {{name}} would like to look at your {{agreement}} again.',
} as const satisfies Record<Because, string>;

interface AmendingView {
  relationship: string;
  version: number;
  by: string;
}

/** to both; what they signed stands until they have both signed the new one. */
export const amending = ({ t }: Words, view: AmendingView & { because: Because; standing: number }) => {
  const { relationship, version, by, standing } = view;
  return card('agreement.amending', {
    summary: t('{{name}} opens your {{agreement}} again', { name: by }),
    body: [
      heading(t('Your {{agreement}} lies open again')),
      paragraph(t(why[view.because], { name: by })),
      aside(t('What you both signed stands until you have both signed the new text.')),
    ],
    actions: [
      button(t('Write our {{agreement}}'), intentions.writeAgreement, { relationship }, 'positive'),
      button(t('Read what we signed'), intentions.readAgreement, { relationship, version: standing }),
      button(t('Leave it as it was'), intentions.dropAgreement, { relationship, version }),
    ],
  });
};

/** What the card becomes when the new version is let be. */
export const amendingDropped = ({ t }: Words, { by }: Pick<AmendingView, 'by'>) =>
  card('agreement.dropped', {
    summary: t('Your {{agreement}} stays as it was'),
    body: [
      paragraph(t('{{name}} has left it: your {{agreement}} stays as you both signed it.', { name: by })),
    ],
  });

/** What the older signed text becomes once a newer one stands. */
export const superseded = (
  { t }: Words,
  { relationship, version }: Pick<AmendingView, 'relationship' | 'version'>,
) =>
  card('agreement.superseded', {
    summary: t('A newer {{agreement}} stands'),
    body: [paragraph(t('You have both signed a newer text since. This one stays readable.'))],
    actions: [button(t('Read what we signed'), intentions.readAgreement, { relationship, version })],
  });

/** the coordinator learns the fact, never the content. */
export const renewedForCoordinator = (
  { t, day }: Words,
  view: { mentee: string; mentor: string; version: number; on: { epochMilliseconds: number } },
) =>
  card('agreement.renewed', {
    summary: t('{{first}} and {{second}} have a new {{agreement}}', {
      first: view.mentee,
      second: view.mentor,
    }),
    body: [
      paragraph(
        t('{{first}} and {{second}} signed version {{count}} of their {{agreement}} on {{day}}.', {
          first: view.mentee,
          second: view.mentor,
          count: view.version,
          day: day(view.on),
        }),
      ),
      aside(t('What it says stays between them.')),
    ],
  });
