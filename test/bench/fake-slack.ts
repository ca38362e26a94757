import { createServer } from 'node:http';
import { announce } from './listening.js';

/** Takes every message at once, and says when it is asked how many that were and how many it was given twice. */
const given = new Map<string, number>();
let ts = 0;

process.on('message', () => {
  const twice = [...given.values()].filter((times) => times > 1).length;
  process.send?.({ messages: given.size, twice });
  given.clear();
});

announce(
  createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const { channel, metadata } = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
      given.set(metadata ?? '', (given.get(metadata ?? '') ?? 0) + 1);
      ts += 1;
      res.writeHead(200, { 'content-type': 'application/json' });
      res.end(JSON.stringify({ ok: true, channel, ts: `1.${ts}` }));
    });
  }),
);
