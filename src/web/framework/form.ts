import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { buffered, TooLarge } from '../body.js';

/** As much as a framework at its largest takes with everything that stands beside it in the form. */
const mostBytes = 700 * 1024;

export interface Sent {
  fields: ReadonlyMap<string, string>;
  file: Uint8Array | null;
}

/** What a form of ours sent. */
export async function formIn(req: IncomingMessage): Promise<Sent | 'tooLarge' | 'notAForm'> {
  const body = await buffered(req, mostBytes);
  if (body === TooLarge) return 'tooLarge';
  try {
    return await partsIn(body.rawBody, req.headers as BusboyHeaders);
  } catch {
    return 'notAForm';
  }
}

async function partsIn(body: Buffer, headers: BusboyHeaders): Promise<Sent> {
  const fields = new Map<string, string>();
  const files: Buffer[][] = [];
  const form = new Busboy({ headers, limits: { fieldSize: mostBytes, fields: 1_000, files: 1 } });
  form.on('field', (name, value) => void fields.set(name, value));
  form.on('file', (_, file) => {
    const pieces: Buffer[] = [];
    files.push(pieces);
    file.on('data', (piece: Buffer) => void pieces.push(piece));
    // The form says it as well; unheard it would end the process.
    file.on('error', () => undefined);
  });
  const finished = once(form, 'finish');
  form.end(body);
  await finished;
  const [file] = files;
  return { fields, file: file ? new Uint8Array(Buffer.concat(file)) : null };
}
