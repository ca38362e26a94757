import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, button, card, link, paragraph } from './kit/make.js';

interface Way {
  relationship: string;
  other: string;
  /** Null where no browser reaches the bot. */
  url: string | null;
}

/** A way to the page where a file is chosen: no chat lets a bot take one in without keeping it itself. */
export const wayToAdd = ({ t }: Words, { relationship, other, url }: Way) =>
  card('links.addFile', {
    summary: t('Add a file'),
    body: [
      paragraph(
        t('You choose the file on a page of mine, so that it is kept here, encrypted, and not in this chat.'),
      ),
      aside(t('You and {{name}} see it, and nobody else.', { name: other })),
      ...wayThere(t, t('Choose the file'), url),
    ],
    actions: url === null ? [] : [button(t('A new link'), intentions.addFile, { relationship })],
  });

/** A way to one file, for whoever asked for it. */
export const fileLink = ({ t }: Words, { relationship, file, other, url }: Way & { file: string }) =>
  card('links.file', {
    summary: t('A file that you and {{name}} keep together', { name: other }),
    body: [
      paragraph(t('A file that you and {{name}} keep together', { name: other })),
      ...wayThere(t, t('Open'), url),
    ],
    actions: url === null ? [] : [button(t('A new link'), intentions.openFile, { relationship, file })],
  });

const wayThere = (t: Words['t'], title: string, url: string | null) =>
  url === null
    ? [
        aside(
          t(
            'There is no page: whoever runs this bot has not said at which address browsers reach it (PUBLIC_URL).',
          ),
        ),
      ]
    : [link(title, url), aside(t('The link is for you alone and works once, within 15 minutes.'))];
