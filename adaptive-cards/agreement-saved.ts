import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { button, card, paragraph } from './kit/make.js';

export interface SavedView {
  relationship: string;
  other: string;
  then: 'leave' | 'handOver';
}

/** After leaving the form in the middle: it is kept, and how to go on. */
export const agreementSaved = ({ t }: Words, { relationship, other, then }: SavedView) =>
  card('agreement.saved', {
    summary: t('Saved'),
    body: [
      paragraph(
        then === 'handOver'
          ? t('Saved. I have asked {{name}} to go on.', { name: other })
          : t('Saved. You or {{name}} can go on at any time: type “agree”.', { name: other }),
      ),
    ],
    actions: [button(t('Go on writing'), intentions.writeAgreement, { relationship })],
  });
