import { wordsFor, type Words } from '../conversation/language.js';
import type { Agreement } from '../mentoring/agreement.js';
import { agreementBlocks } from './agreement-blocks.js';
import type { Block, Paper } from './paper.js';
import { signaturePage } from './signature-page.js';
import { nameIn, signedAt, type Signed } from './signed.js';

/** The agreement as a document: in its own language, and in the words that were signed. */
export function agreementPaper(signed: Signed): Paper {
  const { snapshot, agreement, version } = signed;
  const words = wordsFor({ language: agreement.language, zone: 'UTC' }, snapshot.programme);
  const { t } = words;
  const title = t(agreement.framework.title);
  return {
    language: agreement.language,
    title,
    header: { programme: snapshot.programme.name, framework: frameworkLine(words, agreement) },
    footer: t('Version {{number}}, seal {{seal}}', {
      number: agreement.number,
      seal: version.hash.slice(0, 12),
    }),
    page: (number, of) => t('Page {{number}} of {{of}}', { number, of }),
    cannotShow: cannotShow(words),
    at: signedAt(version, snapshot).epochMilliseconds,
    blocks: [
      { is: 'heading', level: 1, text: title },
      { is: 'facts', rows: whoAndWhat(words, signed) },
      ...notTheNewest(words, signed),
      ...agreementBlocks(words, signed),
      ...signaturePage(words, signed),
    ],
  };
}

/** BSW: stands on every page. */
const frameworkLine = ({ t, date }: Words, { framework }: Agreement) =>
  t('Framework {{id}}, version {{number}} of {{date}}, {{owner}}', {
    id: framework.id,
    number: framework.number,
    date: date(framework.date),
    owner: framework.owner,
  });

export const cannotShow = ({ t }: Words): Paper['cannotShow'] => ({
  here: t(
    '[This part is written in a script that this document cannot show. Its full text is in the Markdown form and in the chat.]',
  ),
  atAll: t(
    'Some of this document is written in a script that it cannot show; it says so where that is. The full text is in the Markdown form and in the chat.',
  ),
});

const whoAndWhat = ({ t }: Words, { snapshot, agreement }: Signed): [string, string][] => [
  [t('The {{mentee}}'), nameIn(snapshot, snapshot.relationship.mentee)],
  [t('The {{mentor}}'), nameIn(snapshot, snapshot.relationship.mentor)],
  [t('Programme'), snapshot.programme.name],
  [t('Version'), String(agreement.number)],
];

/** Nobody must take an old text for the one that counts. */
function notTheNewest({ t }: Words, { version, versions }: Signed): Block[] {
  if (version.state === 'signed') return [];
  const newer = versions.find(({ state }) => state === 'signed')?.number;
  const text =
    newer === undefined
      ? t('This version has been superseded.')
      : t('This version has been superseded by version {{newer}}.', { newer });
  return [{ is: 'text', text }];
}
