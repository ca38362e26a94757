import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { button, card, paragraph } from './kit/make.js';

/** To the one who asked: that it did not come about, and nothing about why. */
export const invitationDeclined = ({ t }: Words, { name }: { name: string }) =>
  card('invitation-declined', {
    summary: t('About your invitation'),
    body: [
      paragraph(
        t('It did not come about with {{name}} this time. That happens, and says nothing about you.', {
          name,
        }),
      ),
    ],
    actions: [button(t('Ask somebody else'), intentions.start, {})],
  });
