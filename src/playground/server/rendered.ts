import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const renderedCard = z.looseObject({
  name: z.string(),
  teams: z.looseObject({ type: z.literal('AdaptiveCard') }),
  slack: z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('message'), text: z.string(), blocks: z.array(z.looseObject({})) }),
    z.looseObject({ kind: z.literal('view'), view: z.looseObject({ blocks: z.array(z.looseObject({})) }) }),
  ]),
});

export type RenderedCard = z.infer<typeof renderedCard>;

export interface RenderedCards {
  cards: RenderedCard[];
  /** Files that are there and cannot be shown. */
  unreadable: string[];
}

/** Every rendered card, as the files are now. */
export async function readRendered(dir: string): Promise<RenderedCards> {
  const names = await readdir(dir).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  const read = await Promise.all(files.map(async (file) => ({ file, card: await cardIn(join(dir, file)) })));
  return {
    cards: read.flatMap(({ card }) => (card ? [card] : [])),
    unreadable: read.flatMap(({ file, card }) => (card ? [] : [file])),
  };
}

async function cardIn(path: string): Promise<RenderedCard | null> {
  try {
    return renderedCard.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
