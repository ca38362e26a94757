import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { button, card, paragraph } from './kit/make.js';

/** What becomes of a text in the room, and of what asked for an answer to it, when its author has taken it back. */
export const agreementWithdrawn = (
  { t }: Words,
  { name, relationship }: { name: string; relationship: string },
) =>
  card('agreement.withdrawn', {
    summary: t('{{name}} has taken this text back', { name }),
    body: [paragraph(t('{{name}} has taken this text back.', { name }))],
    actions: [button(t('Show our {{agreement}}'), intentions.openAgreement, { relationship })],
  });
