import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, button, card, heading } from './kit/make.js';
import { whenAndWhere } from './kit/slot.js';
import type { SessionView } from './session.js';

/** To both, when it is over. */
export const checkIn = (words: Words, view: SessionView) => {
  const { t } = words;
  const { relationship, session } = view;
  return card('session.checkIn', {
    summary: t('Did your session take place?'),
    body: [
      heading(t('Did your session take place?')),
      whenAndWhere(words, view),
      aside(t('What the {{mentor}} says is the record. Until then what the {{mentee}} says stands.')),
    ],
    actions: [
      button(t('Yes'), intentions.recordSession, { relationship, session, happened: true }, 'positive'),
      button(t('We are moving it'), intentions.openMove, { relationship, session }),
      button(t('No'), intentions.recordSession, { relationship, session, happened: false }),
    ],
  });
};
