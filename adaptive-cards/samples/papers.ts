import type { Words } from '../../src/conversation/language.js';
import { documentComing, documentHere, documentLink, documentNotSent } from '../document.js';
import { notVerified, verified, verify, type VerifiedView } from '../verify.js';
import { after, names, relationship, type Sample } from './pair.js';

const asked = { relationship, version: 1, form: 'pdf' } as const;
const seal = '4928170356'.repeat(7).slice(0, 64);

/** The signed text to take away, and its seal. */
export const papers = (words: Words): Sample[] => [
  { name: 'document.here', card: documentHere(words, asked) },
  { name: 'document.coming', card: documentComing(words) },
  {
    name: 'document.link',
    card: documentLink(words, { ...asked, url: 'https://bot.example.org/documents/token' }),
  },
  ...[true, false].map((mayNot) => ({
    name: mayNot ? 'document.not-sent.mayNot' : 'document.not-sent',
    card: documentNotSent(words, { relationship, document: { version: 1, form: 'pdf' }, mayNot }),
  })),
  {
    name: 'document.not-sent.entry',
    card: documentNotSent(words, {
      relationship,
      document: { session: relationship, form: 'calendar', for: relationship },
      mayNot: false,
    }),
  },
  { name: 'verify', card: verify(words, {}) },
  {
    name: 'verify.error',
    card: verify(words, {
      typed: '4928',
      error: words.t('A seal has 12 to 64 characters: digits, and letters from a to f.'),
    }),
  },
  { name: 'verify.yes', card: verified(words, signed) },
  { name: 'verify.yes.superseded', card: verified(words, { ...signed, state: 'superseded' }) },
  { name: 'verify.yes.ended', card: verified(words, { ...signed, ended: after(90) }) },
  { name: 'verify.no', card: notVerified(words) },
];

const signed: VerifiedView = {
  relationship,
  version: 1,
  hash: seal,
  names,
  state: 'signed',
  ended: null,
  signatures: [
    { name: names.mentor, meaning: 'agrees', at: after(4), platform: 'teams' },
    { name: names.mentee, meaning: 'hasRead', at: after(5), platform: 'slack' },
  ],
};
