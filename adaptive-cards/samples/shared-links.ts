import type { Words } from '../../src/conversation/language.js';
import { longestAddress, longestTitle, mostLinks } from '../../src/mentoring/shared-links.js';
import { linkForm, linkShared, linkTakenAway, sharedLinks } from '../shared-links.js';
import { names, relationship, type Sample } from './pair.js';

/** What the two wrote in the samples of this file. */
export const wordsInLinks = ['Notes on our talk · example.org', 'Notes on our talk'];

const link = {
  id: '0199c0de-0000-7000-8000-0000000000d1',
  title: 'Notes on our talk',
  url: 'https://example.org/notes',
  at: '2026-03-02T09:00:00Z',
};
const longest = {
  ...{ ...link, title: 'o'.repeat(longestTitle), mine: true },
  url: `https://${'o'.repeat(60)}.example.org/`.padEnd(longestAddress, 'o'),
};
const view = { relationship, other: names.mentor, isLive: true };
const asking = { relationship, link: link.id, other: names.mentor };

export const linkSamples = (words: Words): Sample[] => [
  { name: 'links.none', card: sharedLinks(words, { ...view, links: [] }) },
  {
    name: 'links',
    card: sharedLinks(words, {
      ...view,
      links: [
        { ...link, mine: true },
        { ...link, mine: false },
      ],
    }),
  },
  {
    name: 'links.ended',
    card: sharedLinks(words, { ...view, isLive: false, links: [{ ...link, mine: false }] }),
  },
  { name: 'links.form', card: linkForm(words, { ...asking, typed: {} }) },
  {
    name: 'links.form.errors',
    card: linkForm(words, {
      ...asking,
      typed: {
        values: { title: link.title },
        errors: {
          url: words.t('Please give an address that begins with https://, without a password in it.'),
        },
      },
    }),
  },
  { name: 'links.shared', card: linkShared(words, { relationship, by: names.mentor, shared: link }) },
  { name: 'links.takenAway', card: linkTakenAway(words, { by: names.mentor }) },
];

/** As many as there may be, each as long. */
export const longestLinks = (words: Words): Sample[] => [
  {
    name: 'links.longest',
    card: sharedLinks(words, { ...view, links: Array.from({ length: mostLinks }, () => longest) }),
  },
];
