import { Temporal } from 'temporal-polyfill';
import { wordsFor, type Vocabulary, type Words } from '../../src/conversation/language.js';
import type { Card, Form } from '../kit/card.js';

/** A card as somebody sees it, with the name of the file that it is rendered into. */
export interface Sample {
  name: string;
  card: Card | Form;
}

/** The pair of every sample: fixed, so that the rendered cards change only when the cards do. */
export const relationship = '0199c0de-0000-7000-8000-000000000001';
export const amira = '0199c0de-0000-7000-8000-00000000000a';
export const ben = '0199c0de-0000-7000-8000-00000000000b';
export const names = { mentee: 'Amira Haddad', mentor: 'Ben Osei' } as const;
export const programme = 'Mentoring';
export const today = '2026-03-02';

export const after = (days: number) =>
  Temporal.Instant.from('2026-03-02T09:00:00Z').add({ hours: 24 * days });

export const nameOf = (person: string) => (person === amira ? names.mentee : names.mentor);

export const english = (vocabulary: Vocabulary): Words =>
  wordsFor({ language: 'en-GB', zone: 'Europe/London' }, vocabulary);
