import type { Words } from '../../src/conversation/language.js';
import { after, names, relationship, type Sample } from './pair.js';
import { session, type Say } from './said-around.js';
import { afterSession } from './after-session.js';
import { beforeSession } from './before-session.js';

/** Before, at the end of and after a session. */
export const aroundSession = (words: Words, say: Say = (text) => text): Sample[] => {
  const pair = { relationship, session, at: after(7), other: names.mentor };
  return [...beforeSession(words, say, pair), ...afterSession(words, say, pair)];
};
