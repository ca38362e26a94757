import { documentNotSent } from '../../adaptive-cards/document.js';
import { slotOfDocument } from '../mentoring/document.js';
import type { Parcel } from '../ports/outbox.js';
import type { Snapshot } from '../ports/snapshot.js';
import { roomWords, wordsOf } from './agreement-view.js';
import type { House } from './handler.js';
import { saveDecided } from './kinds.js';

export type Returned = Pick<Parcel, 'relationship' | 'person' | 'document'>;

/** A file that was refused for good: whoever waits for it is told so, with the button that asks for it again. */
export async function documentReturned(
  { relationship, person, document }: Returned,
  reason: string,
  house: House,
): Promise<void> {
  if (!document) return;
  const at = house.clock.now();
  await house.store.transact(async (unit) => {
    const snapshot = await unit.snapshot(relationship);
    if (!snapshot) return;
    const words = person === null ? roomWords(snapshot) : wordsOf(snapshot, person);
    const mayNot = mayNots.has(reason);
    await saveDecided(unit, house, { at }, snapshot, {
      events: [{ kind: 'documentReturned', by: person ?? signerOf(snapshot) }],
      also: [
        {
          id: house.newId(),
          to: person === null ? { room: true } : { person },
          slot: slotOfDocument(document),
          how: 'post',
          card: documentNotSent(words, { relationship, document, mayNot }),
        },
      ],
    });
  });
}

/** What only somebody who runs the workspace can mend: docs.slack.dev/reference/methods/files.getUploadURLExternal. */
const mayNots: ReadonlySet<string> = new Set([
  'missing_scope',
  'file_uploads_disabled',
  'file_uploads_except_images_disabled',
  'file_type_not_allowed',
]);

const signerOf = ({ relationship: { mentee, invitation } }: Snapshot) => mentee ?? invitation.by;
