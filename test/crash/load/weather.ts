import type { Chance } from '../../simulation/chance.js';
import type { World } from '../stage.js';

/** Neither platform answers at once, and now and then not at all: what befalls the next so many messages. */
export function makeWeather({ slack, teams }: World, ahead: number, chance: Chance): () => void {
  const planned = { slack: 0, teams: 0 };
  const befell = {
    slack: () => slack.ledger.calls.filter(({ method }) => method === 'chat.postMessage').length,
    teams: () => teams.ledger.calls.filter(({ what }) => what === 'POST activities').length,
  };
  const plan = {
    slack: () => slack.fault({ method: 'chat.postMessage', ...fate(chance, 'http500') }),
    teams: () => teams.fault({ method: 'POST activities', ...fate(chance, 'http') }),
  };
  return () => {
    for (const on of ['slack', 'teams'] as const)
      for (const most = befell[on]() + ahead; planned[on] < most; planned[on] += 1) plan[on]();
  };
}

const fates = [
  [60, 'slow'],
  [4, 'lose-reply'],
  [3, 'broken'],
  [1, '429'],
  [1, 'hang'],
] as const;

function fate<Broken extends string>(chance: Chance, broken: Broken) {
  const [, kind] = chance.weighed(fates, ([weight]) => weight) ?? fates[0];
  return { kind: kind === 'broken' ? broken : kind, ms: kind === '429' ? 1_000 : chance.whole(1, 400) };
}
