import { Refused } from './refused.js';
import type { World } from './world.js';

type Fields = Record<string, unknown>;

const patience = 3_000;
const taken = /^image\/(png|jpeg|gif)$/;

/**
 * Slack fetches a picture once, when it is posted, and keeps its own copy. Where it gets none it refuses the whole message
 * (slackapi/python-slack-sdk#1782).
 */
export async function fetchPictures(world: World, given: Fields): Promise<void> {
  await Promise.all(
    picturesIn(given).map(async ({ url }) => {
      if (!world.pictures.has(url)) world.pictures.set(url, await copyOf(world, url));
    }),
  );
}

export function assertFetched(world: World, given: Fields): void {
  const missing = picturesIn(given).filter(({ url }) => world.pictures.get(url) === null);
  if (missing.length === 0) return;
  const messages = missing.map(
    ({ path }) => `[ERROR] downloading image failed [json-pointer:${path}/image_url]`,
  );
  const code = missing.some(({ path }) => path.startsWith('/view')) ? 'invalid_arguments' : 'invalid_blocks';
  throw new Refused(code, { response_metadata: { messages } });
}

/** What stands in a message or a tab, with Slack's own copies of the pictures. */
export const withCopies = (world: World, shown: Fields): Fields =>
  Array.isArray(shown['blocks'])
    ? {
        ...shown,
        blocks: shown['blocks'].map((block: Fields) => {
          const copy = world.pictures.get(String(block['image_url']));
          return block['type'] === 'image' && copy ? { ...block, image_url: copy } : block;
        }),
      }
    : shown;

function picturesIn(given: Fields): { url: string; path: string }[] {
  const view = given['view'] as Fields | undefined;
  return [...imagesAmong(given['blocks'], '/blocks'), ...imagesAmong(view?.['blocks'], '/view/blocks')];
}

const imagesAmong = (blocks: unknown, path: string) =>
  (Array.isArray(blocks) ? (blocks as (Fields | null)[]) : []).flatMap((block, n) =>
    block?.['type'] === 'image' && typeof block['image_url'] === 'string'
      ? [{ url: block['image_url'], path: `${path}/${n}` }]
      : [],
  );

/** As a data address; null where there is no picture to be had. */
async function copyOf({ settings }: World, url: string): Promise<string | null> {
  try {
    const answer = await fetch(settings.reach(url), { signal: AbortSignal.timeout(patience) });
    const type = answer.headers.get('content-type') ?? '';
    if (!answer.ok || !taken.test(type)) return null;
    return `data:${type};base64,${Buffer.from(await answer.arrayBuffer()).toString('base64')}`;
  } catch {
    return null;
  }
}
