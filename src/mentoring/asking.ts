import type { Event } from './event.js';
import { Refusal } from './refusal.js';
import { roleOf, type Decision, type Instant, type Relationship } from './relationship.js';
import { writingBy, type Writing } from './writing.js';

export interface Asking {
  by: string;
  at: Instant;
  about: 'readiness' | 'agreement';
  text: string;
  /** Somebody whom the asker reports to; null for those who coordinate the programme. */
  to: string | null;
}

interface Among {
  relationship: Relationship;
  writings: readonly Writing[];
  coordinators: readonly unknown[];
}

/** CF: one turns to the coordinators or to one person, never to both. The same to the same again is not sent again. */
export function askAdvice(
  { relationship, writings, coordinators }: Among,
  { by, at, about, text, to }: Asking,
): Decision<Writing<'asked'>[]> {
  if (to === null && coordinators.length === 0) throw new Refusal('noCoordinator');
  if (to === by) throw new Refusal('notYourself');
  if (to !== null && roleOf(relationship, to) !== null) throw new Refusal('adviserIsOther');
  const before = writingBy(writings, 'asked', by)?.body;
  if (before?.text === text && before.to === to) return { next: [], events: [] };
  const event: Event =
    to === null ? { kind: 'coordinatorAsked', by, about, text } : { kind: 'lineManagerAsked', by, to, text };
  return { next: [{ kind: 'asked', author: by, at, body: { text, to } }], events: [event] };
}
