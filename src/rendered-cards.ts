import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isForm, type Card } from '../adaptive-cards/kit/card.js';
import { samples, type Sample } from '../adaptive-cards/samples.js';
import { metaOf } from './chat/slack/answer/window.js';
import { renderMessage, renderView } from './chat/slack/render.js';
import { renderCard, type Where } from './chat/teams/render.js';
import { inputWords } from './chat/teams/words.js';
import { plainVocabulary, wordsFor } from './conversation/language.js';

const { t } = wordsFor({ language: 'en', zone: 'UTC' }, plainVocabulary);

/** As Slack gets it: a form is a window, everything else a message. */
export const onSlack = (card: Card) =>
  isForm(card)
    ? {
        kind: 'view' as const,
        view: renderView(card, metaOf(card), { close: t('Close'), lookAgain: t('Please look again:') }),
      }
    : { kind: 'message' as const, ...renderMessage(card) };

export const onTeams = (card: Card, where: Where = 'personal') => renderCard(card, inputWords('en'), where);

const fileOf = ({ name, card }: Sample): [file: string, content: string] => [
  `${name}.json`,
  `${JSON.stringify({ name, teams: onTeams(card), slack: onSlack(card) }, null, 2)}\n`,
];

/** The files whose content is not what the cards give: changed, missing, or of a sample that is gone. */
export async function drifted(folder: string): Promise<string[]> {
  const wanted = new Map(samples.map(fileOf));
  const found = await readdir(folder);
  const files = [...new Set([...wanted.keys(), ...found])].sort();
  const same = await Promise.all(
    files.map(async (file) => found.includes(file) && (await contentOf(folder, file)) === wanted.get(file)),
  );
  return files.filter((_, index) => !same[index]);
}

/** Brings the folder up to date, and says which files it changed. */
export async function update(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = await drifted(folder);
  const wanted = new Map(samples.map(fileOf));
  for (const file of files) {
    const content = wanted.get(file);
    await (content === undefined ? rm(join(folder, file)) : writeFile(join(folder, file), content));
  }
  return files;
}

const contentOf = (folder: string, file: string) => readFile(join(folder, file), 'utf8');
