import { intentions, type PayloadOf } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { button, card, paragraph } from './kit/make.js';

interface DoneView {
  did: 'proposed' | 'signed' | 'stands' | 'reopened' | 'withdrawn';
  other: string;
  /** What takes the proposal back. */
  takeBack?: PayloadOf<typeof intentions.withdrawAgreement>;
  /** The reader had signed an earlier text. */
  signAgain?: boolean;
  /** The reader has changed something and not proposed it. */
  changing?: boolean;
}

/** After proposing, signing or taking back: what was done, and who is next. */
export const agreementDone = ({ t }: Words, view: DoneView) =>
  card(`agreement.done.${view.did}`, {
    summary: sentence(t, view),
    body: [
      paragraph(sentence(t, view)),
      ...(view.signAgain
        ? [paragraph(t('You had signed an earlier text. That signature does not hold for this one.'))]
        : []),
      ...(view.changing ? [paragraph(t('What you changed and have not proposed is not part of it.'))] : []),
    ],
    actions: view.takeBack
      ? [button(t('Take the proposal back'), intentions.withdrawAgreement, view.takeBack)]
      : [],
  });

function sentence(t: Words['t'], { did, other }: DoneView): string {
  switch (did) {
    case 'proposed':
      return t('Proposed. {{name}} can now sign it or change it; you can sign it too.', { name: other });
    case 'signed':
      return t('Signed. Now it is {{name}}’s turn.', { name: other });
    case 'stands':
      return t('Signed by both of you. Your {{agreement}} stands.');
    case 'reopened':
      return t('Taken back. You and {{name}} can both go on writing.', { name: other });
    case 'withdrawn':
      return t(
        'Taken back. The text from before is on the table again; what you had changed in it is kept for you alone.',
      );
  }
}
