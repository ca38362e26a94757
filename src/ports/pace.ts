/** At most so many in any span of so many milliseconds. */
interface Window {
  most: number;
  perMs: number;
}

/** How fast a platform takes messages. */
export interface Pace {
  /** From one workspace or tenant. */
  lane: Window;
  /** To one conversation: all of them hold. */
  place: readonly Window[];
}

export const asFastAsItGoes: Pace = { lane: { most: 100, perMs: 0 }, place: [] };
