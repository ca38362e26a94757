import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

/** What was sealed cannot be opened: changed, moved to another record, or sealed with another key. */
export class SealError extends Error {
  override readonly name = 'SealError';
  readonly problem: 'unknown-version' | 'not-authentic';

  constructor(problem: SealError['problem'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}

type Key = Buffer | KeyObject;

// version (1 byte), nonce (12), tag (16), ciphertext
const VERSION = 1;
const NONCE_END = 13;
const TAG_END = 29;

/** Encrypts a text so that it opens only with the same data key and for the record that it is bound to. */
export function seal(dataKey: Buffer, plain: string, boundTo: string): Buffer<ArrayBuffer> {
  return sealBytes(dataKey, Buffer.from(plain, 'utf8'), boundTo);
}

/** The text that `seal` took; throws SealError. */
export function open(dataKey: Buffer, sealed: Uint8Array, boundTo: string): string {
  return openBytes(dataKey, sealed, boundTo).toString('utf8');
}

export function sealBytes(key: Key, plain: Uint8Array, boundTo: string): Buffer<ArrayBuffer> {
  const nonce = randomBytes(NONCE_END - 1);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associated(boundTo));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), text]);
}

export function openBytes(key: Key, sealed: Uint8Array, boundTo: string): Buffer {
  if (sealed[0] !== VERSION) {
    throw new SealError(
      'unknown-version',
      'This was sealed in a way that this version of the bot does not know.',
    );
  }
  const nonce = sealed.subarray(1, NONCE_END);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_END - NONCE_END });
    decipher.setAAD(associated(boundTo)).setAuthTag(sealed.subarray(NONCE_END, TAG_END));
    const plain = decipher.update(sealed.subarray(TAG_END));
    // GCM keeps nothing back: what is left to do is to compare the tag, and to throw.
    decipher.final();
    return plain;
  } catch (cause) {
    throw new SealError(
      'not-authentic',
      'What was sealed was changed, or belongs to another record or key.',
      { cause },
    );
  }
}

const associated = (boundTo: string): Buffer => Buffer.from(String.fromCharCode(VERSION) + boundTo, 'utf8');
