import { pino } from 'pino';
import { pagesOf } from '../../../src/bot.js';
import { picturesPath } from '../../../src/web/picture-link.js';
import { createServer } from '../../../src/web/server.js';
import { browser, unescaped } from '../../stories/browser.js';
import { textOf, type Who, type World } from './world.js';

const addresses = /https:\/\/bot\.example\.org(\/[^\s"\\<>)]+)/g;

/** Each opens every address of the bot's that they were given, and whatever its pages lead to. The paths, as they were asked for. */
export async function everybodyBrowses({ house, pictures, seen }: World): Promise<Set<string>> {
  const { clock, newId } = house.house;
  const opening = { documents: house.documents, clock, key: house.database.keyFor('document links') };
  const routes = pagesOf(house.house, opening, pictures);
  const web = createServer({ routes, newId, log: pino({ level: 'silent' }) });
  const port = await web.listen(0, '127.0.0.1');
  const paths = new Set<string>();
  try {
    for (const [who, given] of addressesGiven(seen)) {
      for (const path of given) {
        for (const [at, text] of await opened(port, path)) {
          paths.add(at);
          seen.push({ who, where: at.replace(/[\w-]{36,}/g, '…'), text });
        }
      }
    }
  } finally {
    await web.close();
  }
  return paths;
}

/** Apart from pictures, in which nothing is written. */
function addressesGiven(seen: World['seen']): Map<Who, Set<string>> {
  const given = new Map<Who, Set<string>>();
  for (const { who, text } of seen) {
    for (const [, path = ''] of text.matchAll(addresses))
      if (!path.startsWith(picturesPath)) given.set(who, (given.get(who) ?? new Set()).add(path));
  }
  return given;
}

/** What stands behind it and, where it is a page of somebody's own, on every page that this leads to. */
async function opened(port: number, path: string): Promise<[path: string, text: string][]> {
  if (!path.includes('/open?key=')) return [[path, await fileAt(port, path)]];
  const visitor = browser(port);
  await visitor.opens(path);
  const found: [string, string][] = [[path, unescaped(visitor.page)]];
  const [door = ''] = path.split('?');
  await visitor.sends(door, {});
  const home = door.replace(/\/open$/, '');
  const pages = [home];
  // What a page leads to is opened after it.
  for (const at of pages) {
    if (at !== home) await visitor.opens(at);
    found.push([at, unescaped(visitor.page)]);
    for (const link of linksOf(visitor.page))
      if (link.startsWith(home) && !pages.some((each) => kindOf(each) === kindOf(link))) pages.push(link);
  }
  return found;
}

/** Of a page that there is for each of many things, one is looked at. */
const kindOf = (path: string) => path.replace(/=[^&]*/g, '');

const linksOf = (page: string): string[] =>
  [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, link = '']) => link);

async function fileAt(port: number, path: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  return textOf({
    type: answer.headers.get('content-type') ?? '',
    bytes: Buffer.from(await answer.arrayBuffer()),
  });
}
