import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { hostOf, longestAddress, longestTitle, type SharedLink } from '../src/mentoring/shared-links.js';
import type { Element, Form } from './kit/card.js';
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
  /** The newest first. */
  links: readonly (SharedLink & { mine: boolean })[];
  /** Whether one may be added: what has ended stays to be read. */
  isLive: boolean;
}

/** `share`: what the two keep together (S-10). */
export const sharedLinks = ({ t }: Words, { relationship, other, links, isLive }: LinksView) => {
  const title = t('What you and {{name}} keep together', { name: other });
  const mine = links.filter((each) => each.mine);
  return card('links', {
    summary: title,
    body: [
      heading(title),
      aside(
        t('You both see this, and nobody else here. Who can open what a link leads to is up to that place.'),
      ),
      ...(links.length === 0 ? [paragraph(t('Nothing yet.'))] : links.map(linkTo)),
      ...(mine.length === 0
        ? []
        : [
            buttons(
              ...mine.map(({ id, title: called }) =>
                button(
                  titleWith(called, (name) => t('Take away “{{name}}”', { name })),
                  intentions.dropLink,
                  { relationship, link: id },
                ),
              ),
            ),
          ]),
    ],
    actions: isLive ? [button(t('Add a link'), intentions.openLink, { relationship }, 'positive')] : [],
  });
};

/** With where it leads, whatever it is called. */
const linkTo = ({ title, url }: SharedLink): Element => link(`${title} · ${clipped(hostOf(url), 60)}`, url);

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
  { t }: Words,
  { relationship, by, shared }: { relationship: string; by: string; shared: SharedLink },
) => {
  const says = t('{{name}} has shared something.', { name: by });
  return card('links.shared', {
    summary: says,
    body: [paragraph(says), linkTo(shared)],
    actions: [button(t('All of it'), intentions.share, { relationship })],
  });
};

export const linkTakenAway = ({ t }: Words, { by }: { by: string }) => {
  const says = t('{{name}} has taken away what stood here.', { name: by });
  return card('links.takenAway', { summary: says, body: [paragraph(says)] });
};
