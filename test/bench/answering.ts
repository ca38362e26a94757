import { compare, type Compared } from './rounds.js';
import { atLeast, atMost, row, type Row } from './row.js';
import { inSetting, type Setting } from './setting.js';

/** What is asked, how often in a round, and the least share of the bare library's rate that it shall reach. */
const measured = [
  { name: 'slack help', door: 'slack', asks: 'help', turns: 2_000, least: 0.6 },
  { name: 'slack form', door: 'slack', asks: 'agree', turns: 600, least: 0.3 },
  { name: 'teams help', door: 'teams', asks: 'help', turns: 600, least: 0.7 },
  { name: 'teams form', door: 'teams', asks: 'agree', turns: 600, least: 0.3 },
] as const;

type Measured = (typeof measured)[number];

/** The most of the bare library's 99th percentile that ours may take. */
const mostP99 = 2;

export interface Size {
  rounds: number;
  /** Turns in a round, instead of as many as each kind has by itself. */
  turns: number | null;
}

/** How fast people are answered, beside the bare libraries with the same fake platforms. */
export const answering = {
  names: measured.flatMap(({ name }) => [`${name} rate`, `${name} p99`]),
  /** Measures what has one of these names, and shows each row as soon as it is known. */
  async run(names: readonly string[], size: Size, show: (row: Row) => void): Promise<void> {
    const wanted = measured.filter(({ name }) => names.some((each) => each.startsWith(name)));
    await inSetting(async (setting) => {
      for (const each of wanted) {
        rowsOf(each, await compared(each, setting, size))
          .filter(({ name }) => names.includes(name))
          .forEach(show);
      }
    });
  },
};

const compared = ({ door, asks, turns }: Measured, setting: Setting, size: Size): Promise<Compared> => {
  const { ours, bare } = setting[door];
  const round = (fire: typeof ours) => async () => (await fire(asks, size.turns ?? turns)).round;
  return compare(round(ours), round(bare), size.rounds);
};

const rowsOf = ({ name, least }: Measured, { ours, baseline }: Compared): Row[] => [
  row(`${name} rate`, '/s', ours.rate, baseline.rate, atLeast(least)),
  row(`${name} p99`, 'ms', ours.p99, baseline.p99, atMost(mostP99)),
];
