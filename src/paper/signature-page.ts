import type { Words } from '../conversation/language.js';
import { roleOf, type Instant } from '../mentoring/relationship.js';
import type { SignedVersion, Snapshot } from '../ports/snapshot.js';
import type { Platform } from '../ports/turn.js';
import { nameIn, signedAt, type Signed } from './signed.js';
import type { Block } from './paper.js';

/** who signed, with which meaning, when and on which account; the seal; and which versions there have been. */
export const signaturePage = (words: Words, signed: Signed): Block[] => [
  { is: 'page' },
  { is: 'heading', level: 2, text: words.t('Signatures') },
  ...signed.version.signatures.flatMap((signature) => signatureBlocks(words, signed, signature)),
  { is: 'heading', level: 2, text: words.t('Seal') },
  { is: 'question', text: words.t('SHA-256 of the text that both signed') },
  { is: 'text', text: signed.version.hash },
  {
    is: 'text',
    text: words.t(
      'To check it, say “verify” and the seal to the bot. Or ask the bot for the text form of this version, and work out the SHA-256 of that file with any tool: it must be the seal.',
    ),
  },
  { is: 'heading', level: 2, text: words.t('Versions') },
  { is: 'list', items: signed.versions.map((version) => versionLine(words, signed.snapshot, version)) },
];

/** */
const meanings = { agrees: 'Agrees to this text', hasRead: 'Has read this text' } as const;
const accounts = { slack: 'Slack', teams: 'Microsoft Teams' } as const satisfies Record<Platform, string>;

const signedAs = { mentee: 'The {{mentee}}', mentor: 'The {{mentor}}' } as const;

function signatureBlocks(
  { t }: Words,
  { snapshot }: Signed,
  { person, meaning, at, platform }: SignedVersion['signatures'][number],
): Block[] {
  const role = roleOf(snapshot.relationship, person);
  return [
    { is: 'heading', level: 3, text: nameIn(snapshot, person) },
    {
      is: 'facts',
      rows: [
        [t('Signed as'), t(role === null ? 'The sponsor' : signedAs[role])],
        [t('Meaning'), t(meanings[meaning])],
        [t('When'), inUtc(at)],
        [t('Account'), t('{{platform}}, under the name above', { platform: accounts[platform] })],
      ],
    },
  ];
}

function versionLine({ t }: Words, snapshot: Snapshot, version: SignedVersion): string {
  const said = { number: version.number, when: inUtc(signedAt(version, snapshot)) };
  return version.state === 'signed'
    ? t('Version {{number}}: signed by both at {{when}}', said)
    : t('Version {{number}}: signed by both at {{when}}, superseded since', said);
}

/** The same for every reader, in every zone. */
const inUtc = (at: Instant) => at.toString({ smallestUnit: 'second' }).replace('T', ' ').replace('Z', ' UTC');
