/** Faults that are made on purpose, to see that the oracle tells them. */
export const mutations = ['drop', 'hold', 'double', 'wrongPerson', 'early', 'late'] as const;
export type Mutation = (typeof mutations)[number];

export interface Options {
  seed: number;
  pairs: number;
  years: number;
  /** 0: nothing goes wrong. */
  faults: number;
  mutation: Mutation | null;
}
