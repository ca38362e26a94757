import { z } from 'zod';
import { block } from './block.js';
import { limits } from './limits.js';
import { plainText } from './text.js';

const shared = {
  blocks: z.array(block).max(limits.view.blocks),
  callback_id: z.string().max(limits.id).optional(),
  private_metadata: z.string().max(limits.view.privateMetadata).optional(),
  external_id: z.string().max(limits.id).optional(),
};

const modal = z.strictObject({
  type: z.literal('modal'),
  title: plainText(limits.view.title),
  submit: plainText(limits.view.title).optional(),
  close: plainText(limits.view.title).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  ...shared,
});

const home = z.strictObject({ type: z.literal('home'), ...shared });

export const viewOf = { modal, home };
export type GivenView = z.infer<typeof modal> | z.infer<typeof home>;
