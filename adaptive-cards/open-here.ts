import type { Meant } from '../src/conversation/commands.js';
import type { Words } from '../src/conversation/language.js';
import { card, paragraph } from './kit/make.js';

/** Where several people read, what one of them asked for waits behind a button. */
export const openHere = ({ t }: Words, { intention, data }: Extract<Meant, { intention: string }>) =>
  card('open-here', {
    summary: t('Ready to open'),
    body: [paragraph(t('It opens with the button. Each of you opens your own, and nobody else sees it.'))],
    actions: [
      {
        type: 'Action.Execute',
        title: t('Open'),
        verb: intention,
        data: Object(data) as Record<string, unknown>,
        style: 'positive',
        associatedInputs: 'none',
      },
    ],
  });
