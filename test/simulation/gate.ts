import type { Chance } from './chance.js';

/** One that does things outside of itself: an instance of the bot. Once it is dead nothing that it began comes back to it. */
export interface Owner {
  name: string;
  dead: boolean;
  /** How many steps it does before it dies. */
  steps: number;
}

interface Step {
  owner: Owner;
  name: string;
  run(): Promise<unknown>;
  give(outcome: Outcome): void;
}

type Outcome = { value: unknown } | { error: unknown };

interface Held {
  step: Step;
  outcome: Outcome | null;
  over: Promise<unknown>;
}

/**
 * Everything that an instance awaits goes through here, one step at a time, in an order that chance decides: so every
 * interleaving of instances can happen, happens again with the same seed, and an instance can die at any of its steps.
 */
export interface Gate {
  through<T>(owner: Owner, name: string, run: () => Promise<T>): Promise<T>;
  /** Lets everybody go on until nobody can without time passing. */
  settle(): Promise<void>;
}

interface Around {
  chance: Chance;
  /** Whether the database lets one of its statements wait for somebody else's. */
  waits(owner: Owner): Promise<boolean>;
  kill(owner: Owner): Promise<void>;
}

/** That one message was sent is nobody else's affair, so that many such steps may be one. A pause is the whole lane’s. */
const together: ReadonlySet<string> = new Set(['settle sent']);

export function makeGate({ chance, waits, kill }: Around): Gate {
  let ready: Step[] = [];
  let held: Held[] = [];

  const carryOut = async (step: Step): Promise<void> => {
    const kept: Held = { step, outcome: null, over: Promise.resolve() };
    kept.over = step
      .run()
      .then((value) => (kept.outcome = { value }))
      .catch((error: unknown) => (kept.outcome = { error }));
    held.push(kept);
    while (!(await isOver(kept)) && !(await waits(step.owner)));
  };
  /** Whoever waited for what has been let go of since. */
  const freed = async (kept: Held): Promise<void> => {
    while (!kept.outcome && !kept.step.owner.dead && !(await waits(kept.step.owner))) await isOver(kept);
  };
  const letGo = () => {
    const over = held.filter(({ step, outcome }) => outcome !== null || step.owner.dead);
    held = held.filter((each) => !over.includes(each));
    for (const { step, outcome } of over) if (outcome && !step.owner.dead) step.give(outcome);
  };
  const takeNext = (): Step[] => {
    const first = chance.oneOf(ready);
    const taken = together.has(first.name)
      ? ready.filter(({ owner, name }) => owner === first.owner && name === first.name)
      : [first];
    ready = ready.filter((each) => !taken.includes(each));
    return taken;
  };
  const go = async (steps: Step[]): Promise<void> => {
    const [{ owner }] = steps as [Step];
    owner.steps -= 1;
    const dies = owner.steps < 0;
    const before = dies && chance.happens(0.5);
    if (!before) await Promise.all(steps.map(carryOut));
    if (dies) await kill(owner);
  };
  return {
    through: <T>(owner: Owner, name: string, run: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        const give = (outcome: Outcome) =>
          'error' in outcome ? reject(asError(outcome.error)) : resolve(outcome.value as T);
        ready.push({ owner, name, run, give });
      }),
    settle: async () => {
      for (;;) {
        await everybodyGoesOn();
        ready = ready.filter(({ owner }) => !owner.dead);
        if (ready.length === 0 && held.length === 0) return;
        if (ready.length > 0) await go(takeNext());
        for (const each of held) await freed(each);
        letGo();
      }
    },
  };
}

/** What hangs together without leaving the process is done by then. */
const everybodyGoesOn = async () => {
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
};

const asError = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** Milliseconds: then PostgreSQL is asked whether it waits for somebody. */
const patience = 50;

async function isOver(kept: Held): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const long = new Promise((resolve) => (timer = setTimeout(resolve, patience)));
  await Promise.race([kept.over, long]);
  clearTimeout(timer);
  return kept.outcome !== null;
}
