import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CastMember } from '../cast.js';
import { perform, type Platforms } from './doing.js';
import { readJson, sendJson, Unanswerable } from './http.js';
import type { News } from './news.js';
import type { OutboxReader, PlaygroundCommand } from './ports.js';
import { readRendered } from './rendered.js';
import { show } from './showing.js';
import type { Time } from './time.js';

export interface Backstage extends Platforms {
  cast: readonly CastMember[];
  commands: readonly PlaygroundCommand[];
  outbox: OutboxReader;
  renderedDir: string;
  time: Time;
  news: News;
}

type Answer = (stage: Backstage, query: URLSearchParams, req: IncomingMessage) => unknown;

const answers: Record<string, Answer> = {
  'GET state': ({ time, ...platforms }, query) => show(platforms, query, time.shifts),
  'POST do': async (stage, _, req) => perform(stage, await readJson(req)),
  'GET clock': ({ time }) => time.told(),
  'POST clock': async ({ time, news }, _, req) => {
    const told = await time.advance(await readJson(req));
    news.changed();
    return told;
  },
  'GET outbox': ({ outbox }) => outbox.list(),
  'GET cast': ({ cast }) => cast,
  'GET commands': ({ commands }) => commands,
  'GET cards': ({ renderedDir }) => readRendered(renderedDir),
};

export async function answerApi(
  stage: Backstage,
  url: URL,
  name: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  if (req.method === 'GET' && name === 'events') {
    stage.news.listen(res);
    return;
  }
  try {
    const answer = answers[`${req.method} ${name}`];
    if (!answer) throw new Unanswerable(404, 'There is nothing here.');
    sendJson(res, 200, await answer(stage, url.searchParams, req));
  } catch (error) {
    if (!(error instanceof Unanswerable)) throw error;
    sendJson(res, error.status, { error: error.message });
  }
}
