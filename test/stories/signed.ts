import { amiraProposes, menteesOwn, mentorsOwn, type Pair } from './pair.js';
import type { Player } from './player.js';

/** From nothing to an agreement that both have signed. */
export async function bothSign(pair: Pair): Promise<void> {
  const { amira, ben } = pair;
  await amiraProposes(pair);
  await signs(ben, mentorsOwn);
  await amira.sees('Our agreement is signed by one of us');
  await signs(amira, menteesOwn);
  for (const each of [amira, ben]) await each.sees('Our agreement, signed by both of us');
}

export async function signs(player: Player, own: Record<string, string | string[]>): Promise<void> {
  await player.sees('Our agreement is');
  await player.presses('Sign');
  await player.sees('What only you can answer');
  player.fills(own);
  await player.presses('Sign');
  await player.sees(/Signed\. Now it is|Signed by both of you|signed by one of us|signed by both of us/);
}
