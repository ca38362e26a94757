export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

interface Happening {
  at: number;
  order: number;
  happens: () => void;
}

/** Virtual time, in milliseconds since 1970: it jumps to whatever happens next. */
export interface Timeline {
  now(): number;
  at(when: number, happens: () => void): void;
  after(wait: number): Promise<void>;
  /** When something happens next. */
  next(): number;
  /** Goes there; what happens then happens in the order in which it was planned. */
  jump(to: number): void;
}

export function timelineFrom(start: number): Timeline {
  let time = start;
  let order = 0;
  const heap: Happening[] = [];
  const at = (when: number, happens: () => void) =>
    push(heap, { at: Math.max(when, time), order: order++, happens });
  return {
    now: () => time,
    at,
    after: (wait) => new Promise((resolve) => at(time + wait, resolve)),
    next: () => heap[0]?.at ?? Infinity,
    jump: (to) => {
      time = Math.max(time, to);
      while ((heap[0]?.at ?? Infinity) <= time) pop(heap)?.happens();
    },
  };
}

const isBefore = (a: Happening, b: Happening) => a.at < b.at || (a.at === b.at && a.order < b.order);

function push(heap: Happening[], added: Happening): void {
  let place = heap.length;
  heap.push(added);
  while (place > 0) {
    const above = (place - 1) >> 1;
    const parent = heap[above]!;
    if (!isBefore(added, parent)) break;
    heap[place] = parent;
    place = above;
  }
  heap[place] = added;
}

function pop(heap: Happening[]): Happening | undefined {
  const [first] = heap;
  const last = heap.pop();
  if (!first || !last || heap.length === 0) return first;
  let place = 0;
  for (;;) {
    const below = [2 * place + 1, 2 * place + 2]
      .filter((each) => each < heap.length)
      .reduce((a, b) => (isBefore(heap[b]!, heap[a]!) ? b : a), 2 * place + 1);
    const child = heap[below];
    if (!child || !isBefore(child, last)) break;
    heap[place] = child;
    place = below;
  }
  heap[place] = last;
  return first;
}
