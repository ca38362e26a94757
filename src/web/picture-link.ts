import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Drawing } from '../../adaptive-cards/kit/card.js';
import type { Instant } from '../mentoring/relationship.js';

export const picturesPath = '/pictures/';

/** The longest address that Slack takes for a picture (docs.slack.dev/reference/block-kit/blocks/image-block). */
const longestAddress = 3_000;

const drawn = z.object({
  until: z.int(),
  drawing: z.object({
    lines: z
      .array(
        z.object({
          goal: z.int(),
          points: z.array(z.object({ on: z.iso.date(), far: z.number().min(0).max(10) })),
        }),
      )
      .min(1)
      .max(8),
    from: z.string(),
    until: z.string(),
  }),
});

export interface Picture {
  drawing: Drawing;
  until: Instant;
}

/**
 * The picture itself travels in its address, sealed: what stands there tells nobody anything, and nothing has to be kept or
 * asked for again. Null where it would be longer than Slack takes.
 */
export function pictureLink(key: Buffer, base: string, { drawing, until }: Picture): string | null {
  const said = deflateRawSync(JSON.stringify({ until: until.epochMilliseconds, drawing }));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(said), cipher.final(), cipher.getAuthTag()]);
  const address = `${base}${picturesPath}${sealed.toString('base64url')}.png`;
  return address.length > longestAddress ? null : address;
}

/** What an address shows; null where it is not one of ours, to the last letter. */
export function readPicture(key: Buffer, name: string): Picture | null {
  const [, token] = /^([\w-]{40,3000})\.png$/.exec(name) ?? [];
  const said = token === undefined ? null : opened(key, Buffer.from(token, 'base64url'));
  // Every base64url text has spellings that mean the same bytes.
  if (said === null || Buffer.from(token ?? '', 'base64url').toString('base64url') !== token) return null;
  const { drawing, until } = drawn.parse(JSON.parse(inflateRawSync(said).toString()));
  return { drawing, until: Temporal.Instant.fromEpochMilliseconds(until) };
}

function opened(key: Buffer, sealed: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
  } catch {
    return null;
  }
}
