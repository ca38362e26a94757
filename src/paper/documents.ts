import type { AgreementAsked, DocumentForm, EntryAsked, GoalsAsked } from '../mentoring/document.js';
import { partyTo } from '../mentoring/policy.js';
import type { Vocabulary } from '../mentoring/programme.js';
import type { DocumentFile, Documents } from '../ports/documents.js';
import type { SignedVersion, Snapshot } from '../ports/snapshot.js';
import type { Store } from '../ports/store.js';
import { agreementPaper } from './agreement-paper.js';
import { goalsPaper } from './goals-paper.js';
import type { Logo } from './logo.js';
import { markdownOf } from './markdown.js';
import type { Paper } from './paper.js';
import type { Signed } from './signed.js';

type Reading = Pick<Store, 'look' | 'lookAtVersion' | 'signedVersions' | 'writingsOf'>;

/** Made anew whenever it is asked for: the record is the database. */
export const makeDocuments =
  (store: Reading, logo?: Logo, mailFrom: string | null = null): Documents =>
  (relationship, asked) =>
    asked.form === 'goals'
      ? goalsDocument(store, relationship, asked, logo)
      : 'version' in asked
        ? agreementDocument(store, relationship, asked, logo)
        : entryDocument(store, relationship, asked, mailFrom);

/** G-05: as the goals stand now. */
async function goalsDocument(
  store: Reading,
  relationship: string,
  { as, person }: GoalsAsked & { person?: string },
  logo?: Logo,
): Promise<DocumentFile | null> {
  const [snapshot, readings] = await Promise.all([
    store.look(relationship),
    store.writingsOf(relationship, 'reading'),
  ]);
  if (!snapshot || (person !== undefined && !partyTo(snapshot.relationship, person))) return null;
  const paper = goalsPaper(snapshot, readings);
  if (!paper) return null;
  const { ending, type } = forms[as];
  const name = `${snapshot.programme.kind}-goals-${new Date(paper.at).toISOString().slice(0, 10)}.${ending}`;
  return { name, title: paper.title, type, bytes: await bytesOf(as, paper, { text: '', logo }) };
}

/** For the calendar of one of the two, as long as the session is one that they still speak of. */
async function entryDocument(
  store: Reading,
  relationship: string,
  { session: id, for: reader }: EntryAsked,
  mailFrom: string | null,
) {
  const snapshot = await store.look(relationship);
  const session = snapshot?.sessions.find((each) => each.id === id);
  if (!snapshot || !session || !partyTo(snapshot.relationship, reader)) return null;
  // Its library takes a while to load.
  return (await import('../calendar/entry.js')).calendarFile(snapshot, session, reader, mailFrom);
}

/** What both have signed, in every form. */
async function agreementDocument(
  store: Reading,
  relationship: string,
  { version, form, person }: AgreementAsked & { person?: string },
  logo?: Logo,
): Promise<DocumentFile | null> {
  const [snapshot, versions] = await Promise.all([
    store.lookAtVersion(relationship, version),
    store.signedVersions(relationship),
  ]);
  const signed = snapshot && signedIn(snapshot, versions);
  if (!signed || (person !== undefined && !partyTo(signed.snapshot.relationship, person))) return null;
  const { ending, type } = forms[form];
  const { number, hash } = signed.version;
  const name = `${namedFor(signed.snapshot.programme)}-v${number}-${hash.slice(0, 12)}.${ending}`;
  const paper = agreementPaper(signed);
  return { name, title: paper.title, type, bytes: await bytesOf(form, paper, { text: signed.text, logo }) };
}

const forms = {
  pdf: { ending: 'pdf', type: 'application/pdf' },
  markdown: { ending: 'md', type: 'text/markdown; charset=utf-8' },
  text: { ending: 'txt', type: 'text/plain; charset=utf-8' },
} as const satisfies Record<DocumentForm, object>;

function signedIn(snapshot: Snapshot, versions: readonly SignedVersion[]): Signed | null {
  const { agreement } = snapshot;
  const version = versions.find(({ number }) => number === agreement?.number);
  return agreement && version && agreement.text !== null
    ? { snapshot, agreement, text: agreement.text, version, versions }
    : null;
}

const namedFor = ({ kind, contractWord }: Vocabulary) => `${kind}-${contractWord.replaceAll(' ', '-')}`;

/** `text` is what was hashed, to the byte: without a line feed at its end. */
async function bytesOf(
  form: DocumentForm,
  paper: Paper,
  { text, logo }: { text: string; logo: Logo | undefined },
): Promise<Buffer> {
  switch (form) {
    case 'pdf':
      // Its libraries and letters take half a second to load, and most starts never need them.
      return (await import('./pdf.js')).pdfOf(paper, logo);
    case 'markdown':
      return Buffer.from(markdownOf(paper));
    case 'text':
      return Buffer.from(text);
  }
}
