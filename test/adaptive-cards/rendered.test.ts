import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samples } from '../../adaptive-cards/samples.js';
import { drifted, update } from '../../src/rendered-cards.js';

const committed = 'adaptive-cards/rendered';

test('the rendered cards are what the cards give: else run `npm run cards`', async () => {
  expect(await drifted(committed)).toEqual([]);
});

describe('bringing a folder up to date', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cards-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('writes every sample, and the same again the second time', async () => {
    expect(await update(folder)).toHaveLength(samples.length);
    expect(await update(folder)).toEqual([]);
    expect(await readdir(folder)).toHaveLength(samples.length);
  });

  test('names what was changed by hand, what is missing and what belongs to no sample, and mends it', async () => {
    await update(folder);
    const before = await readFile(join(folder, 'welcome.json'), 'utf8');
    await writeFile(join(folder, 'welcome.json'), before.replace('welcome', 'hello'));
    await rm(join(folder, 'fault.json'));
    await writeFile(join(folder, 'of-no-sample.json'), '{}');
    expect(await drifted(folder)).toEqual(['fault.json', 'of-no-sample.json', 'welcome.json']);
    await update(folder);
    expect(await drifted(folder)).toEqual([]);
    expect(await readFile(join(folder, 'welcome.json'), 'utf8')).toBe(before);
  });
});
