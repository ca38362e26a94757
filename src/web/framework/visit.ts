import type { IncomingMessage } from 'node:http';
import { wordsFor, type Words } from '../../conversation/language.js';
import { mayRun } from '../../mentoring/policy.js';
import type { Programmes, Running } from '../../ports/programmes.js';
import { visitAt, type Door, type Visiting } from '../pages/visit.js';

/** What these pages need of the house. */
export interface Desk extends Door {
  programmes: Programmes;
}

export const page = 'framework';

/** A coordinator at the page. */
export interface Visit extends Visiting {
  running: Running;
  words: Words;
}

/** `strange`: no visit that holds. `refused`: a person who does not coordinate, or does not any more. */
export async function visitOf(req: IncomingMessage, desk: Desk): Promise<Visit | 'strange' | 'refused'> {
  const visiting = await visitAt(page, req, desk);
  if (!visiting) return 'strange';
  const { visitor } = visiting;
  const running = await desk.programmes.running(visitor.id);
  if (!mayRun(running.programme.id, running.roles, visitor.id)) return 'refused';
  return { ...visiting, running, words: wordsFor(visitor, running.programme) };
}
