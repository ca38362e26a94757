import { createHmac, timingSafeEqual } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Instant } from '../mentoring/relationship.js';
import type { DocumentFor, DocumentLink } from '../ports/documents.js';

export const documentsPath = '/documents/';

/** Signs with `key` what a link opens, for whom and until when; `base` is the address that browsers reach the bot under. */
export const documentLinks =
  (key: Buffer, base: string | null): DocumentLink =>
  (wanted, until) =>
    base === null ? null : `${base}${documentsPath}${tokenFor(key, wanted, until)}`;

function tokenFor(key: Buffer, { relationship, version, form, person }: DocumentFor, until: Instant): string {
  const said = [relationship, version, form, person, until.epochMilliseconds].join('.');
  return `${said}.${signature(key, said)}`;
}

const signature = (key: Buffer, said: string) => createHmac('sha256', key).update(said).digest('base64url');

const opened = z.object({
  relationship: z.uuid(),
  version: z.coerce.number().int().min(1),
  form: z.enum(['pdf', 'markdown', 'text']),
  person: z.uuid(),
  until: z.coerce.number().int(),
});

/** What a token opens; null where it is not one of ours, to the last letter. */
export function readToken(key: Buffer, token: string): (DocumentFor & { until: Instant }) | null {
  const end = token.lastIndexOf('.');
  const said = token.slice(0, Math.max(end, 0));
  const expected = Buffer.from(signature(key, said));
  const given = Buffer.from(token.slice(end + 1));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const [relationship, version, form, person, until] = said.split('.');
  const read = opened.safeParse({ relationship, version, form, person, until });
  if (!read.success) return null;
  return { ...read.data, until: Temporal.Instant.fromEpochMilliseconds(read.data.until) };
}
