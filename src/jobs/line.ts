import type { Logger } from 'pino';
import type { Instant } from '../mentoring/relationship.js';
import type { Alarm, Clock } from '../ports/clock.js';
import type { Capacity, Claimed, Taken } from '../ports/outbox.js';
import { oneAtATime, type Repeating } from './one-at-a-time.js';

/** Work that looks for everything when it is run, and, where it is woken, only for what was just saved. */
export interface Woken extends Repeating {
  wake(): Promise<void>;
}

/** What takes what it can from the outbox, and sends it. */
export interface Line<What extends Taken> {
  name: string;
  /** How many are on their way at a time; */
  atOnce: number;
  /** and how many of them in one lane, so that one that hangs leaves the others their places. */
  share: number;
  claim(capacity: Omit<Capacity, 'pace'>): Promise<Claimed<What>>;
  takeOver(most: number): Promise<What[]>;
  /** Sends it and says what became of it. */
  send(taken: What): Promise<void>;
  /** The same for one that another instance began and never reported on. */
  recover(taken: What): Promise<void>;
}

export interface Running {
  clock: Clock;
  alarm: Alarm;
  log: Logger;
}

/**
 * One that takes long holds up the place that it goes to and no other: whenever one is done the next is taken, and
 * where only time brings the next, at that time.
 */
export function makeLine<What extends Taken>(line: Line<What>, running: Running): Woken {
  const { log } = running;
  const underway = new Set<Promise<void>>();
  const lanes = makeLanes(line);
  const waking = wakingBy(running, () => void taking.run());
  const begin = (all: readonly What[], carry: (taken: What) => Promise<void>) => {
    for (const each of all) {
      lanes.enter(each.lane);
      const sending = carry(each)
        .catch((error: unknown) => log.error({ message: each.id, err: error }, 'a delivery failed'))
        .then(() => (lanes.leave(each.lane) ? taking.run() : waking.soon()))
        .then(() => void underway.delete(sending));
      underway.add(sending);
    }
  };
  const take = (from: 'take over' | 'claim', work: () => Promise<void>) =>
    oneAtATime(`${from} ${line.name}`, work, log);
  const takingOver = take('take over', async () => {
    if (lanes.free() > 0) begin(await line.takeOver(lanes.free()), line.recover);
  });
  const taking = take('claim', async () => {
    waking.cancel();
    const again = await claimAll(line, lanes, running.clock, (taken) => begin(taken, line.send));
    if (again) waking.at(again);
  });
  const drained = async () => {
    while (underway.size > 0) await Promise.all(underway);
  };
  return {
    run: () => Promise.all([takingOver.run(), taking.run()]).then(drained),
    wake: () => taking.run().then(drained),
    stop: async () => {
      await Promise.all([takingOver.stop(), taking.stop()]);
      await drained();
      waking.cancel();
    },
  };
}

/** Takes what can go now; when to look again, where only time brings more. */
async function claimAll<What extends Taken>(
  { claim, share }: Line<What>,
  lanes: Lanes,
  clock: Clock,
  begin: (taken: readonly What[]) => void,
): Promise<Instant | null> {
  while (lanes.free() > 0) {
    const { taken, again } = await claim({ most: lanes.free(), share, busy: lanes.busy });
    begin(taken);
    lanes.look();
    if (!again || again.epochNanoseconds > clock.now().epochNanoseconds) return again;
  }
  return null;
}

function wakingBy({ clock, alarm }: Running, ring: () => void) {
  let cancel = () => {};
  const at = (instant: Instant) => {
    cancel();
    cancel = alarm(instant, ring);
  };
  const soon = () => at(clock.now().add({ milliseconds: patienceMs }));
  return { at, soon, cancel: () => cancel() };
}

/** A look takes several where several wait: so many of a full lane are done first, or so many milliseconds pass. */
const batch = 50;
const patienceMs = 20;

type Lanes = ReturnType<typeof makeLanes>;

/** How many are on their way, in all and of each lane. */
function makeLanes({ atOnce, share }: Pick<Line<never>, 'atOnce' | 'share'>) {
  const busy = new Map<string, number>();
  const full = new Set<string>();
  let free = atOnce;
  return {
    busy,
    free: () => free,
    enter: (lane: string) => {
      free -= 1;
      busy.set(lane, (busy.get(lane) ?? 0) + 1);
    },
    /** Whether it is time to look for what can take its place. */
    leave: (lane: string): boolean => {
      free += 1;
      const left = (busy.get(lane) ?? 1) - 1;
      busy.set(lane, left);
      return !full.has(lane) || share - left >= Math.min(batch, share);
    },
    /** What is full after a look may have more that waits. */
    look: () => {
      full.clear();
      for (const [lane, count] of busy) if (count >= share) full.add(lane);
    },
  };
}
