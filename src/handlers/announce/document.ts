import { documentHere } from '../../../adaptive-cards/document.js';
import type { DocumentAsked } from '../../mentoring/document.js';
import type { Event } from '../../mentoring/event.js';
import type { Snapshot } from '../../ports/store.js';
import { agreementOf, wordsOf } from '../agreement-view.js';
import { toRoom, type Told } from './to-room.js';

/** when both have signed, the paper comes by itself where a bot can send files; on Teams the card has its button. */
export function signedPaper(snapshot: Snapshot): Told[] {
  const document: DocumentAsked = { version: agreementOf(snapshot).number, form: 'pdf' };
  return toRoom(snapshot, { slot: slotOf(document), how: 'post' }, (words) => documentHere(words, document))
    .filter(({ to }) => takesFiles(snapshot, 'person' in to ? to.person : snapshot.relationship.mentee))
    .map((told) => ({ ...told, document }));
}

/** The one who asked gets it, in the bot's chat with them. */
export function askedPaper(
  snapshot: Snapshot,
  { by, version, form, as }: Extract<Event, { kind: 'documentAsked' }>,
): Told[] {
  const document: DocumentAsked = { version, form };
  const card = documentHere(wordsOf(snapshot, by), document);
  return as === 'file' ? [{ to: { person: by }, slot: slotOf(document), how: 'post', card, document }] : [];
}

const slotOf = ({ version, form }: DocumentAsked) => `document ${version} ${form}`;

/** Who is in the pair's room is on the same platform. */
const takesFiles = ({ people }: Snapshot, person: string | null) =>
  people[person ?? '']?.platform === 'slack';
