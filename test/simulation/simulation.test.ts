import { tellOne, type Told } from './many.js';
import type { Mutation, Options } from './options.js';

/** A little of it at every test; how much in all, the pipeline says: `npm run simulate -- --pairs 210`. */
const options: Options = { seed: 1, pairs: 20, years: 1, faults: 1, mutation: null };

let told: Told;
beforeAll(async () => {
  told = await tellOne(options);
}, 180_000);

test('a year of many pairs, with everything that goes wrong: whatever is due comes, once, to the right person, in time', () => {
  const { outcome } = told;
  expect(outcome.violations).toEqual([]);
  expect(outcome.counts.sent).toBeGreaterThan(150);
  expect(outcome.counts.unknownListed).toBe(outcome.counts.unknown);
});

test('the same seed is the same story', async () => {
  expect(await tellOne(options)).toEqual(told);
}, 180_000);

const found: Readonly<Record<Mutation, string>> = {
  drop: 'lost',
  hold: 'unwanted',
  double: 'doubled',
  wrongPerson: 'wrongPerson',
  early: 'early',
  late: 'late',
};

test.each(Object.entries(found))(
  'the oracle finds the fault “%s”: %s',
  async (mutation, is) => {
    const broken = { ...options, pairs: 5, years: 0.4, faults: 0, mutation: mutation as Mutation };
    const { outcome } = await tellOne(broken);
    expect(outcome.violations.map((each) => each.is)).toContain(is);
  },
  90_000,
);
