import type { IncomingMessage } from 'node:http';

/** A request whose body has been read. */
export type Buffered = IncomingMessage & { rawBody: Buffer };

export const TooLarge = Symbol('too large');

/** Reads the body up to `limit` bytes; one byte more, or the promise of it, and nothing else is read. */
export async function buffered(req: IncomingMessage, limit: number): Promise<Buffered | typeof TooLarge> {
  if (Number(req.headers['content-length'] ?? 0) > limit) return TooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) return void chunks.push(chunk);
      req.pause();
      resolve(TooLarge);
    });
    req.once('end', () => resolve(Object.assign(req, { rawBody: Buffer.concat(chunks) })));
    req.once('error', reject);
    req.once('close', () => {
      if (!req.complete) reject(new Error('the request was cut off'));
    });
  });
}
