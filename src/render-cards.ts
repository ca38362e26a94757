import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isForm } from '../adaptive-cards/kit/card.js';
import { samples, type Sample } from '../adaptive-cards/samples.js';
import { metaOf } from './chat/slack/answer/window.js';
import { renderMessage, renderView } from './chat/slack/render.js';
import { renderCard } from './chat/teams/render.js';
import { inputWords } from './chat/teams/words.js';
import { plainVocabulary, wordsFor } from './conversation/language.js';

const { t } = wordsFor({ language: 'en', zone: 'UTC' }, plainVocabulary);

/** A sample as both platforms get it. */
export const rendered = ({ name, card }: Sample) => ({
  name,
  teams: renderCard(card, inputWords('en')),
  slack: isForm(card)
    ? {
        kind: 'view' as const,
        view: renderView(card, metaOf(card), { close: t('Close'), lookAgain: t('Please look again:') }),
      }
    : { kind: 'message' as const, ...renderMessage(card) },
});

/** File name → content, for every sample. */
export const renderedFiles = (): Map<string, string> =>
  new Map(samples.map((sample) => [`${sample.name}.json`, `${JSON.stringify(rendered(sample), null, 2)}\n`]));

/** The files whose content is not what the cards give: changed, missing, or of a sample that is gone. */
export async function drifted(folder: string): Promise<string[]> {
  const wanted = renderedFiles();
  const found = (await readdir(folder)).filter((file) => file.endsWith('.json'));
  const names = [...new Set([...wanted.keys(), ...found])].sort();
  const same = await Promise.all(
    names.map(async (name) => found.includes(name) && (await readFile(join(folder, name), 'utf8')) === wanted.get(name)),
  );
  return names.filter((_, index) => !same[index]);
}

/** Brings the folder up to date; which files that changed. */
export async function update(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const names = await drifted(folder);
  const wanted = renderedFiles();
  for (const name of names) {
    const content = wanted.get(name);
    await (content === undefined ? rm(join(folder, name)) : writeFile(join(folder, name), content));
  }
  return names;
}
