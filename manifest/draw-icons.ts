// Draws the icons of the Teams app: two people's speech bubbles, one a little over the other.
// node --import ./.ci/typescript.mjs manifest/draw-icons.ts
import { writeFileSync } from 'node:fs';
import { png, type Pixel } from './png.js';

type Shape = (x: number, y: number) => boolean;

// The drawing is 192 wide and high; the small icon is the same, drawn in fewer pixels.
const grid = 192;

const roundBox =
  (left: number, top: number, right: number, bottom: number, radius: number): Shape =>
  (x, y) => {
    const dx = Math.max(left + radius - x, x - (right - radius), 0);
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
    return dx * dx + dy * dy <= radius * radius;
  };

type Point = readonly [number, number];

const triangle =
  (a: Point, b: Point, c: Point): Shape =>
  (x, y) => {
    const side = ([px, py]: Point, [qx, qy]: Point) => (x - qx) * (py - qy) - (px - qx) * (y - qy) >= 0;
    return side(a, b) === side(b, c) && side(b, c) === side(c, a);
  };

const either =
  (...shapes: Shape[]): Shape =>
  (x, y) =>
    shapes.some((shape) => shape(x, y));

const bubble = (grow: number) => ({
  hers: either(
    roundBox(26 - grow, 34 - grow, 122 + grow, 106 + grow, 24 + grow),
    triangle([42 - grow, 96], [74 + grow, 100], [40 - grow, 132 + grow]),
  ),
  his: either(
    roundBox(72 - grow, 78 - grow, 166 + grow, 144 + grow, 24 + grow),
    triangle([120 - grow, 138], [152 + grow, 134], [154 + grow, 168 + grow]),
  ),
});

const green: Pixel = [31, 95, 91, 255];
const cream: Pixel = [247, 241, 230, 255];
const amber: Pixel = [242, 179, 61, 255];
const shared: Pixel = [250, 214, 150, 255];
const white: Pixel = [255, 255, 255, 255];
const nothing: Pixel = [255, 255, 255, 0];

const full = bubble(0);
const coloured = (x: number, y: number): Pixel => {
  const hers = full.hers(x, y);
  const his = full.his(x, y);
  return hers && his ? shared : his ? amber : hers ? cream : green;
};

const inner = bubble(-12);
const outlined = (x: number, y: number): Pixel => {
  const his = full.his(x, y) && !inner.his(x, y);
  const hers = full.hers(x, y) && !inner.hers(x, y) && !full.his(x, y);
  return his || hers ? white : nothing;
};

const fineness = 6;

/** Each pixel is the mean of several points in it, so that edges are smooth. */
function draw(size: number, at: (x: number, y: number) => Pixel): Buffer {
  const step = grid / size;
  const steps = Array.from({ length: fineness }, (_, n) => ((n + 0.5) / fineness) * step);
  return png({ width: size, height: size }, (px, py) => {
    const points = steps.flatMap((dx) => steps.map((dy) => at(px * step + dx, py * step + dy)));
    const mean = (channel: number) =>
      Math.round(points.reduce((sum, point) => sum + (point[channel] ?? 0), 0) / points.length);
    return [mean(0), mean(1), mean(2), mean(3)];
  });
}

const here = (name: string) => new URL(`teams/${name}`, import.meta.url);
writeFileSync(here('color.png'), draw(192, coloured));
writeFileSync(here('outline.png'), draw(32, outlined));
