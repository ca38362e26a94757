import { randomBytes } from 'node:crypto';
import { open, seal } from './cipher.js';
import { unwrap, wrap, type KeyRing } from './keys.js';

/** A data key as its row keeps it. */
export interface KeptKey {
  id: string;
  /** Null: the joint key of a relationship, or the organisation's. */
  author: string | null;
  ringKey: string;
  wrapped: Buffer;
}

export interface DataKey extends KeptKey {
  key: Buffer;
}

/** Makes and opens data keys; nothing else sees the operator's key ring. */
export interface Safe {
  make(id: string, author: string | null): DataKey;
  unlock(kept: KeptKey): DataKey;
}

export const makeSafe = (ring: KeyRing): Safe => ({
  make: (id, author) => {
    const key = randomBytes(32);
    const { ringKey, bytes } = wrap(ring, id, key);
    return { id, author, ringKey, wrapped: Buffer.from(bytes), key };
  },
  unlock: (kept) => ({
    ...kept,
    key: unwrap(ring, kept.id, { ringKey: kept.ringKey, bytes: Uint8Array.from(kept.wrapped) }),
  }),
});

export function keyOf(keys: readonly DataKey[], author: string | null): DataKey {
  const key = keys.find((candidate) => candidate.author === author);
  if (!key) throw new Error('the key that this was sealed with is gone');
  return key;
}

/** Seals anything that JSON can hold. */
export const sealJson = ({ key }: DataKey, value: unknown, boundTo: string) =>
  seal(key, JSON.stringify(value), boundTo);

export const openJson = ({ key }: DataKey, sealed: Uint8Array, boundTo: string): unknown =>
  JSON.parse(open(key, sealed, boundTo));

/** Sealed bytes as a statement returns them: by themselves, or in hexadecimal where they are part of some JSON. */
export type Kept = Uint8Array | string;

export const bytesOf = (kept: Kept): Uint8Array =>
  typeof kept === 'string' ? Buffer.from(kept, 'hex') : kept;

/** What a sealed text is bound to: moved to another record it does not open. */
export const boundTo = {
  message: (id: string) => `message ${id}`,
  agreement: (relationship: string, number: number) => `agreement ${relationship} ${number}`,
  draft: (relationship: string, number: number, author: string) =>
    `draft ${relationship} ${number} ${author}`,
  writing: (relationship: string, author: string, kind: string, about: string) =>
    ['writing', relationship, author, kind, ...(about === '' ? [] : [about])].join(' '),
  session: (relationship: string, id: string) => `session ${relationship} ${id}`,
  action: (relationship: string, id: string) => `action ${relationship} ${id}`,
  file: (relationship: string, author: string, id: string) => `file ${relationship} ${author} ${id}`,
  page: (author: string) => `page ${author}`,
  inbound: (platform: string, event: string) => `inbound ${platform} ${event}`,
  email: (platform: string, tenant: string, user: string) => `email ${platform} ${tenant} ${user}`,
} as const;
