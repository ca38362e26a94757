import { documentHere, entryHere, goalsHere } from '../../../adaptive-cards/document.js';
import {
  slotOfDocument,
  type AgreementAsked,
  type EntryAsked,
  type GoalsAsked,
} from '../../mentoring/document.js';
import type { Event } from '../../mentoring/event.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { agreementOf, wordsOf } from '../agreement-view.js';
import { toRoom, type Told } from './to-room.js';

/** when both have signed, the paper comes by itself where a bot can send files; on Teams the card has its button. */
export function signedPaper(snapshot: Snapshot): Told[] {
  const document: AgreementAsked = { version: agreementOf(snapshot).number, form: 'pdf' };
  return toRoom(snapshot, { slot: slotOfDocument(document), how: 'post' }, (words) =>
    documentHere(words, document),
  )
    .filter(({ to }) => takesFiles(snapshot, 'person' in to ? to.person : snapshot.relationship.mentee))
    .map((told) => ({ ...told, document }));
}

/** The one who asked gets it, in the bot's chat with them. */
export function askedPaper(
  snapshot: Snapshot,
  { by, version, form, as }: Extract<Event, { kind: 'documentAsked' }>,
): Told[] {
  const document: AgreementAsked = { version, form };
  const card = documentHere(wordsOf(snapshot, by), document);
  return as === 'file'
    ? [{ to: { person: by }, slot: slotOfDocument(document), how: 'post', card, document }]
    : [];
}

/** For the calendar of the one who asked. */
export function askedEntry(
  snapshot: Snapshot,
  { by, session, as }: Extract<Event, { kind: 'entryAsked' }>,
): Told[] {
  const document: EntryAsked = { session, form: 'calendar', for: by };
  const card = entryHere(wordsOf(snapshot, by));
  return as === 'file'
    ? [{ to: { person: by }, slot: slotOfDocument(document), how: 'post', card, document }]
    : [];
}

/** G-05: the same for the goals. */
export function askedGoalsForm(
  snapshot: Snapshot,
  { by, as, how }: Extract<Event, { kind: 'goalsFormAsked' }>,
): Told[] {
  const document: GoalsAsked = { form: 'goals', as };
  const card = goalsHere(wordsOf(snapshot, by), document);
  return how === 'file'
    ? [{ to: { person: by }, slot: slotOfDocument(document), how: 'post', card, document }]
    : [];
}

/** Who is in the pair's room is on the same platform. */
const takesFiles = ({ people }: Snapshot, person: string | null) =>
  people[person ?? '']?.platform === 'slack';
