import { inflateSync } from 'node:zlib';
import type { Drawing } from '../../adaptive-cards/kit/card.js';
import { pngOf } from '../../src/paper/picture/png.js';
import { progressSvg, size } from '../../src/paper/picture/progress-svg.js';

const line = (goal: number, ...far: number[]): Drawing['lines'][number] => ({
  goal,
  points: far.map((each, n) => ({ on: `2026-${String(n + 1).padStart(2, '0')}-01`, far: each })),
});
const drawing: Drawing = {
  lines: [line(1, 3, 4, 6), line(2, 8, 8, 8)],
  from: '1 January 2026',
  until: '1 March 2026',
};

const marks = (svg: string) => svg.match(/<path /g)?.length;
const dashes = (svg: string) =>
  [...svg.matchAll(/<polyline [^>]*?(?:stroke-dasharray="([^"]*)")?\/>/g)].map((found) => found[1]);

describe('the drawing', () => {
  test('has a line for each goal, which is told by its dashes, its marks and its number', () => {
    const svg = progressSvg({ ...drawing, lines: [line(1, 3), line(2, 4), line(7, 5), line(8, 6)] });
    expect(dashes(svg)).toEqual([undefined, '9 5', '2 5', '12 4 2 4']);
    expect(
      new Set(
        [...svg.matchAll(/<path d="[^"]*?([AaHLV][^"]*)"/g)].map(([, shape = '']) =>
          shape.replace(/[\d.,-]+/g, ''),
        ),
      ).size,
    ).toBe(4);
    expect(svg.match(/>[1278]<\/text>/g)).toEqual(
      expect.arrayContaining(['>1</text>', '>2</text>', '>7</text>', '>8</text>']),
    );
    expect(marks(progressSvg(drawing))).toBe(6);
  });

  test('days stand as far from each other as they are; ten is on top, zero at the bottom', () => {
    const points = [
      { on: '2026-01-01', far: 0 },
      { on: '2026-01-11', far: 10 },
      { on: '2026-01-31', far: 5 },
    ];
    const svg = progressSvg({ ...drawing, lines: [{ goal: 1, points }] });
    const [, path = ''] = /points="([^"]*)"/.exec(svg) ?? [];
    const [[x0 = 0, bottom = 0] = [], [x1 = 0, top = 0] = [], [x2 = 0] = []] = path
      .split(' ')
      .map((each) => each.split(',').map(Number));
    expect((x1 - x0) / (x2 - x0)).toBeCloseTo(1 / 3, 2);
    expect(bottom).toBeGreaterThan(top);
    for (const [x = 0, y = 0] of path.split(' ').map((each) => each.split(',').map(Number)))
      expect([x >= 0 && x <= size.width, y >= 0 && y <= size.height]).toEqual([true, true]);
  });

  test('of a single day it is one point in the middle, and the day is said once', () => {
    const svg = progressSvg({ lines: [line(1, 3)], from: '1 January 2026', until: '1 January 2026' });
    expect(svg.match(/1 January 2026/g)).toHaveLength(1);
    expect(svg).not.toContain('NaN');
  });

  test.each([
    ['１月', false],
    ['١ يناير', false],
    ['1 января', true],
    ['1 Ιανουαρίου', true],
    ['<&>', true],
  ])('a day as %s stands in it: %s', (from, stands) => {
    const svg = progressSvg({ ...drawing, from });
    expect(svg.includes(from.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))).toBe(
      stands,
    );
  });

  test('lines that end together have their numbers one below the other', () => {
    const svg = progressSvg({ ...drawing, lines: [line(1, 8), line(2, 8), line(3, 8)] });
    const heights = [...svg.matchAll(/y="([\d.]+)"[^>]*font-weight="bold"/g)].map(([, y]) => Number(y));
    const [a = 0, b = 0, c = 0] = heights;
    expect([b - a, c - b]).toEqual([17, 17]);
  });
});

describe('the picture', () => {
  const chunkIn = (png: Buffer, name: string) => {
    const at = png.indexOf(name);
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };

  test('is a PNG with few colours, of the size that was asked for, and small enough for a card', async () => {
    const png = await pngOf(drawing, 1.5);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1.5 * size.width, 1.5 * size.height]);
    expect(png.length).toBeLessThan(12_000);
    const lines = inflateSync(chunkIn(png, 'IDAT'));
    expect(lines).toHaveLength((1.5 * size.width + 1) * 1.5 * size.height);
    // The paper is white, and not everything is paper.
    expect([...chunkIn(png, 'PLTE').subarray(0, 3)]).toEqual([255, 255, 255]);
    expect(lines.filter((index) => index !== 0).length).toBeGreaterThan(2_000);
  });

  test('has letters in it, with no letters on the machine', async () => {
    const [with1, with8] = [
      await pngOf({ ...drawing, lines: [line(1, 5)] }, 1),
      await pngOf({ ...drawing, lines: [line(8, 5)] }, 1),
    ];
    expect(with1.equals(with8)).toBe(false);
  });
});
