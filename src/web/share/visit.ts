import type { IncomingMessage, ServerResponse } from 'node:http';
import { wordsFor, type Words } from '../../conversation/language.js';
import { partyTo } from '../../mentoring/policy.js';
import { otherOf } from '../../mentoring/relationship.js';
import type { SharedFiles } from '../../ports/shared-files.js';
import type { Snapshot } from '../../ports/snapshot.js';
import type { Store } from '../../ports/store.js';
import { sorry, type Opened } from '../pages/door.js';
import { visitAt, type Door, type Visiting } from '../pages/visit.js';

export interface Desk extends Door {
  store: Pick<Store, 'look'>;
  files: SharedFiles;
}

/** Which page, of which file. */
export interface At {
  of: Opened;
  relationship: string;
  file: string;
}

/** One of the two, at the page that they were given. */
export interface Visit extends Visiting {
  snapshot: Snapshot;
  words: Words;
  other: string;
}

/** Null where nobody is, which has been said then. */
export async function visitOf(
  desk: Desk,
  { of, relationship }: At,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<Visit | null> {
  const visit = await visitAt(of.page, req, desk);
  const snapshot = visit && (await desk.store.look(relationship));
  const isParty = snapshot && partyTo(snapshot.relationship, visit.visitor.id);
  if (!isParty) {
    // What was sent along is not read.
    if (req.method === 'POST') res.setHeader('connection', 'close');
    sorry(res, visit ? 403 : 401, of, visit ? 'refused' : 'strange');
    return null;
  }
  res.setHeader('set-cookie', visit.cookie);
  const other = snapshot.people[otherOf(snapshot.relationship, visit.visitor.id) ?? '']?.name ?? '…';
  return { ...visit, snapshot, words: wordsFor(visit.visitor, snapshot.programme), other };
}
