import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { faults } from '../../adaptive-cards/refused.js';
import { fileLink, wayToAdd } from '../../adaptive-cards/shared-file.js';
import { linkForm, sharedLinks } from '../../adaptive-cards/shared-links.js';
import { intentions } from '../conversation/intentions.js';
import { clean } from '../mentoring/answer.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import { isLive } from '../mentoring/relationship.js';
import {
  assertRoom,
  fileFor,
  longestTitle,
  longestAddress,
  share as shareIt,
  sharedFor,
  takeAway,
} from '../mentoring/shared-links.js';
import { addressIn } from '../mentoring/shared-names.js';
import { otherName } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { beginning, deciding, showing } from './kinds.js';
import { linkTo } from './link.js';
import { looked, stillLive } from './show-agreement.js';
import { meantBy } from './subject.js';

/** `share`: the pair's links and files (S-10). What has ended stays to be read. */
export const share = showing({
  intention: intentions.share,
  strangers: 'introduced',
  show: async (said, house) => {
    const meant = await meantBy(said, house, intentions.share, { fits: ({ phase }) => phase !== 'proposed' });
    if ('ask' in meant) return meant.ask;
    const { after } = said.payload;
    const card = listed({ ...said, snapshot: meant.snapshot }, after);
    return { card, to: after === undefined ? 'me' : 'replace' };
  },
});

const listed = ({ snapshot, me, words }: Pick<About, 'snapshot' | 'me' | 'words'>, after = 0) =>
  sharedLinks(words, {
    relationship: snapshot.relationship.id,
    other: otherName(snapshot, me.id),
    shared: sharedFor(snapshot, me.id).map(({ by, ...each }) => ({ ...each, mine: by === me.id })),
    after,
    isLive: isLive(snapshot.relationship),
  });

export const openLink = showing({
  intention: intentions.openLink,
  strangers: 'introduced',
  show: async ({ payload: { relationship }, me, words }, { store, newId }) => {
    const snapshot = await looked(store, relationship, me.id);
    stillLive(snapshot);
    const view = { relationship, link: newId(), other: otherName(snapshot, me.id), typed: {} };
    return { form: linkForm(words, view) };
  },
});

type Saving = About<typeof intentions.saveLink>;

export const saveLink = deciding({
  intention: intentions.saveLink,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: (about: Saving): Decided & { typed: Typed } => {
    const { snapshot, me, at, payload } = about;
    const read = linkIn(about);
    if ('typed' in read) return { events: [], typed: read.typed };
    const { next, events } = shareIt(snapshot, { id: payload.link, by: me.id, at, ...read.link });
    return { events, typed: {}, ...(next && { writings: [next] }) };
  },
  answer: (about, { typed }) => {
    const { words, snapshot, me, payload } = about;
    if (!typed.errors) return { card: listed(about), to: 'replace' };
    return { form: linkForm(words, { ...payload, other: otherName(snapshot, me.id), typed }) };
  },
});

export const dropLink = deciding({
  intention: intentions.dropLink,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, me, at, payload: { link } }) => {
    const { next, events } = takeAway(snapshot, { id: link, by: me.id, at });
    const isGone = next !== null && fileFor(snapshot, me.id, link) !== null;
    return { events, ...(next && { writings: [next] }), ...(isGone && { fileGone: link }) };
  },
  answer: (about) => ({ card: listed(about), to: 'replace' }),
});

/** The page that it leads to is for one file, whose id it has. */
export const addFile = beginning({
  intention: intentions.addFile,
  begin: async (said, house) => {
    const { relationship } = said.payload;
    const snapshot = await looked(house.store, relationship, said.me.id);
    assertRoom(snapshot, said.me.id, 'file');
    const url = await linkTo(`share/${relationship}/${house.newId()}`, said, house);
    return {
      card: wayToAdd(said.words, { relationship, other: otherName(snapshot, said.me.id), url }),
      to: 'me',
    };
  },
});

export const openFile = beginning({
  intention: intentions.openFile,
  begin: async (said, house) => {
    const { relationship, file } = said.payload;
    const snapshot = await looked(house.store, relationship, said.me.id);
    if (!fileFor(snapshot, said.me.id, file)) throw new Refusal('fileGone');
    const url = await linkTo(`file/${relationship}/${file}`, said, house);
    const view = { relationship, file, other: otherName(snapshot, said.me.id), url };
    return { card: fileLink(said.words, view), to: 'me' };
  },
});

function linkIn({
  inputs,
  words: { t },
}: Saving): { link: { title: string; url: string } } | { typed: Required<Typed> } {
  const given = (id: string) => clean([inputs[id] ?? ''].flat().join(' ')).replaceAll(/\s+/g, ' ');
  const [title, typed] = [given('title'), given('url')];
  const url = addressIn(typed);
  const errors = {
    ...(title === '' ? { title: t('Please write a few words first.') } : {}),
    ...(title.length > longestTitle ? { title: t(faults.tooLong, { most: longestTitle }) } : {}),
    ...(url === null
      ? { url: t('Please give an address that begins with https://, without a password in it.') }
      : {}),
  };
  if (Object.keys(errors).length === 0 && url !== null) return { link: { title, url } };
  const values = { title: title.slice(0, longestTitle), url: typed.slice(0, longestAddress) };
  return { typed: { values, errors } };
}
