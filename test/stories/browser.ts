import type { Player } from './player.js';
import type { Stage } from './stage.js';

/** What a browser without scripts does: it keeps cookies, follows what it is sent to, and sends the forms that it was shown. */
export interface Browser {
  status: number;
  /** The page as it came. */
  page: string;
  cookie: string;
  opens(path: string): Promise<void>;
  /** Sends the form with this action, with what stands in it and what was typed, by this button. */
  sends(
    action: string,
    typed: Record<string, string | Blob>,
    button?: [name: string, value: string],
  ): Promise<void>;
}

export function browser(port: number): Browser {
  const here = `http://127.0.0.1:${port}`;
  const go = async (path: string, request: RequestInit): Promise<void> => {
    const answer = await fetch(`${here}${path}`, {
      ...request,
      headers: { ...(request.headers as Record<string, string>), cookie: at.cookie },
      redirect: 'manual',
    });
    const [set = ''] = answer.headers.getSetCookie();
    if (set) [at.cookie = ''] = set.split(';');
    at.status = answer.status;
    at.page = await answer.text();
    if (answer.status === 303) await go((answer.headers.get('location') ?? '').split('#')[0] ?? '', {});
  };
  const at: Browser = {
    status: 0,
    page: '',
    cookie: '',
    opens: (path) => go(path, {}),
    sends: async (action, typed, button) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...standing(at.page, action), ...typed }))
        body.set(name, value);
      if (button) body.set(...button);
      await go(action, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } });
    },
  };
  return at;
}

/** What stands in the inputs of a form. */
function standing(page: string, action: string): Record<string, string> {
  const [, form = ''] = new RegExp(`<form[^>]*action="${action}"[^>]*>(.*?)</form>`, 's').exec(page) ?? [];
  const inputs = [...form.matchAll(/<input[^>]*?name="([^"]*)"[^>]*?value="([^"]*)"/gs)];
  const texts = [...form.matchAll(/<textarea[^>]*?name="([^"]*)"[^>]*>\n?(.*?)<\/textarea\s*>/gs)];
  return Object.fromEntries(
    [...inputs, ...texts].map(([, name = '', value = '']) => [unescaped(name), unescaped(value)]),
  );
}

export const unescaped = (text: string): string =>
  text.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

/** The newest address that somebody was given in the chat, as a path of the bot's. */
export function linkShownTo({ client }: Player, page = 'framework'): string {
  const shown = JSON.stringify(
    client.screen().conversations.map(({ messages }) => messages.map(({ raw }) => raw)),
  );
  const address = new RegExp(`http://localhost:3978(/${page}[\\w/-]*/open\\?key=[\\w-]+)`, 'g');
  const links = [...shown.matchAll(address)].map(([, path]) => path);
  if (links.length === 0) throw new Error(`${client.person.name} was given no link`);
  return links.at(-1) ?? '';
}

export const browserOn = ({ bot }: Stage): Browser => browser(bot.port);
