import { browser } from '../../stories/browser.js';
import { openPages } from './house.js';

type Pages = Awaited<ReturnType<typeof openPages>>;

/** Chidi, who coordinates, whatever his name does to a page. */
export const chidisName = 'Chidi <b>Okafor</b>';

/** The pages of a house for a file of tests, and the ways in. */
export function visiting() {
  let pages: Pages;
  let chidi: string;
  beforeAll(async () => {
    pages = await openPages();
    chidi = await pages.person('slack', 'chidi', chidisName);
  });
  afterAll(() => pages.close());

  const send = async (
    path: string,
    fields: Record<string, string | Blob>,
    headers: Record<string, string> = {},
  ) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return fetch(pages.at(path), { method: 'POST', body, headers, redirect: 'manual' });
  };
  const linkForChidi = () => pages.linkFor(chidi);
  const inside = async (person = chidi) => {
    const visitor = browser(pages.port);
    await visitor.opens(`/framework/open?key=${await pages.linkFor(person)}`);
    await visitor.sends('/framework/open', {});
    return visitor;
  };
  const newest = async (framework: string) => {
    const all = await pages.programmes.versions();
    return all.find((version) => version.framework.id === framework)?.id ?? '';
  };
  return {
    house: () => pages,
    send,
    linkForChidi,
    inside,
    newest,
    inUse: async () => (await pages.programmes.running(chidi)).inUse.framework.id,
    versions: async () => (await pages.programmes.versions()).length,
  };
}

export const tokenIn = (page: string) => /name="token" value="(\w+)"/.exec(page)?.[1] ?? '';
