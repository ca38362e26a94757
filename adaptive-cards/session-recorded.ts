import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Owner } from '../src/mentoring/clause.js';
import { aside, button, card, heading, paragraph, strong } from './kit/make.js';
import { whenAndWhere } from './kit/slot.js';
import type { SessionView } from './session.js';

export interface RecordedView extends SessionView {
  by: string;
  happened: boolean;
  /** Whom the programme asks for it; null where each part may stay empty. */
  required: Owner | null;
  /** Who has looked back on it; never what they wrote. */
  answered: readonly string[];
}

/** To both: what somebody has said became of a session, and what is asked then. */
export const sessionRecorded = (words: Words, view: RecordedView) =>
  view.happened ? held(words, view) : notHeld(words, view);

const howMuch = {
  nobody: 'Every part may stay empty.',
  both: 'Your programme asks both of you for it.',
  mentee: 'Your programme asks the {{mentee}} for it.',
  mentor: 'Your programme asks the {{mentor}} for it.',
} as const satisfies Record<Owner | 'nobody', string>;

function held(words: Words, view: RecordedView) {
  const { t } = words;
  const { relationship, session, answered } = view;
  const says = t('{{name}} says that your session took place.', { name: view.by });
  return card('session.recorded', {
    summary: says,
    body: [
      heading(t('Our session')),
      paragraph(says),
      whenAndWhere(words, view),
      paragraph(strong(t('What will you take away?'))),
      aside(
        `${t('Each of you answers alone, in a form that says who sees what.')} ${t(howMuch[view.required ?? 'nobody'])}`,
      ),
      ...answered.map((name) => paragraph(t('{{name}} has looked back.', { name }))),
    ],
    actions: [
      button(t('Look back'), intentions.openReflection, { relationship, session }, 'positive'),
      button(t('Correct the time or place'), intentions.openCorrection, { relationship, session }),
    ],
  });
}

function notHeld(words: Words, view: RecordedView) {
  const { t } = words;
  const { relationship, session } = view;
  const says = t('{{name}} says that your session did not take place.', { name: view.by });
  return card('session.recorded', {
    summary: says,
    body: [heading(t('Our session')), paragraph(says), whenAndWhere(words, view)],
    actions: [
      button(t('Book another'), intentions.openBooking, { relationship }, 'positive'),
      button(t('It did take place'), intentions.recordSession, { relationship, session, happened: true }),
    ],
  });
}
