import { outcomeOf, type Outcome } from './aftermath.js';
import type { Options } from './options.js';
import { tell } from './story.js';
import { makeWorld } from './world.js';

/** One seed's story on a database of its own, and what the oracle says of it. */
export async function simulate(options: Options, url: string): Promise<Outcome> {
  const world = await makeWorld(options, url);
  try {
    await tell(world);
    return await outcomeOf(world);
  } finally {
    await world.watcher.close();
  }
}
