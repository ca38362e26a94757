import { isoOf, maybeIsoOf } from '../mentoring/instants.js';
import type { Framework } from '../mentoring/framework.js';
import type { Given } from '../mentoring/nudge.js';
import type { Change, Message } from '../ports/change.js';
import type { RoomState, Snapshot } from '../ports/snapshot.js';
import type { Writing } from '../mentoring/writing.js';
import { sealAgreement, sealDraft } from './agreement-content.js';
import type { Fixtures } from './fixtures.js';
import { mailRow } from './mail.js';
import { actionRow, reviewRow, sessionRow } from './meeting-rows.js';
import { boundTo, keyOf, sealJson, type DataKey, type Safe } from './safe.js';

export interface Saving {
  safe: Safe;
  fixtures: Fixtures;
  newId: () => string;
  /** The keys that were loaded with the relationship. */
  keys: readonly DataKey[];
}

export type Rows = Readonly<ReturnType<typeof rowsOf>>;

/** What one decision changes in each table. Throws where something cannot be sealed; nothing is saved yet. */
export function rowsOf(change: Change, saving: Saving) {
  const { fixtures } = saving;
  const relationship_id = change.relationship.id;
  const made = missingKeys(change, saving);
  const keys = [...saving.keys, ...made];
  return {
    relationships: [relationshipRow(change, fixtures)],
    keys: made.map((key) => keyRow(key, relationship_id)),
    rooms: roomRows(change),
    versions: versionRows(change, fixtures, keys),
    signatures: signatureRows(change),
    drafts: draftRows(change, keys),
    draftsGone: draftsGone(change),
    writings: (change.writings ?? []).map((writing) => writingRow(writing, relationship_id, keys, saving)),
    sessions: (change.sessions ?? []).map((session) => sessionRow(relationship_id, session, keys)),
    actions: (change.actions ?? []).map((action) => actionRow(relationship_id, action, keys)),
    reviews: change.review ? [reviewRow(relationship_id, change.review)] : [],
    nudges: (change.nudges ?? []).map((given) => nudgeRow(relationship_id, given)),
    codes: change.invitationCode ? [{ relationship_id, ...change.invitationCode }] : [],
    codesUsed: change.usedCode === undefined ? [] : [{ hash: change.usedCode }],
    messages: [
      ...change.messages.map((message) => messageRow(message, change, keys)),
      ...(change.mails ?? []).map((mail) => mailRow(relationship_id, mail, keyOf(keys, null))),
    ],
    events: change.events.map((event) => ({
      id: saving.newId(),
      relationship_id,
      kind: event.kind,
      person: 'by' in event ? event.by : event.person,
    })),
  };
}

const nudgeRow = (relationship_id: string, { at, again, answered, ...given }: Given) => ({
  ...{ relationship_id, ...given, at: isoOf(at) },
  ...{ again: maybeIsoOf(again), answered: maybeIsoOf(answered) },
});

const keyRow = ({ id, author, ringKey, wrapped }: DataKey, relationship_id: string) => ({
  id,
  relationship_id,
  author,
  ring_key: ringKey,
  wrapped: wrapped.toString('hex'),
});

/** One key for what is joint, one for each of the two; whoever joins later gets theirs then. */
function missingKeys({ relationship }: Change, { safe, keys, newId }: Saving): DataKey[] {
  const authors = [null, relationship.mentee, relationship.mentor];
  const wanted = authors.filter((author, place) => place === 0 || author !== null);
  return wanted
    .filter((author) => !keys.some((key) => key.author === author))
    .map((author) => safe.make(newId(), author));
}

const relationshipRow = (
  { relationship, before, nextLook }: Change,
  { organisation, programmes }: Fixtures,
) => ({
  id: relationship.id,
  organisation_id: organisation,
  programme_id: before?.programme.id ?? [...programmes.keys()][0],
  phase: relationship.phase,
  mentee_id: relationship.mentee,
  mentor_id: relationship.mentor,
  sponsor_id: relationship.sponsor,
  invited_by_id: relationship.invitation.by,
  invited_at: isoOf(relationship.invitation.at),
  begun_at: maybeIsoOf(relationship.begun),
  ended_by_id: relationship.ending?.by ?? null,
  ended_at: maybeIsoOf(relationship.ending?.at ?? null),
  meeting_at: maybeIsoOf(relationship.meeting?.at ?? null),
  meeting_minutes: relationship.meeting?.minutes ?? null,
  paused_by_id: relationship.pause?.by ?? null,
  paused_at: maybeIsoOf(relationship.pause?.at ?? null),
  paused_until: maybeIsoOf(relationship.pause?.until ?? null),
  terms: relationship.terms,
  next_look: maybeIsoOf(nextLook),
});

const laneOf = (before: Snapshot | null, person: string | null) => {
  const known = [...Object.values(before?.people ?? {}), ...(before?.coordinators ?? [])];
  const someone = known.find(({ id }) => id === (person ?? before?.relationship.mentee));
  return `${someone?.platform ?? 'slack'} ${someone?.tenant ?? ''}`;
};

const roomRows = ({ room, before, relationship }: Change) =>
  room && !before?.room
    ? [
        {
          relationship_id: relationship.id,
          kind: room.kind,
          progress: room.kind === 'channel' ? 'wanted' : 'made',
          lane: laneOf(before, relationship.mentee),
        },
      ]
    : [];

const versionRows = ({ agreement, before, relationship }: Change, fixtures: Fixtures, keys: DataKey[]) =>
  agreement && agreement !== before?.agreement
    ? [
        {
          relationship_id: relationship.id,
          number: agreement.number,
          framework_version_id: frameworkVersionOf(agreement.framework, fixtures),
          language: agreement.language,
          state: agreement.state,
          revision: agreement.revision,
          step: agreement.step,
          handed_to_id: agreement.handedTo,
          waiting_since: agreement.waitingSince,
          text_hash: agreement.state === 'signed' ? agreement.signatures.at(-1)?.textHash : null,
          content: sealAgreement(keyOf(keys, null), relationship.id, agreement).toString('hex'),
        },
      ]
    : [];

function frameworkVersionOf({ id, number }: Framework, { frameworks }: Fixtures): string {
  const found = [...frameworks].find(([, known]) => known.id === id && known.number === number);
  if (!found) throw new Error('a framework that is not of this organisation');
  return found[0];
}

const writingRow = (
  { kind, author, about = '', at, body }: Writing,
  relationship_id: string,
  keys: DataKey[],
  { newId }: Saving,
) => ({
  id: newId(),
  relationship_id,
  author,
  kind,
  about,
  at,
  content: sealJson(
    keyOf(keys, author),
    body,
    boundTo.writing(relationship_id, author, kind, about),
  ).toString('hex'),
});

const signatureRows = ({ agreement, before, relationship }: Change) =>
  (agreement?.signatures ?? [])
    .filter((signature) => !before?.agreement?.signatures.includes(signature))
    .map(({ ownText: _, ...signature }) => ({
      relationship_id: relationship.id,
      number: agreement?.number,
      ...signature,
    }));

const draftRows = ({ agreement, before, relationship }: Change, keys: DataKey[]) =>
  Object.entries(agreement?.drafts ?? {})
    .filter(([author, draft]) => before?.agreement?.drafts[author] !== draft)
    .map(([author, draft]) => ({
      relationship_id: relationship.id,
      number: agreement?.number,
      author,
      revision: draft.revision,
      content: sealDraft(
        keyOf(keys, author),
        relationship.id,
        agreement?.number ?? 0,
        author,
        draft,
      ).toString('hex'),
    }));

const draftsGone = ({ agreement, before, relationship }: Change) =>
  Object.keys(before?.agreement?.drafts ?? {})
    .filter((author) => agreement && !(author in agreement.drafts))
    .map((author) => ({ relationship_id: relationship.id, number: agreement?.number, author }));

const messageRow = (message: Message, { before, relationship, room, events }: Change, keys: DataKey[]) => {
  const person = 'person' in message.to ? message.to.person : null;
  const content = sealJson(keyOf(keys, null), message.card, boundTo.message(message.id));
  return {
    id: message.id,
    relationship_id: relationship.id,
    lane: laneOf(before, person),
    person,
    slot: message.slot,
    how: message.how,
    content: content.toString('hex'),
    document: message.document ?? null,
    place: person ?? (isMade(room ?? before?.room ?? null) ? relationship.id : null),
    good_until: maybeIsoOf(message.gives?.until ?? null),
    gives: message.gives?.nudges ?? null,
    unprompted: !events.some((event) => 'by' in event && event.by !== null),
  };
};

/** Whether anything can be said there. */
const isMade = (room: RoomState | null) =>
  room !== null && (room.kind !== 'channel' || room.conversation !== undefined);
