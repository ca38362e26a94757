/** One line of the table; what `--json` writes. */
export interface Row {
  name: string;
  unit: string;
  ours: number;
  baseline: number;
  /** Ours divided by the baseline's. */
  ratio: number;
  aim: string;
  holds: boolean;
}

interface Aim {
  text: string;
  holds: (ratio: number) => boolean;
}

export const atLeast = (least: number): Aim => ({ text: `≥ ${least}`, holds: (ratio) => ratio >= least });
export const atMost = (most: number): Aim => ({ text: `≤ ${most}`, holds: (ratio) => ratio <= most });

export function row(name: string, unit: string, ours: number, baseline: number, aim: Aim): Row {
  const ratio = ours / baseline;
  return { name, unit, ours, baseline, ratio, aim: aim.text, holds: aim.holds(ratio) };
}

export const heading = `| name | ours | baseline | ratio | aim | holds |
| --- | ---: | ---: | ---: | --- | --- |`;

export const line = ({ name, unit, ours, baseline, ratio, aim, holds }: Row): string =>
  `| ${name} | ${brief(ours)} ${unit} | ${brief(baseline)} ${unit} | ${ratio.toFixed(2)} | ${aim} | ${holds ? 'yes' : 'no'} |`;

const brief = (value: number): string => (value < 100 ? value.toFixed(1) : value.toFixed(0));
