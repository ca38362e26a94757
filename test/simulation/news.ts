/** What has been changed since somebody last looked: most statements change nothing. */
export interface News {
  /** Something that the oracle judges by. */
  facts: boolean;
  /** Anything: also what becomes of a message. */
  any: boolean;
  /** Programmes as they were last read. Every instance reads them each minute, and in a story most minutes pass in no time. */
  programmes: Promise<unknown> | null;
}

export const allNews = (): News => ({ facts: true, any: true, programmes: null });

const readsOnly: ReadonlySet<string> = new Set([
  ...['connect', 'begin; set local stat', 'commit', 'rollback', 'lock', 'remember'],
  ...['snapshots', 'programmes', 'frameworks', 'know', 'reader', 'settings', 'history', 'writings'],
  ...['any due', 'agenda', 'any waiting', 'together', 'by code', 'wrong codes', 'guesser'],
]);

/** Those of the lanes find nothing most of the time. */
const takes: ReadonlySet<string> = new Set(['claim', 'take over', 'rooms wanted']);
const ofLanes: ReadonlySet<string> = new Set([...takes, 'settle', 'settle sent', 'room made']);

/** Carries a statement out, and knows by its name what may be different then. */
export async function heard<T>(news: News, name: string, run: () => Promise<T>): Promise<T> {
  const result = await run();
  if (name === 'change programme') news.programmes = null;
  if (readsOnly.has(name) || (takes.has(name) && isEmpty(result))) return result;
  news.any = true;
  if (!ofLanes.has(name)) news.facts = true;
  return result;
}

function isEmpty(result: unknown): boolean {
  const { rows = [] } = result as { rows?: readonly { id?: string | null }[] };
  return rows.every(({ id }) => id === null);
}
