import type { Words } from '../src/conversation/language.js';
import { card, paragraph } from './kit/make.js';

/** The code worked; the invitation itself follows as a message of its own. */
export const codeAccepted = ({ t }: Words, { from }: { from: string }) =>
  card('code-accepted', {
    summary: t('That code works'),
    body: [
      paragraph(t('That code works. The question from {{name}} is in your chat with me.', { name: from })),
    ],
  });
