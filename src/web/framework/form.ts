import type { IncomingMessage } from 'node:http';
import { buffered, TooLarge } from '../body.js';

/** As much as a framework at its largest takes with everything that stands beside it in the form. */
const mostBytes = 700 * 1024;

export type Sent = { fields: ReadonlyMap<string, string>; file: Uint8Array | null };

/** What a form of ours sent, however it is encoded. */
export async function formIn(req: IncomingMessage): Promise<Sent | 'tooLarge' | 'notAForm'> {
  const body = await buffered(req, mostBytes);
  if (body === TooLarge) return 'tooLarge';
  const type = req.headers['content-type'] ?? '';
  try {
    const form = await new Response(new Uint8Array(body.rawBody), {
      headers: { 'content-type': type },
    }).formData();
    const upload = form.get('file');
    return {
      fields: new Map(
        [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      ),
      file: upload instanceof File ? new Uint8Array(await upload.arrayBuffer()) : null,
    };
  } catch {
    return 'notAForm';
  }
}
