import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { button, card, paragraph } from './kit/make.js';

export interface SavedView {
  relationship: string;
  other: string;
  then: 'leave' | 'handOver';
  /** Whether the other sees what was saved: not before it is proposed, once there is a text on the table. */
  shared: boolean;
  /** Its writer had signed, and has changed what only that person answers. */
  signAgain: boolean;
}

/** After leaving the form in the middle: it is kept, and how to go on. */
export const agreementSaved = (
  { t }: Words,
  { relationship, other: name, then, shared, signAgain }: SavedView,
) =>
  card('agreement.saved', {
    summary: t('Saved'),
    body: [
      paragraph(
        then === 'handOver'
          ? t('Saved. I have asked {{name}} to go on.', { name })
          : shared
            ? t('Saved. You or {{name}} can go on at any time: type “agree”.', { name })
            : t('Saved. Only you see it until you propose it to {{name}}.', { name }),
      ),
      ...(signAgain ? [paragraph(t('What you promise has changed: please sign again.'))] : []),
    ],
    actions: [button(t('Go on writing'), intentions.writeAgreement, { relationship })],
  });
