import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from './refused.js';

/** How the API misbehaves; `method` is a Web API method, `response_url`, `upload`, or `*` for all. */
export interface Fault {
  method: string;
  kind: 'slow' | 'hang' | 'http500' | '429' | 'lose-reply' | 'error';
  /** The error code of kind `error`. */
  code?: string;
  /** How slow, or how long to wait after a 429. */
  ms?: number;
  /** How many calls it befalls: 1 unless told. */
  times?: number;
}

type Answer = Record<string, unknown>;

export function takeFault(faults: Fault[], method: string): Fault | null {
  const at = faults.findIndex((fault) => fault.method === method || fault.method === '*');
  const fault = faults[at];
  if (!fault) return null;
  fault.times = (fault.times ?? 1) - 1;
  if (fault.times <= 0) faults.splice(at, 1);
  return fault;
}

/** Runs the call as the fault lets it; null: no answer is to be written. */
export async function suffer(fault: Fault, res: ServerResponse, run: () => Answer): Promise<Answer | null> {
  switch (fault.kind) {
    case 'slow':
      await pause(fault.ms ?? 1000, undefined, { ref: false });
      return run();
    case 'hang':
      return null;
    case 'error':
      throw new Refused(fault.code ?? 'internal_error');
    case 'lose-reply':
      run();
      res.destroy();
      return null;
    case 'http500':
      res.writeHead(500).end();
      return null;
    case '429':
      res.setHeader('retry-after', String(Math.ceil((fault.ms ?? 1000) / 1000)));
      res.statusCode = 429;
      return { ok: false, error: 'ratelimited' };
  }
}
