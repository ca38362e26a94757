import type { Logger } from 'pino';
import { oneAtATime, type Repeating } from './one-at-a-time.js';

/** Work that looks for everything when it is run, and, where it is woken, only for what was just saved. */
export interface Woken extends Repeating {
  wake(): Promise<void>;
}

/** What takes what it can from the outbox, and sends it. */
export interface Line<Taken extends { id: string }> {
  name: string;
  /** How many are on their way at a time. */
  atOnce: number;
  claim(most: number): Promise<Taken[]>;
  takeOver(most: number): Promise<Taken[]>;
  /** Sends it and says what became of it. */
  send(taken: Taken): Promise<void>;
  /** The same for one that another instance began and never reported on. */
  recover(taken: Taken): Promise<void>;
}

/**
 * One that takes long holds up the place that it goes to and no other: whenever one is done the next is taken.
 */
export function makeLine<Taken extends { id: string }>(line: Line<Taken>, log: Logger): Woken {
  const underway = new Set<Promise<void>>();
  let free = line.atOnce;
  const begin = (all: Taken[], carry: (taken: Taken) => Promise<void>) => {
    free -= all.length;
    for (const each of all) {
      const sending = carry(each)
        .catch((error: unknown) => log.error({ message: each.id, err: error }, 'a delivery failed'))
        .then(() => (free += 1))
        .then(taking.run)
        .then(() => void underway.delete(sending));
      underway.add(sending);
    }
  };
  const take = (from: 'claim' | 'takeOver', carry: (taken: Taken) => Promise<void>) =>
    oneAtATime(`${from} ${line.name}`, async () => begin(free > 0 ? await line[from](free) : [], carry), log);
  const [takingOver, taking] = [take('takeOver', line.recover), take('claim', line.send)];
  const drained = async () => {
    while (underway.size > 0) await Promise.all(underway);
  };
  return {
    run: () => Promise.all([takingOver.run(), taking.run()]).then(drained),
    wake: () => taking.run().then(drained),
    stop: () => Promise.all([takingOver.stop(), taking.stop()]).then(drained),
  };
}
