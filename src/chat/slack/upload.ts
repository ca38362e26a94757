import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Delivered, Upload } from '../../ports/chat.js';
import { patience } from './client.js';
import { defaultPause, failureOf, networkCodeOf, refusedWith, type Failure } from './failures.js';

/**
 * Slack's way in three steps: ask where to, send the bytes there, and show the file in a conversation. Only the last can
 * be seen, so the one before may be done again; a file has no metadata, so its id is noted before that
 * (docs.slack.dev/messaging/working-with-files).
 */
export async function upload(
  web: WebClient,
  file: Upload,
  { conversation, blocks }: { conversation: string; blocks: KnownBlock[] },
): Promise<Delivered> {
  const ticket = await ticketFor(web, file);
  if ('is' in ticket) return ticket;
  const failed = await sendBytes(ticket.url, file);
  if (failed) return failed;
  await file.begin(ticket.id);
  try {
    const files: [{ id: string; title: string }] = [{ id: ticket.id, title: file.title }];
    await web.files.completeUploadExternal({ files, channel_id: conversation, blocks });
    return { is: 'sent', platformId: ticket.id };
  } catch (error) {
    return failureOf(error, 'once');
  }
}

async function ticketFor(
  web: WebClient,
  { name, bytes }: Upload,
): Promise<{ url: string; id: string } | Failure> {
  try {
    const asked = { filename: name, length: bytes.length };
    const { upload_url: url, file_id: id } = await web.files.getUploadURLExternal(asked);
    return url && id ? { url, id } : { is: 'later', afterMs: defaultPause, reason: 'no_upload_url' };
  } catch (error) {
    return failureOf(error, 'repeatable');
  }
}

/** “Slack will return HTTP 200 if the upload is successful; a non-200 response indicates a failure.” */
async function sendBytes(url: string, { bytes, type }: Upload): Promise<Failure | null> {
  try {
    const signal = AbortSignal.timeout(patience);
    const headers = { 'content-type': type };
    const { status } = await fetch(url, { method: 'POST', body: Uint8Array.from(bytes), headers, signal });
    if (status === 200) return null;
    const reason = `upload_http_${status}`;
    const isOver = status >= 400 && status < 500 && status !== 429;
    return isOver ? { is: 'refused', reason } : { is: 'later', afterMs: defaultPause, reason };
  } catch (error) {
    return { is: 'later', afterMs: defaultPause, reason: networkCodeOf(error) ?? 'no_answer' };
  }
}

/** Its id if it is shown there, null if not. Rejects as Slack refuses to say, or cannot. */
export async function findUpload(
  web: WebClient,
  begun: string | null,
  conversation: string,
): Promise<{ found: string | null }> {
  if (begun === null) return { found: null };
  try {
    const { file } = await web.files.info({ file: begun });
    const { channels = [], groups = [], ims = [], shares } = file ?? {};
    const shown = [...channels, ...groups, ...ims, ...placesIn(shares?.private), ...placesIn(shares?.public)];
    return { found: shown.includes(conversation) ? begun : null };
  } catch (error) {
    const code = refusedWith(error);
    // Deleted: it was there, and somebody has taken it away.
    if (code === 'file_deleted') return { found: begun };
    if (code === 'file_not_found') return { found: null };
    throw error;
  }
}

const placesIn = (shares: object | undefined): string[] => Object.keys(shares ?? {});
