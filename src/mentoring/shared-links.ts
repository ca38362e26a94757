import { Refusal } from './refusal.js';
import { isLive, type Decision, type Instant, type Relationship } from './relationship.js';
import { visibleWritings } from './visible.js';
import { writingBy, type Body, type Writing } from './writing.js';

/** A link or a file. */
export type Shared = Body<'links'>['links'][number];
export type SharedFile = Extract<Shared, { file: object }>;

/** Of both together (S-10). */
export const mostLinks = 20;
export const mostFiles = 20;
export const mostFileBytes = 5 * 1024 * 1024;
export const longestTitle = 100;
export const longestAddress = 1_000;

export interface WithLinks {
  relationship: Relationship;
  writings: readonly Writing[];
}

interface Doing {
  id: string;
  by: string;
  at: Instant;
}

type Fresh = Doing & ({ title: string; url: string } | { title: string; file: SharedFile['file'] });

/** What this reader finds, the newest first, each with whose it is. */
export const sharedFor = (pair: WithLinks, reader: string): (Shared & { by: string })[] =>
  visibleWritings(pair, reader)
    .filter((writing): writing is Writing<'links'> => writing.kind === 'links')
    .flatMap(({ author: by, body }) => [...body.links].reverse().map((each) => ({ ...each, by })))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));

export const isFile = <One extends Shared>(shared: One): shared is Extract<One, SharedFile> =>
  'file' in shared;

/** The file that this reader may open; null where it is not, or not any more. */
export const fileFor = (pair: WithLinks, reader: string, id: string) =>
  sharedFor(pair, reader)
    .filter(isFile)
    .find((file) => file.id === id) ?? null;

/** A second click on the same form adds nothing. */
export function share(pair: WithLinks, fresh: Fresh): Decision<Writing<'links'> | null> {
  const { by, at, ...shared } = fresh;
  if (!isLive(pair.relationship)) throw new Refusal('ended');
  if (sharedFor(pair, by).some(({ id }) => id === fresh.id)) return { next: null, events: [] };
  assertRoom(pair, by, 'file' in fresh ? 'file' : 'link');
  const links = [...mine(pair, by), { ...shared, at: at.toString() }];
  return {
    next: { kind: 'links', author: by, at, body: { links } },
    events: [{ kind: 'linkShared', by, link: fresh.id }],
  };
}

/** Refuses where nothing of the kind may be added. */
export function assertRoom(pair: WithLinks, by: string, kind: 'link' | 'file'): void {
  if (!isLive(pair.relationship)) throw new Refusal('ended');
  const alike = sharedFor(pair, by).filter((each) => isFile(each) === (kind === 'file'));
  const [most, code] =
    kind === 'file' ? ([mostFiles, 'filesMany'] as const) : ([mostLinks, 'linksMany'] as const);
  if (alike.length >= most) throw new Refusal(code, { most });
}

/** By whoever shared it. Once it is gone nothing more happens. */
export function takeAway(pair: WithLinks, { id, by, at }: Doing): Decision<Writing<'links'> | null> {
  const found = sharedFor(pair, by).find((each) => each.id === id);
  if (!found) return { next: null, events: [] };
  if (found.by !== by) throw new Refusal('linkNotYours');
  const links = mine(pair, by).filter((each) => each.id !== id);
  return {
    next: { kind: 'links', author: by, at, body: { links } },
    events: [{ kind: 'linkTakenAway', by, link: id }],
  };
}

const mine = ({ writings }: WithLinks, by: string): readonly Shared[] =>
  writingBy(writings, 'links', by)?.body.links ?? [];
