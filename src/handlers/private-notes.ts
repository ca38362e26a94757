import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { faults } from '../../adaptive-cards/refused.js';
import { notesForm, notesKept } from '../../adaptive-cards/private-notes.js';
import { intentions } from '../conversation/intentions.js';
import { clean, shortened } from '../mentoring/answer.js';
import { keepNotes as keep, longestOf } from '../mentoring/looking-back.js';
import { mentorOf } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import { heldOf, sessionIn, type Session } from '../mentoring/session.js';
import { mayTakeNotes, visibleWritings } from '../mentoring/visible.js';
import { writingBy } from '../mentoring/writing.js';
import type { Snapshot } from '../ports/snapshot.js';
import { otherName } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { deciding, showing } from './kinds.js';
import type { Doing } from './session-form.js';
import { stillLive } from './show-agreement.js';
import { meantBy, whoMeet } from './subject.js';

/** `notes`: the mentor's own, on the newest session and those before (S-06). */
export const notes = showing({
  intention: intentions.notes,
  strangers: 'introduced',
  show: async (said, house) => {
    const meant = await meantBy(said, house, intentions.notes, {
      fits: (listed) => whoMeet(listed) && listed.role === 'mentor',
    }).catch((error: unknown) => {
      const isMentee = said.knowledge.relationships.some((each) => whoMeet(each) && each.role === 'mentee');
      if (isMentee && error instanceof Refusal && error.code === 'noPair') throw new Refusal('notesMentors');
      throw error;
    });
    if ('ask' in meant) return meant.ask;
    const { snapshot } = meant;
    stillLive(snapshot);
    if (!mentorOf(snapshot.relationship, said.me.id)) throw new Refusal('notesMentors');
    if (!mayTakeNotes(snapshot.relationship, said.me.id)) throw new Refusal('notesNotAllowed');
    const [last] = heldOf(snapshot.sessions);
    if (!last) throw new Refusal('nothingHeld');
    return formFor({ ...said, snapshot }, last);
  },
});

type Keeping = About<typeof intentions.keepNotes>;

export const keepNotes = deciding({
  intention: intentions.keepNotes,
  subject: ({ relationship }) => relationship,
  allows: mentorOf,
  decide: ({
    snapshot,
    inputs,
    words: { t },
    me,
    at,
    payload,
  }: Keeping): Decided & { typed: Typed | null } => {
    const text = clean([inputs['notes'] ?? ''].flat().join('\n'));
    const { next, events } = keep(snapshot, {
      session: payload.session,
      by: me.id,
      at,
      text: shortened(text, longestOf.notes),
    });
    if (text.length <= longestOf.notes) return { events, typed: null, ...(next && { writings: [next] }) };
    const errors = { notes: t(faults.tooLong, { most: longestOf.notes }) };
    return { events: [], typed: { values: { notes: shortened(text, longestOf.notes) }, errors } };
  },
  answer: (about, { typed }) =>
    typed
      ? formFor(about, sessionIn(about.snapshot, about.payload.session), typed)
      : { card: notesKept(about.words), to: 'replace' },
});

function formFor({ snapshot, me, words }: Doing, session: Session, typed?: Typed) {
  const text = notesOn(snapshot, me.id);
  const view = {
    relationship: snapshot.relationship.id,
    session: session.id,
    at: session.at,
    other: otherName(snapshot, me.id),
    older: heldOf(snapshot.sessions)
      .filter(({ id }) => id !== session.id)
      .map(({ id, at }) => ({ at, text: text(id) }))
      .filter((note) => note.text !== ''),
    typed: typed ?? { values: { notes: text(session.id) } },
  };
  return { form: notesForm(words, view) };
}

function notesOn(snapshot: Snapshot, person: string): (session: string) => string {
  const mine = visibleWritings(snapshot, person);
  return (session) => writingBy(mine, 'notes', person, session)?.body.text ?? '';
}
