import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { longestOf } from '../src/mentoring/looking-back.js';
import { aside, card, form, paragraph, sending, strong } from './kit/make.js';
import { proseInput, type Typed } from './kit/prose.js';

export interface NotesForm {
  relationship: string;
  session: string;
  at: { epochMilliseconds: number };
  other: string;
  /** On the sessions before, the newest first. */
  older: readonly { at: { epochMilliseconds: number }; text: string }[];
  typed: Typed;
}

/** S-06: the mentor's alone. */
export const notesForm = ({ t, day }: Words, view: NotesForm) => {
  const { relationship, session, at, other, older, typed } = view;
  return form('notes.form', {
    summary: t('My private notes'),
    window: t('My private notes'),
    body: [
      aside(
        t(
          'Only you see this. {{name}} has allowed it in your {{agreement}}: should that change, I take no more, and what is here is closed, to you as well.',
          { name: other },
        ),
      ),
      {
        ...proseInput({ id: 'notes', label: t('On your session of {{day}}', { day: day(at) }) }, typed),
        maxLength: longestOf.notes,
      },
      ...older.flatMap((note) => [paragraph(strong(day(note.at))), paragraph(note.text)]),
    ],
    submit: sending(t('Save'), intentions.keepNotes, { relationship, session }, 'positive'),
  });
};

export const notesKept = ({ t }: Words) =>
  card('notes.kept', { summary: t('Saved'), body: [paragraph(t('Saved. Only you see it.'))] });
