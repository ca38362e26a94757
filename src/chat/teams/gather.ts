import type { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Gather } from '../../ports/gathering.js';
import type { Answer } from './answer.js';
import type { Connector } from './connector.js';
import { outcomeOf } from './failures.js';
import type { Stirred } from './read.js';
import { renderActivity } from './render.js';
import { inputWords } from './words.js';

interface Gathered {
  gather: Gather;
  connector: Connector;
  answers: LRUCache<string, Promise<Answer>>;
  log: Logger;
}

const done: Answer = { status: 200 };

/** What is said to a chat in which somebody came or went: it is not worth a second try. */
export async function gatheringTo(
  { gathering, place, greets }: Stirred,
  { gather, connector, answers, log }: Gathered,
): Promise<Answer> {
  const card = await gather(gathering);
  if (!card || (greets !== undefined && answers.has(greets))) return done;
  if (greets !== undefined) answers.set(greets, Promise.resolve(done));
  await connector.post(place, renderActivity(card, inputWords(), 'group')).catch((error: unknown) => {
    log.warn({ outcome: outcomeOf(error, { repeatable: false, toRoom: true }) }, 'a group heard nothing');
  });
  return done;
}
