export interface Options {
  seed: number;
  kills: number;
  pairs: number;
}

export const again = ({ kills, seed, pairs }: Options): string =>
  `npm run crash -- --kills ${kills} --seed ${seed} --pairs ${pairs}`;
