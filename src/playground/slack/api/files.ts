import { z } from 'zod';
import { checkBlocks } from '../blocks/check.js';
import { openToBot } from '../conversations.js';
import { fileJson } from '../files.js';
import { post } from '../messages.js';
import { Refused } from '../refused.js';
import { seconds } from '../directory.js';
import type { SlackFile, World } from '../world.js';
import { needs, required, type Answer, type Arguments, type Method } from './method.js';

export const files = {
  'files.getUploadURLExternal': (world, given) => {
    needs(world, 'files:write');
    const { filename, length } = promised(given);
    const file: SlackFile = {
      id: world.newId('F'),
      ticket: world.newId('ticket'),
      name: filename,
      title: filename,
      length,
      created: seconds(world),
      bytes: null,
      completed: false,
      shares: [],
    };
    world.files.set(file.id, file);
    return { upload_url: `${world.base}/upload/${file.ticket}`, file_id: file.id };
  },
  'files.completeUploadExternal': complete,
  'files.info': (world, given) => {
    needs(world, 'files:read');
    required(given, 'file');
    const file = world.files.get(String(given['file']));
    if (!file) throw new Refused('file_not_found');
    return { file: fileJson(world, file) };
  },
} as const satisfies Record<string, Method>;

/** “Typically only occurs when the `length` provided is 0.” */
function promised(given: Arguments): { filename: string; length: number } {
  const read = z
    .object({ filename: z.string().min(1), length: z.coerce.number().int().min(1) })
    .safeParse(given);
  if (!read.success) throw new Refused('missing_argument');
  return read.data;
}

const listed = z
  .array(z.object({ id: z.string(), title: z.string().optional() }))
  .min(1)
  .max(10);

/** Can be called once for a file; without a channel it stays with the bot. */
function complete(world: World, given: Arguments): Answer {
  needs(world, 'files:write');
  required(given, 'files');
  const read = listed.safeParse(given['files']);
  if (!read.success) throw new Refused('invalid_arguments');
  const found = read.data.map(({ id, title }) => ({ file: uploaded(world, id), title }));
  const blocks = given['initial_comment'] ? [] : checkBlocks(given['blocks'] ?? []);
  if (blocks.some(({ type }) => type !== 'rich_text' && type !== 'section'))
    throw new Refused('invalid_blocks');
  const channel = given['channel_id'] ? openToBot(world, given['channel_id']) : null;
  for (const { file, title } of found) Object.assign(file, { completed: true, title: title ?? file.title });
  if (channel) {
    const said = { text: String(given['initial_comment'] ?? ''), blocks };
    const shared = found.map(({ file }) => file);
    const { ts } = post(world, channel, said, { via: 'files.completeUploadExternal', files: shared });
    for (const file of shared) file.shares.push({ channel: channel.id, ts });
  }
  return { files: found.map(({ file: { id, title } }) => ({ id, title })) };
}

function uploaded(world: World, id: string): SlackFile {
  const file = world.files.get(id);
  if (!file?.bytes || file.completed) throw new Refused('file_not_found');
  return file;
}
