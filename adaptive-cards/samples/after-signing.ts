import type { Words } from '../../src/conversation/language.js';
import type { Agreement } from '../../src/mentoring/agreement.js';
import { agreement as agreementCard } from '../agreement.js';
import { amending, amendingDropped, renewedForCoordinator, superseded } from '../agreement-amending.js';
import {
  sponsorAnswered,
  sponsorAsked,
  sponsorDone,
  sponsorForm,
  sponsorIsAsked,
  sponsorReads,
} from '../sponsor.js';
import { viewOf } from './agreements.js';
import { after, names, relationship, type Sample } from './pair.js';

/** What was signed is opened again, superseded, or signed by a sponsor as well. */
export const afterSigning = (words: Words, signed: Agreement): Sample[] => [
  ...(['wish', 'review', 'goals', 'lateChanges'] as const).map((because) => ({
    name: `agreement.amending.${because}`,
    card: amending(words, { relationship, version: 2, by: names.mentor, because, standing: 1 }),
  })),
  { name: 'agreement.dropped', card: amendingDropped(words, { by: names.mentor }) },
  { name: 'agreement.superseded', card: superseded(words, { relationship, version: 1 }) },
  { name: 'agreement.older', card: agreementCard(words, viewOf({ ...signed, state: 'superseded' })) },
  { name: 'agreement.second', card: agreementCard(words, viewOf({ ...signed, number: 2 })) },
  { name: 'agreement.renewed', card: renewedForCoordinator(words, { ...names, version: 2, on: after(90) }) },
  { name: 'sponsor.form', card: sponsorForm(words, { relationship }) },
  {
    name: 'sponsor.form.error',
    card: sponsorForm(words, { relationship, error: words.t('Please choose a person.') }),
  },
  { name: 'sponsor.isAsked', card: sponsorIsAsked(words, { sponsor: 'Chidi Okafor' }) },
  { name: 'sponsor.asked', card: sponsorAsked(words, { relationship, ...names }) },
  { name: 'sponsor.reads', card: sponsorReads(words, viewOf(signed), { signs: true, openAgain: false }) },
  {
    name: 'sponsor.reads.openAgain',
    card: sponsorReads(words, viewOf(signed), { signs: false, openAgain: true }),
  },
  ...(['signed', 'declined', 'passed'] as const).map((did) => ({
    name: `sponsor.${did}`,
    card: sponsorDone(words, { did }),
  })),
  ...(['signed', 'declined', 'declinedOpen'] as const).map((did) => ({
    name: `sponsor.answered.${did}`,
    card: sponsorAnswered(words, { sponsor: 'Chidi Okafor', did }),
  })),
];
