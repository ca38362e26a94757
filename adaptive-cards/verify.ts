import type { Signature } from '../src/mentoring/agreement.js';
import type { Instant } from '../src/mentoring/relationship.js';
import { intentions } from '../src/conversation/intentions.js';
import type { T, Words } from '../src/conversation/language.js';
import { documentButtons } from './document.js';
import { aside, card, facts, form, heading, paragraph, sending } from './kit/make.js';

/** As the paper has it: SHA-256, in hex. */
const longestSeal = 64;

/** Room for what stands around a seal where it was copied from. */
const longestTyped = 200;

/** Where no seal came with the word. */
export const verify = ({ t }: Words, { typed, error }: { typed?: string; error?: string }) =>
  form('verify', {
    summary: t('Check a seal'),
    window: t('Check a seal'),
    body: [
      aside(t('Only you see this.')),
      {
        type: 'Input.Text',
        id: 'hash',
        label: t('Which seal stands on the paper?'),
        hint: t('All of it, or at least its first 12 characters: it stands at the foot of every page.'),
        isRequired: true,
        maxLength: longestTyped,
        ...(typed !== undefined && { value: typed.slice(0, longestSeal) }),
        ...(error !== undefined && { error }),
      },
    ],
    submit: sending(t('Check'), intentions.verify, {}, 'positive'),
  });

export interface VerifiedView {
  relationship: string;
  version: number;
  hash: string;
  names: Readonly<Record<'mentee' | 'mentor', string>>;
  state: 'signed' | 'superseded';
  /** Of the relationship. */
  ended: Instant | null;
  signatures: readonly {
    name: string;
    meaning: Signature['meaning'];
    at: Instant;
    platform: 'slack' | 'teams';
  }[];
}

export const verified = (words: Words, view: VerifiedView) =>
  card('verify.yes', {
    summary: words.t('Yes, this seal is genuine'),
    body: [
      heading(words.t('Yes, this seal is genuine')),
      paragraph(howItStands(words, view)),
      facts([
        [words.t('The {{mentee}}'), view.names.mentee],
        [words.t('The {{mentor}}'), view.names.mentor],
        [words.t('Version'), String(view.version)],
        ...view.signatures.map((signature): [string, string] => [
          words.t('Signed'),
          signedLine(words.t, signature),
        ]),
        [words.t('Seal'), view.hash],
      ]),
    ],
    actions: documentButtons(words, view),
  });

/** The same of a seal that there never was and of one that is somebody else’s. */
export const notVerified = ({ t }: Words) =>
  card('verify.no', {
    summary: t('No, that is not a seal of yours'),
    body: [
      paragraph(
        t(
          'No: this is not the seal of anything that you have signed with somebody. One changed letter gives another seal.',
        ),
      ),
    ],
  });

function howItStands({ t, day }: Words, { state, ended }: VerifiedView): string {
  if (state === 'superseded')
    return t(
      'It is the seal of the {{agreement}} that both of you signed before. A newer version has taken its place.',
    );
  return ended
    ? t('It is the seal of the {{agreement}} that stood until your relationship ended on {{day}}.', {
        day: day(ended),
      })
    : t('It is the seal of your {{agreement}} as it stands.');
}

const meanings = {
  agrees: '{{name}}, who agrees, at {{when}}, with their account on {{platform}}',
  hasRead: '{{name}}, who has read it, at {{when}}, with their account on {{platform}}',
} as const;
const platforms = { slack: 'Slack', teams: 'Microsoft Teams' } as const;

/** In UTC, as it stands on the paper. */
const signedLine = (t: T, { name, meaning, at, platform }: VerifiedView['signatures'][number]) =>
  t(meanings[meaning], {
    name,
    when: at.toString({ smallestUnit: 'second' }).replace('T', ' ').replace('Z', ' UTC'),
    platform: platforms[platform],
  });
