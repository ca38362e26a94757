import type { Words } from '../../src/conversation/language.js';
import {
  longestAddress,
  longestTitle,
  mostFileBytes,
  mostFiles,
  mostLinks,
} from '../../src/mentoring/shared-links.js';
import { longestFileName } from '../../src/mentoring/shared-names.js';
import { linkForm, linkShared, linkTakenAway, sharedLinks, sharedOnCard } from '../shared-links.js';
import { fileLink, wayToAdd } from '../shared-file.js';
import { names, relationship, type Sample } from './pair.js';

/** What the two wrote in the samples of this file. */
export const wordsInLinks = [
  'Notes on our talk · example.org',
  'Notes on our talk',
  'My CV · cv.pdf',
  'My CV',
];

const link = {
  id: '0199c0de-0000-7000-8000-0000000000d1',
  title: 'Notes on our talk',
  url: 'https://example.org/notes',
  at: '2026-03-02T09:00:00Z',
};
const file = {
  ...{ ...link, id: '0199c0de-0000-7000-8000-0000000000d2', title: 'My CV' },
  file: { name: 'cv.pdf', bytes: 216_344 },
};
const longest = {
  ...{ ...link, title: 'o'.repeat(longestTitle), mine: true },
  url: `https://${'o'.repeat(60)}.example.org/`.padEnd(longestAddress, 'o'),
};
const longestFile = {
  ...{ id: file.id, title: 'o'.repeat(longestTitle), at: file.at, mine: true },
  file: { name: 'o'.repeat(longestFileName), bytes: mostFileBytes },
};
const view = { relationship, other: names.mentor, after: 0, isLive: true };
const here = { relationship, other: names.mentor };
const url = 'https://bot.example.org/file/x/open?key=x';
const asking = { relationship, link: link.id, other: names.mentor };

export const linkSamples = (words: Words): Sample[] => [...lists(words), ...steps(words)];

const lists = (words: Words): Sample[] => [
  { name: 'links.none', card: sharedLinks(words, { ...view, shared: [] }) },
  {
    name: 'links',
    card: sharedLinks(words, {
      ...view,
      shared: [
        { ...link, mine: true },
        { ...file, mine: true },
        { ...link, mine: false },
      ],
    }),
  },
  {
    name: 'links.earlier',
    card: sharedLinks(words, {
      ...{ ...view, after: sharedOnCard },
      shared: Array.from({ length: mostLinks + mostFiles }, (_, n) => ({
        ...(n % 2 ? link : file),
        mine: false,
      })),
    }),
  },
  {
    name: 'links.ended',
    card: sharedLinks(words, { ...view, isLive: false, shared: [{ ...file, mine: false }] }),
  },
];

const steps = (words: Words): Sample[] => [
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
  { name: 'links.shared.file', card: linkShared(words, { relationship, by: names.mentor, shared: file }) },
  { name: 'links.addFile', card: wayToAdd(words, { ...here, url }) },
  { name: 'links.addFile.nowhere', card: wayToAdd(words, { ...here, url: null }) },
  { name: 'links.file', card: fileLink(words, { ...here, file: file.id, url }) },
  { name: 'links.file.nowhere', card: fileLink(words, { ...here, file: file.id, url: null }) },
  { name: 'links.takenAway', card: linkTakenAway(words, { by: names.mentor }) },
];

/** As many as there may be, each as long. */
export const longestLinks = (words: Words): Sample[] => {
  const links = Array.from({ length: mostLinks }, () => longest);
  const shared = [...links, ...Array.from({ length: mostFiles }, () => longestFile)];
  return [0, sharedOnCard / 2, sharedOnCard].map((after) => ({
    name: `links.longest.${after}`,
    card: sharedLinks(words, { ...view, shared, after }),
  }));
};
