import type { Logger } from 'pino';
import type { Upload } from '../ports/chat.js';
import type { Documents } from '../ports/documents.js';
import type { Outbox, Parcel } from '../ports/outbox.js';

interface Enclosing {
  outbox: Outbox;
  documents: Documents;
  log: Logger;
}

/**
 * The file that goes with a parcel, made when it is sent. One that cannot be made will not be made better by waiting, and
 * everything else for that place would wait behind it.
 */
export async function fileFor(
  parcel: Parcel,
  { outbox, documents, log }: Enclosing,
): Promise<Upload | null | 'cannotBeMade'> {
  if (!parcel.document) return null;
  try {
    const file = await documents(parcel.relationship, parcel.document);
    return file ? { ...file, ...uploadOf(parcel, outbox) } : 'cannotBeMade';
  } catch (error) {
    log.error({ message: parcel.id, err: error }, 'a document could not be made');
    return 'cannotBeMade';
  }
}

function uploadOf(parcel: Parcel, outbox: Outbox): Pick<Upload, 'begun' | 'begin'> {
  let { begun } = parcel;
  return {
    begun: () => begun,
    begin: async (platformId) => {
      await outbox.begin(parcel, platformId);
      begun = platformId;
    },
  };
}
