import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, button, form, sending } from './kit/make.js';
import { slotInputs } from './kit/slot.js';
import { sessionMinutes, type SessionForm } from './session-form.js';

/** To the mentor, whose record it is: when and where it really was. */
export const correctionForm = (words: Words, view: SessionForm & { sequence: number }) => {
  const { t } = words;
  const { relationship, session, sequence, other, zone, typed } = view;
  return form('session.correcting', {
    summary: t('When and where we met'),
    window: t('When and where we met'),
    body: [
      aside(t('You and {{name}} see this.', { name: other })),
      ...slotInputs(words, { zone, ...sessionMinutes }, typed),
    ],
    submit: sending(
      t('We met like this'),
      intentions.correctSession,
      { relationship, session, sequence },
      'positive',
    ),
    actions: [
      button(t('It did not take place'), intentions.recordSession, {
        relationship,
        session,
        happened: false,
      }),
    ],
  });
};
