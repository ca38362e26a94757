import type { Words } from '../src/conversation/language.js';
import { card, paragraph } from './kit/make.js';

/** After proposing or signing: what was done, and who is next. */
export const agreementDone = ({ t }: Words, view: { did: 'proposed' | 'signed' | 'stands'; other: string }) =>
  card(`agreement.done.${view.did}`, {
    summary: sentence(t, view),
    body: [paragraph(sentence(t, view))],
  });

function sentence(
  t: Words['t'],
  { did, other }: { did: 'proposed' | 'signed' | 'stands'; other: string },
): string {
  switch (did) {
    case 'proposed':
      return t('Proposed. {{name}} can now sign it or change it; you can sign it too.', { name: other });
    case 'signed':
      return t('Signed. Now it is {{name}}’s turn.', { name: other });
    case 'stands':
      return t('Signed by both of you. Your {{agreement}} stands.');
  }
}
