import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Where all chance in a simulation comes from: the same seed, the same story. */
export interface Chance {
  /** Both ends included. */
  whole(from: number, to: number): number;
  happens(probability: number): boolean;
  oneOf<T>(all: readonly T[]): T;
  /** Each is as likely as it weighs. */
  weighed<T>(all: readonly T[], weight: (each: T) => number): T | null;
  /** So long until the next of what happens now and then. */
  until(mean: number): number;
  bytes(count: number): Buffer;
  /** A source of its own, so that more of one thing changes nothing of another. */
  apart(name: string): Chance;
}

const finest = 2 ** 30;

export function chanceOf(seed: number): Chance {
  const source = xoroshiro128plus(seed);
  const whole = (from: number, to: number) => uniformInt(source, from, to);
  const part = () => whole(0, finest - 1) / finest;
  return {
    whole,
    happens: (probability) => part() < probability,
    oneOf: <T>(all: readonly T[]) => all[whole(0, all.length - 1)] as T,
    weighed: (all, weight) => {
      let left = part() * all.reduce((sum, each) => sum + weight(each), 0);
      return all.find((each) => (left -= weight(each)) < 0) ?? null;
    },
    until: (mean) => Math.ceil(-Math.log(1 - part()) * mean),
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => whole(0, 255))),
    apart: (name) => chanceOf(Buffer.from(name).reduce((sum, each) => (sum * 31 + each) | 0, seed)),
  };
}
