import { createHash } from 'node:crypto';
import type { PlayedPerson } from '../client.js';
import { emailOf } from '../email.js';
import type { Conversation, TeamsPerson } from './world.js';

export interface CastPerson extends PlayedPerson {
  /** Whether this person has the bot's app; yes unless said. */
  installed?: boolean;
}

/** Ids are made from the cast's own, so that a bot with a database knows the people again after a restart. */
export function teamsPerson(person: CastPerson): TeamsPerson {
  const { installed: _, ...played } = person;
  return {
    ...played,
    email: emailOf(person),
    teamsId: `29:1${hashed(`user ${person.id}`, 'base64url')}`,
    aadObjectId: uuid(`object ${person.id}`),
    deactivated: false,
  };
}

export function personalChatOf(person: TeamsPerson, installed: boolean): Conversation {
  const id = `a:1${hashed(`chat ${person.id}`, 'base64url')}`;
  return { id, kind: 'personal', members: [person], hasBot: installed, blocked: false, messages: [] };
}

export const groupId = (seed: string): string =>
  `19:${hashed(`group ${seed}`, 'hex').slice(0, 32)}@thread.v2`;

export function uuid(seed: string): string {
  const hex = hashed(seed, 'hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

const hashed = (text: string, as: 'hex' | 'base64url'): string =>
  createHash('sha256').update(text).digest(as);
