import type { IncomingMessage, ServerResponse } from 'node:http';
import { faultAnswer } from './faults.js';
import type { Faults } from './faults.js';
import { readJson, send } from './http.js';
import type { Answer } from './http.js';
import { refusalAnswer, TeamsRefusal } from './refusal.js';
import { routes } from './routes.js';
import type { Asked, Route } from './routes.js';
import type { World } from './world.js';

/** The Bot Connector as the bot reaches it below `prefix`. */
export function connector(world: World, faults: Faults, prefix: string) {
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const { route, asked } = find(req, prefix);
    const body = await readJson(req);
    const fault = faults.take(route?.name ?? '', asked.conversation || null);
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 1000));
    const prevented = fault ? faultAnswer(fault) : null;
    const answer = prevented ?? perform(world, route, { ...asked, body }, req);
    const lost = fault?.kind === 'hang' || fault?.kind === 'lose-reply';
    note(
      world,
      route?.name ?? `${req.method} ${req.url}`,
      { ...asked, body },
      lost ? { ...answer, status: 0 } : answer,
    );
    if (!lost) send(res, answer);
    else if (fault.kind === 'lose-reply') res.destroy();
    world.changed();
  };
}

function find(req: IncomingMessage, prefix: string): { route: Route | undefined; asked: Asked } {
  const { pathname, searchParams: query } = new URL(req.url ?? '/', 'http://teams');
  const path = pathname.startsWith(prefix) ? pathname.slice(prefix.length).replace(/\/$/, '') : '';
  const route = routes.find((each) => each.method === req.method && each.path.test(path));
  const { conversation = '', id = '' } = route?.path.exec(path)?.groups ?? {};
  const asked = {
    conversation: decodeURIComponent(conversation),
    id: decodeURIComponent(id),
    body: undefined,
    query,
  };
  return { route, asked };
}

function perform(world: World, route: Route | undefined, asked: Asked, req: IncomingMessage): Answer {
  try {
    if (!route) throw new TeamsRefusal('NotFound');
    if (world.post.bearer && !req.headers.authorization) throw new TeamsRefusal('Unauthorized');
    return { status: route.status, body: route.does(world, asked) };
  } catch (error) {
    if (!(error instanceof TeamsRefusal)) throw error;
    world.ledger.refused.push({ at: world.now(), what: route?.name ?? 'unknown', why: [error.message] });
    return refusalAnswer(error);
  }
}

function note(world: World, what: string, asked: Asked, { status, body: answer }: Answer): void {
  const posted = answer && typeof answer === 'object' && 'id' in answer ? String(answer.id) : null;
  world.ledger.calls.push({
    from: 'bot',
    what,
    conversation: asked.conversation || null,
    activity: asked.id || posted,
    status,
    at: world.now(),
    body: asked.body,
    answer,
  });
}
