import type { Words } from '../src/conversation/language.js';
import type { Action } from './kit/card.js';
import { card, paragraph } from './kit/make.js';

/** A form that could not be opened by itself waits behind a button that means what its reader meant before. */
export const openAgain = ({ t }: Words, { verb, data }: Pick<Action, 'verb' | 'data'>) =>
  card('open-again', {
    summary: t('Please open this with the button'),
    body: [
      paragraph(t('The window did not open by itself. It is ready now: please open it with the button.')),
    ],
    actions: [
      { type: 'Action.Execute', title: t('Open'), verb, data, style: 'positive', associatedInputs: 'none' },
    ],
  });
