import type { AgreementView } from '../../adaptive-cards/agreement-view.js';
import { wordsFor, type Words } from '../conversation/language.js';
import { placeOfMeeting } from '../mentoring/chemistry.js';
import { textHash, validSignatures, type Say } from '../mentoring/agreement-text.js';
import { asSeenBy, type Agreement } from '../mentoring/agreement.js';
import { Refusal } from '../mentoring/refusal.js';
import { otherOf, roleOf } from '../mentoring/relationship.js';
import { writingsForBoth } from '../mentoring/visible.js';
import type { Snapshot } from '../ports/snapshot.js';

export function agreementOf({ agreement }: Snapshot): Agreement {
  if (!agreement) throw new Refusal('notAgreed');
  return agreement;
}

export const nameIn = (snapshot: Snapshot, person: string | null) =>
  (person && snapshot.people[person]?.name) || '…';

export const namesIn = (snapshot: Snapshot) => ({
  mentee: nameIn(snapshot, snapshot.relationship.mentee),
  mentor: nameIn(snapshot, snapshot.relationship.mentor),
});

export const otherName = (snapshot: Snapshot, person: string) =>
  nameIn(snapshot, otherOf(snapshot.relationship, person));

/** The first meeting as both see it. */
export function meetingViewOf(snapshot: Snapshot) {
  const { relationship, people } = snapshot;
  const { mentee, mentor, meeting } = relationship;
  if (!meeting) throw new Error('no meeting is set');
  const zoneOf = (person: string | null) => people[person ?? '']?.zone ?? 'UTC';
  return {
    relationship: relationship.id,
    ...meeting,
    where: placeOfMeeting(writingsForBoth(snapshot)),
    names: namesIn(snapshot),
    zones: { mentee: zoneOf(mentee), mentor: zoneOf(mentor) },
  };
}

/** The sentences of the agreement's own language, in which it is signed. */
export const sayIn = (snapshot: Snapshot): Say =>
  wordsFor({ language: agreementOf(snapshot).language, zone: 'UTC' }, snapshot.programme).t;

/** In a room that both read: the agreement's language. */
export const roomWords = (snapshot: Snapshot): Words =>
  wordsFor(
    {
      language: snapshot.agreement?.language ?? 'en',
      zone: snapshot.people[snapshot.relationship.mentee ?? '']?.zone ?? 'UTC',
    },
    snapshot.programme,
  );

export const wordsOf = (snapshot: Snapshot, person: string): Words =>
  wordsFor(snapshot.people[person] ?? { language: 'en', zone: 'UTC' }, snapshot.programme);

export function viewOf(snapshot: Snapshot): AgreementView & { me: null };
export function viewOf(
  snapshot: Snapshot,
  person: string,
): AgreementView & { me: NonNullable<AgreementView['me']> };
export function viewOf(snapshot: Snapshot, person?: string): AgreementView {
  const { relationship } = snapshot;
  const agreement = agreementOf(snapshot);
  const role = person === undefined ? null : roleOf(relationship, person);
  return {
    relationship: relationship.id,
    ...asSeenBy(agreement, role),
    names: namesIn(snapshot),
    nameOf: (id) => nameIn(snapshot, id),
    hash: textHash(agreement) ?? '',
    signatures: validSignatures(agreement),
    me: person !== undefined && role ? { person, role } : null,
  };
}
