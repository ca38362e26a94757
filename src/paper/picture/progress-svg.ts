import type { Drawing } from '../../../adaptive-cards/kit/card.js';
import { farthest } from '../../mentoring/goals-kept.js';

/** In its own units: a phone is 360 to 430 of them wide, and letters of 14 are read there. */
export const size = { width: 480, height: 280 } as const;
const plot = { left: 34, right: 436, top: 16, bottom: 240 } as const;
const ink = '#1a1a1a';
const family = 'DejaVu Sans';

/** Told apart by dashes, marks and the number at their end as well: nothing is said by colour alone. All are dark on white. */
const looks = [
  { colour: '#0b57a4', dashes: '', mark: 'circle' },
  { colour: '#8f3b00', dashes: '9 5', mark: 'square' },
  { colour: '#1b6b35', dashes: '2 5', mark: 'triangle' },
  { colour: '#6a2c91', dashes: '12 4 2 4', mark: 'diamond' },
] as const;

/** How far the goals are over time, as SVG. A date that the letters cannot show stays out: the words beside it say it. */
export function progressSvg({ lines, from, until }: Drawing): string {
  const x = across(lines);
  const drawn = lines.map(({ points }, n) =>
    lineOf(
      points.map(({ on, far }) => ({ x: x(on), y: down(far) })),
      n,
    ),
  );
  const { width, height } = size;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...scale(),
    ...drawn,
    ...endsOf(lines, x).map(({ text, at, x: end, colour }) =>
      label(text, end + 12, at + 5, { colour, weight: 'bold' }),
    ),
    ...dates(from, until),
    '</svg>',
  ].join('\n');
}

/** Days in their true distance; a single one in the middle. */
function across(lines: Drawing['lines']): (on: string) => number {
  const days = lines.flatMap(({ points }) => points.map(({ on }) => Date.parse(on)));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const width = plot.right - plot.left;
  return (on) =>
    first === last ? plot.left + width / 2 : plot.left + (width * (Date.parse(on) - first)) / (last - first);
}

const down = (far: number): number => plot.bottom - ((plot.bottom - plot.top) * far) / farthest;

const scale = (): string[] =>
  Array.from({ length: farthest / 2 + 1 }, (_, n) => 2 * n).flatMap((far) => [
    `<line x1="${plot.left}" x2="${plot.right}" y1="${down(far)}" y2="${down(far)}" stroke="${far === 0 ? '#767676' : '#d9d9d9'}"/>`,
    label(String(far), plot.left - 8, down(far) + 5, { anchor: 'end' }),
  ]);

interface Point {
  x: number;
  y: number;
}

const lookOf = (n: number) => looks[n % looks.length] ?? looks[0];

function lineOf(points: readonly Point[], n: number): string {
  const { colour, dashes, mark } = lookOf(n);
  const path = points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
  const dashed = dashes === '' ? '' : ` stroke-dasharray="${dashes}"`;
  return [
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2.5"${dashed}/>`,
    ...points.map(
      (point) => `<path d="${markAt(mark, point)}" fill="#ffffff" stroke="${colour}" stroke-width="2"/>`,
    ),
  ].join('\n');
}

function markAt(mark: (typeof looks)[number]['mark'], { x, y }: Point): string {
  const [left, right, up, low] = [round(x - 4.5), round(x + 4.5), round(y - 4.5), round(y + 4.5)];
  switch (mark) {
    case 'circle':
      return `M${left},${round(y)}a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0Z`;
    case 'square':
      return `M${left},${up}H${right}V${low}H${left}Z`;
    case 'triangle':
      return `M${round(x)},${up}L${right},${low}H${left}Z`;
    case 'diamond':
      return `M${round(x)},${up}L${right},${round(y)}L${round(x)},${low}L${left},${round(y)}Z`;
  }
}

/** Where two lines end at the same place, one label stands above the other. */
const labelHeight = 17;

function endsOf(lines: Drawing['lines'], x: (on: string) => number) {
  const ends = lines
    .map(({ goal, points }, n) => {
      const { on, far } = points.at(-1) ?? { on: '', far: 0 };
      return { text: String(goal), at: down(far), x: x(on), colour: lookOf(n).colour };
    })
    .sort((a, b) => a.at - b.at);
  for (const [n, end] of ends.entries()) {
    const above = ends.slice(0, n).filter((other) => Math.abs(other.x - end.x) < labelHeight);
    end.at = Math.max(end.at, ...above.map(({ at }) => at + labelHeight));
  }
  return ends;
}

const dates = (from: string, until: string): string[] => {
  const y = plot.bottom + 24;
  if (from === until)
    return shown(from).map((text) => label(text, (plot.left + plot.right) / 2, y, { anchor: 'middle' }));
  return [
    ...shown(from).map((text) => label(text, plot.left, y, {})),
    ...shown(until).map((text) => label(text, plot.right + 30, y, { anchor: 'end' })),
  ];
};

/** What the letters have, and what is written from left to right. */
const hasLetters = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\x20-\x7e\u00a0\u202f’]*$/u;
const shown = (text: string): string[] => (hasLetters.test(text) ? [text] : []);

const label = (
  text: string,
  x: number,
  y: number,
  {
    anchor = 'start',
    colour = ink,
    weight = 'normal',
  }: { anchor?: string; colour?: string; weight?: string },
): string =>
  `<text x="${round(x)}" y="${round(y)}" font-family="${family}" font-size="14" font-weight="${weight}" text-anchor="${anchor}" fill="${colour}">${escaped(text)}</text>`;

const round = (value: number) => Math.round(value * 10) / 10;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
