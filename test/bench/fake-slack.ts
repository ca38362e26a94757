import { createServer } from 'node:http';
import { announce } from './listening.js';

/**
 * Takes every message at once, and says when it is asked how many that were, how many it was given twice, and when each
 * arrived, in milliseconds of the epoch.
 */
const given = new Map<string, number>();
let arrived: number[] = [];

process.on('message', () => {
  const twice = [...given.values()].filter((times) => times > 1).length;
  process.send?.({ messages: given.size, twice, arrived });
  given.clear();
  arrived = [];
});

announce(
  createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      res.writeHead(200, { 'content-type': 'application/json' });
      if (!req.url?.endsWith('chat.postMessage'))
        return res.end(JSON.stringify({ ok: true, team_id: 'T1', user_id: 'UBOT', bot_id: 'BBOT' }));
      arrived.push(Date.now());
      const { channel, metadata } = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
      given.set(metadata ?? '', (given.get(metadata ?? '') ?? 0) + 1);
      res.end(JSON.stringify({ ok: true, channel, ts: `1.${arrived.length}` }));
    });
  }),
);
