import type { ServerResponse } from 'node:http';
import { App, HTTPReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { plainVocabulary, wordsFor } from '../../conversation/language.js';
import type { Chat } from '../../ports/chat.js';
import type { NewId } from '../../ports/clock.js';
import type { Dispatch } from '../../ports/turn.js';
import { clientOptions, createClient } from './client.js';
import { turnedAway, type Request } from './front-door.js';
import { listen } from './listeners.js';
import { quietLogger } from './quiet.js';
import { createChat } from './send.js';
import { introduction, type Self } from './self.js';

export interface SlackOptions {
  signingSecret: string;
  botToken: string;
  /** Where Slack's Web API is; its own place unless told. */
  apiUrl?: string;
  dispatch: Dispatch;
  log: Logger;
  newId: NewId;
  /** Real milliseconds: the age of signatures has nothing to do with the bot's clock. */
  now: () => number;
}

export interface Slack {
  chat: Chat;
  /** Takes what Slack posts to `/slack/events`, its body already read. */
  handle(req: Request, res: ServerResponse): void;
  /** Asks Slack who the bot is; rejects with a sentence for the operator where the token does not work. */
  start(): Promise<Self>;
  /** Resolves when everything that was acknowledged has been answered. */
  answered(): Promise<void>;
}

export function createSlack(options: SlackOptions): Slack {
  const { signingSecret, botToken, apiUrl, log } = options;
  const logger = quietLogger(log);
  const calls = clientOptions(apiUrl, logger);
  const web = createClient(botToken, calls);
  const self = introduction(web);
  // `turnedAway` has looked at the signature, more strictly than Bolt would: once is enough.
  const receiver = new HTTPReceiver({
    signingSecret,
    logger,
    endpoints: '/slack/events',
    signatureVerification: false,
  });
  const app = new App({
    receiver,
    logger,
    clientOptions: calls,
    convoStore: false,
    authorize: () => Promise.resolve({ botToken, ...self.known() }),
  });
  const underway = listen(app, { ...options, web, words: wordsFor(anybody, plainVocabulary) });
  return {
    chat: createChat(web, () => self.known().botUserId),
    handle: (req, res) => {
      if (!turnedAway(req, res, options)) receiver.requestListener(req, res);
    },
    start: self.ask,
    answered: async () => {
      await Promise.allSettled(underway);
    },
  };
}

/** Slack does not say along with what people do which language they read. */
const anybody = { language: 'en', zone: 'UTC' };
