import { LRUCache } from 'lru-cache';
import type { Clock } from '../ports/clock.js';
import type { Addressed } from '../ports/known.js';
import type { AccountKey } from '../ports/turn.js';

type Reader = Addressed['reader'];

export interface Readers {
  of(account: AccountKey): Promise<Reader>;
  /** What was just written about somebody is known at once here, and within a minute to other instances. */
  keep(account: AccountKey, reader: Reader): void;
}

const most = 10_000;
const milliseconds = 60_000;

/** Who reads what language, in which zone, as it was asked for within the last minute. */
export function makeReaders(clock: Clock, ask: (account: AccountKey) => Promise<Reader>): Readers {
  const known = new LRUCache<string, { reader: Reader }>({
    max: most,
    ttl: milliseconds,
    // Without a resolution every look-up would leave a timer behind that keeps the time.
    ttlResolution: 0,
    perf: { now: () => clock.now().epochMilliseconds },
  });
  const keep: Readers['keep'] = (account, reader) => void known.set(keyOf(account), { reader });
  return {
    keep,
    async of(account) {
      const before = known.get(keyOf(account));
      if (before) return before.reader;
      const reader = await ask(account);
      keep(account, reader);
      return reader;
    },
  };
}

const keyOf = ({ platform, tenant, user }: AccountKey): string => JSON.stringify([platform, tenant, user]);
