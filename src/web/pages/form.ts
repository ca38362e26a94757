import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';

/** How much of a form is kept. In bytes, but for the count of its fields. */
export interface Most {
  fields: number;
  field: number;
  file: number;
  whole: number;
}

/** As much as a framework at its largest takes with everything that stands beside it in the form. */
const framework = 800 * 1024;
const usual: Most = {
  // Five times what the largest framework that can be saved takes, each input with the mark of what it showed.
  fields: 2_000,
  ...{ field: framework, file: framework, whole: framework },
};

/** Browsers read no answer before all of a form is sent, so that much more is taken in and thrown away. */
const patience = 20 * 1024 * 1024;

export interface Sent {
  fields: ReadonlyMap<string, string>;
  file: { field: string; name: string; bytes: Uint8Array } | null;
}

export type Wrong = 'tooLarge' | 'notAForm';

/** What a form of ours sent. */
export async function formIn(req: IncomingMessage): Promise<Sent | Wrong> {
  const { wrong, ...sent } = await readForm(req, usual);
  return wrong ?? sent;
}

/** The same with what could be read of a form that something is wrong with. */
export async function readForm(req: IncomingMessage, most: Most): Promise<Sent & { wrong: Wrong | null }> {
  const form = reader(req.headers, most);
  let size = 0;
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most.whole) form.fails('tooLarge');
    if (size > most.whole + patience) break;
    form.takes(chunk);
  }
  return form.ends();
}

/** Nothing is left out silently: where there is more in it than is read, it has failed, and the rest is thrown away. */
function reader(headers: IncomingMessage['headers'], most: Most) {
  const read: Read = { fields: new Map(), file: null, wrong: null };
  const fails = (how: Wrong): void => {
    read.wrong ??= how;
  };
  const pieces: Buffer[] = [];
  const busboy = busboyFor(headers, most);
  if (!busboy) fails('notAForm');
  busboy?.on('field', (name, value) => void read.fields.set(name, value));
  busboy?.on('file', (field, stream, name: string | undefined) => {
    // In a name browsers write these three as their codes (html.spec.whatwg.org, multipart/form-data).
    const said = (name ?? '').replaceAll(/%(?:22|0d|0a)/gi, decodeURIComponent);
    read.file = { field, name: said, bytes: Buffer.of() };
    stream.on('data', (piece: Buffer) => void pieces.push(piece));
    stream.on('limit', () => fails('tooLarge'));
    // The form says it as well; unheard it would end the process.
    stream.on('error', () => undefined);
  });
  for (const limit of ['fieldsLimit', 'partsLimit'] as const) busboy?.on(limit, () => fails('tooLarge'));
  busboy?.on('filesLimit', () => fails('notAForm'));
  busboy?.on('error', () => fails('notAForm'));
  return {
    fails,
    takes: (chunk: Buffer): void => {
      if (read.wrong === null) busboy?.write(chunk);
    },
    ends: async (): Promise<Read> => {
      if (busboy && read.wrong === null) {
        const finished = once(busboy, 'finish').catch(() => undefined);
        busboy.end();
        await finished;
      }
      return { ...read, file: read.file && { ...read.file, bytes: Buffer.concat(pieces) } };
    },
  };
}

interface Read extends Sent {
  fields: Map<string, string>;
  wrong: Wrong | null;
}

function busboyFor(headers: IncomingMessage['headers'], { fields, field, file }: Most) {
  try {
    const limits = { fields, fieldSize: field, fileSize: file, files: 1 };
    return new Busboy({ headers: headers as BusboyHeaders, limits });
  } catch {
    return null;
  }
}
