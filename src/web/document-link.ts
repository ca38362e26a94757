import { createHmac, timingSafeEqual } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { DocumentForm, GoalsAsked } from '../mentoring/document.js';
import type { Instant } from '../mentoring/relationship.js';
import type { DocumentFor, DocumentLink } from '../ports/documents.js';

export const documentsPath = '/documents/';

/** Signs with `key` what a link opens, for whom and until when; `base` is the address that browsers reach the bot under. */
export const documentLinks =
  (key: Buffer, base: string | null): DocumentLink =>
  (wanted, until) =>
    base === null ? null : `${base}${documentsPath}${tokenFor(key, wanted, until)}`;

function tokenFor(key: Buffer, wanted: DocumentFor, until: Instant): string {
  const { relationship, form, person } = wanted;
  const what = wanted.form === 'goals' ? wanted.as : 'version' in wanted ? wanted.version : wanted.session;
  const said = [relationship, what, form, person, until.epochMilliseconds].join('.');
  return `${said}.${signature(key, said)}`;
}

const signature = (key: Buffer, said: string) => createHmac('sha256', key).update(said).digest('base64url');

const forOne = { relationship: z.uuid(), person: z.uuid(), until: z.coerce.number().int() };
const opened = z.union([
  z.object({
    ...forOne,
    what: z.coerce.number().int().min(1),
    form: z.enum(['pdf', 'markdown', 'text']),
  }),
  z.object({ ...forOne, what: z.uuid(), form: z.literal('calendar') }),
  z.object({ ...forOne, what: z.enum(['pdf', 'markdown']), form: z.literal('goals') }),
]);

/** What a token opens; null where it is not one of ours, to the last letter. */
export function readToken(key: Buffer, token: string): (DocumentFor & { until: Instant }) | null {
  const end = token.lastIndexOf('.');
  const said = token.slice(0, Math.max(end, 0));
  const expected = Buffer.from(signature(key, said));
  const given = Buffer.from(token.slice(end + 1));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const [relationship, what, form, person, until] = said.split('.');
  const read = opened.safeParse({ relationship, what, form, person, until });
  return read.success ? wantedIn(read.data) : null;
}

function wantedIn({ what, until, ...read }: z.output<typeof opened>): DocumentFor & { until: Instant } {
  const common = { ...read, until: Temporal.Instant.fromEpochMilliseconds(until) };
  if (read.form === 'goals') return { ...common, form: 'goals', as: what as GoalsAsked['as'] };
  return typeof what === 'number'
    ? { ...common, version: what, form: read.form as DocumentForm }
    : { ...common, session: what, form: 'calendar', for: read.person };
}
