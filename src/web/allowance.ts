/** How many may come in a row, and how long it takes until one more may. */
export interface Rate {
  burst: number;
  seconds: number;
}

/** A bucket of tokens: each visit takes one, and time puts them back. */
export class Allowance {
  readonly #every: number;
  readonly #room: number;
  readonly #now: () => number;
  /** When all of it will be there again. */
  #whole = 0;

  /** `now` in milliseconds. */
  constructor({ burst, seconds }: Rate, now: () => number) {
    this.#every = seconds * 1_000;
    this.#room = (burst - 1) * this.#every;
    this.#now = now;
  }

  /** Zero for one who may come now; else the whole seconds to wait, and nothing is taken. */
  take(): number {
    const now = this.#now();
    const whole = Math.max(this.#whole, now);
    const wait = Math.ceil((whole - now - this.#room) / 1_000);
    if (wait > 0) return wait;
    this.#whole = whole + this.#every;
    return 0;
  }

  giveBack(): void {
    this.#whole -= this.#every;
  }
}
