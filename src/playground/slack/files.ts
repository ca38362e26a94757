import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { suffer, takeFault } from './faults.js';
import type { SlackFile, World } from './world.js';

/** What the bot sends to an upload_url: raw bytes, or a form with one file in it. Slack answers in plain words. */
export async function takeUpload(
  world: World,
  ticket: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const body = await buffer(req);
  const file = [...world.files.values()].find((each) => each.ticket === ticket);
  const take = () => {
    const bytes = bytesIn(body, req.headers['content-type'] ?? '');
    const fits = req.method === 'POST' && file?.bytes === null && bytes.length === file.length;
    if (fits) file.bytes = bytes;
    return {
      ok: fits,
      said: fits ? `OK - ${bytes.length}` : 'no such upload, or not the length that was said',
    };
  };
  const fault = takeFault(world.faults, 'upload');
  const answer = fault ? await suffer(fault, res, take) : take();
  if (!answer || res.writableEnded) return;
  if (res.statusCode === 200 && !answer['ok']) res.statusCode = 400;
  res.setHeader('content-type', 'text/plain');
  res.end(String(answer['said'] ?? ''));
}

/** The link under a file's name. Only this machine can ask for it here. */
export function giveFile(world: World, id: string, res: ServerResponse): void {
  const file = world.files.get(id);
  if (!file?.bytes || file.shares.length === 0) return void res.writeHead(404).end();
  res
    .writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${file.name.replace(/[^\w.-]/g, '_')}"`,
      'x-content-type-options': 'nosniff',
    })
    .end(file.bytes);
}

export const fileUrl = (world: World, { id, name }: SlackFile): string =>
  `${world.base}/files/${id}/${encodeURIComponent(name)}`;

export function fileJson(world: World, file: SlackFile): Record<string, unknown> {
  const { id, name, title, length, created, shares } = file;
  const of = (kinds: readonly string[]) =>
    shares
      .filter(({ channel }) => kinds.includes(world.conversations.get(channel)?.kind ?? ''))
      .map(({ channel }) => channel);
  const posted = Object.fromEntries(shares.map(({ channel, ts }) => [channel, [{ ts }]]));
  return {
    id,
    created,
    name,
    title,
    size: length,
    user: world.app.user,
    url_private: fileUrl(world, file),
    channels: of(['public']),
    groups: of(['private', 'mpim']),
    ims: of(['im']),
    shares: shares.length > 0 ? { private: posted } : {},
  };
}

/** Of a multipart form what stands between the first part's head and the next boundary. */
function bytesIn(body: Buffer, type: string): Buffer {
  const [, boundary] = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(type) ?? [];
  if (boundary === undefined) return body;
  const start = body.indexOf('\r\n\r\n') + 4;
  return body.subarray(start, body.indexOf(`\r\n--${boundary}`, start));
}
