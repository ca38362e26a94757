import type { ServerResponse } from 'node:http';
import { alwaysSent } from './http.js';

/** Tells every open page that something changed; what, the page asks for itself. */
export interface News {
  listen(res: ServerResponse): void;
  changed(): void;
  close(): void;
}

/** One thing that a person does changes much at once: that is one piece of news. */
const together = 15;

export function createNews(): News {
  const listeners = new Set<ServerResponse>();
  let soon: NodeJS.Timeout | null = null;
  const tell = () => {
    soon = null;
    for (const res of listeners) res.write('data: changed\n\n');
  };
  return {
    listen(res) {
      res.writeHead(200, {
        ...alwaysSent,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      res.write('retry: 1000\n\n');
      listeners.add(res);
      res.on('close', () => listeners.delete(res));
    },
    changed: () => void (soon ??= setTimeout(tell, together)),
    close() {
      if (soon) clearTimeout(soon);
      for (const res of listeners) res.end();
      listeners.clear();
    },
  };
}
