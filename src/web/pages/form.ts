import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { buffered, TooLarge } from '../body.js';

/** As much as a framework at its largest takes with everything that stands beside it in the form. */
const mostBytes = 800 * 1024;
/** Five times what the largest framework that can be saved takes, each input with the mark of what it showed. */
const mostFields = 2_000;

export interface Sent {
  fields: ReadonlyMap<string, string>;
  file: Uint8Array | null;
}

/** What a form of ours sent. */
export async function formIn(req: IncomingMessage): Promise<Sent | 'tooLarge' | 'notAForm'> {
  const body = await buffered(req, mostBytes);
  if (body === TooLarge) return 'tooLarge';
  try {
    return (await partsIn(body.rawBody, req.headers as BusboyHeaders)) ?? 'tooLarge';
  } catch {
    return 'notAForm';
  }
}

/** Null where there is more in it than is read: nothing is left out silently. */
async function partsIn(body: Buffer, headers: BusboyHeaders): Promise<Sent | null> {
  const fields = new Map<string, string>();
  const files: Buffer[][] = [];
  const passed: string[] = [];
  const form = new Busboy({ headers, limits: { fieldSize: mostBytes, fields: mostFields, files: 1 } });
  for (const limit of ['fieldsLimit', 'partsLimit', 'filesLimit'] as const)
    form.on(limit, () => void passed.push(limit));
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
  if (passed.length > 0) return null;
  return { fields, file: file ? new Uint8Array(Buffer.concat(file)) : null };
}
