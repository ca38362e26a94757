import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import {
  isFile,
  longestAddress,
  longestTitle,
  type Shared,
  type SharedFile,
} from '../src/mentoring/shared-links.js';
import { hostOf } from '../src/mentoring/shared-names.js';
import type { Action, Element, Form } from './kit/card.js';
import {
  aside,
  button,
  buttons,
  card,
  clipped,
  form,
  heading,
  link,
  paragraph,
  sending,
  titleWith,
} from './kit/make.js';
import type { Typed } from './kit/prose.js';

export interface LinksView {
  relationship: string;
  other: string;
  /** All of it, the newest first. */
  shared: readonly (Shared & { mine: boolean })[];
  /** How many newer ones stand on the cards before. */
  after: number;
  /** Whether more may be added: what has ended stays to be read. */
  isLive: boolean;
}

/** As many as a card of Teams has room for, with the longest addresses. */
export const sharedOnCard = 20;

/** `share`: what the two keep together (S-10). */
export const sharedLinks = (words: Words, { relationship, other, isLive, ...view }: LinksView) => {
  const { t } = words;
  const shared = view.shared.slice(view.after, view.after + sharedOnCard);
  const title = t('What you and {{name}} keep together', { name: other });
  return card('links', {
    summary: title,
    body: [
      heading(title),
      aside(
        t('You both see this, and nobody else here. Who can open what a link leads to is up to that place.'),
      ),
      ...(shared.length === 0 ? [paragraph(t('Nothing yet.'))] : shared.map((each) => shown(words, each))),
      ...rowOf(shared.filter(isFile).map((file) => opening(words, relationship, file))),
      ...rowOf(
        shared
          .filter(({ mine }) => mine)
          .map(({ id, title: called }) =>
            button(
              titleWith(called, (name) => t('Take away “{{name}}”', { name })),
              intentions.dropLink,
              { relationship, link: id },
            ),
          ),
      ),
    ],
    actions: [
      ...(isLive
        ? [
            button(t('Add a link'), intentions.openLink, { relationship }, 'positive'),
            button(t('Add a file'), intentions.addFile, { relationship }),
          ]
        : []),
      ...pagesFrom(words, relationship, view),
    ],
  });
};

function pagesFrom(
  { t }: Words,
  relationship: string,
  { shared, after }: Pick<LinksView, 'shared' | 'after'>,
): Action[] {
  const next = after + sharedOnCard;
  return [
    ...(next < shared.length ? [button(t('Earlier'), intentions.share, { relationship, after: next })] : []),
    ...(after > 0 ? [button(t('The newest'), intentions.share, { relationship, after: 0 })] : []),
  ];
}

const rowOf = (actions: Action[]): Element[] => (actions.length === 0 ? [] : [buttons(...actions)]);

/** A link with where it leads, a file with its name, whatever they are called. */
const shown = ({ t }: Words, shared: Shared): Element =>
  isFile(shared)
    ? paragraph(`${shared.title} · ${clipped(shared.file.name, 40)} · ${sizeOf(t, shared.file)}`)
    : link(`${shared.title} · ${clipped(hostOf(shared.url), 60)}`, shared.url);

const opening = ({ t }: Words, relationship: string, { id, title }: SharedFile): Action =>
  button(
    titleWith(title, (name) => t('Open “{{name}}”', { name })),
    intentions.openFile,
    { relationship, file: id },
  );

/** In whole kilobytes, or megabytes to a tenth. */
export const sizeOf = (t: Words['t'], { bytes }: Pick<SharedFile['file'], 'bytes'>): string => {
  const [kilo, mega] = [Math.ceil(bytes / 1024), Math.round(bytes / 104_857.6) / 10];
  return mega < 1 ? t('{{size, number}} KB', { size: kilo }) : t('{{size, number}} MB', { size: mega });
};

export interface LinkForm {
  relationship: string;
  /** The new one's, so that a second click adds no second one. */
  link: string;
  other: string;
  typed: Typed;
}

export const linkForm = ({ t }: Words, { relationship, link: id, other, typed }: LinkForm): Form => {
  const standing = (field: string) => ({
    ...(typed.values?.[field] && { value: typed.values[field] ?? '' }),
    ...(typed.errors?.[field] !== undefined && { error: typed.errors[field] ?? '' }),
  });
  return form('links.form', {
    summary: t('Add a link'),
    window: t('Add a link'),
    body: [
      aside(t('You and {{name}} see this.', { name: other })),
      {
        type: 'Input.Text',
        id: 'title',
        label: t('What is it?'),
        maxLength: longestTitle,
        isRequired: true,
        ...standing('title'),
      },
      {
        type: 'Input.Text',
        id: 'url',
        label: t('Where is it?'),
        hint: t('Its address, beginning with https://'),
        maxLength: longestAddress,
        isRequired: true,
        ...standing('url'),
      },
    ],
    submit: sending(t('Share it'), intentions.saveLink, { relationship, link: id }, 'positive'),
  });
};

/** To both: one of them has shared something. */
export const linkShared = (
  words: Words,
  { relationship, by, shared }: { relationship: string; by: string; shared: Shared },
) => {
  const says = words.t('{{name}} has shared something.', { name: by });
  return card('links.shared', {
    summary: says,
    body: [paragraph(says), shown(words, shared)],
    actions: [
      ...(isFile(shared) ? [opening(words, relationship, shared)] : []),
      button(words.t('All of it'), intentions.share, { relationship }),
    ],
  });
};

export const linkTakenAway = ({ t }: Words, { by }: { by: string }) => {
  const says = t('{{name}} has taken away what stood here.', { name: by });
  return card('links.takenAway', { summary: says, body: [paragraph(says)] });
};
