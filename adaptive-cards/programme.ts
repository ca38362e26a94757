import { z } from 'zod';
import { intentions } from '../src/conversation/intentions.js';
import type { T, Words } from '../src/conversation/language.js';
import type { Vocabulary } from '../src/mentoring/programme.js';
import type { Element } from './kit/card.js';
import {
  aside,
  button,
  card,
  clipped,
  facts,
  form,
  heading,
  paragraph,
  sending,
  strong,
} from './kit/make.js';

/** A version of a framework, as lists name it. */
export interface VersionView {
  id: string;
  key: string;
  number: number;
  owner: string;
  /** ISO */
  date: string;
}

export interface ProgrammeView extends Vocabulary {
  name: string;
  inUse: VersionView;
  /** Opens the framework page once; null where the operator has not said where the bot is reached. */
  link: string | null;
  /** Something was chosen just now. */
  changed: boolean;
}

/** What a programme contracts on, for its coordinators. */
export const programme = (words: Words, view: ProgrammeView) =>
  card(view.changed ? 'programme.changed' : 'programme', {
    summary: words.t('Your programme'),
    body: [
      heading(view.name),
      ...(view.changed
        ? [paragraph(strong(words.t('Saved. It holds for every {{agreement}} that begins from now on.')))]
        : []),
      facts([
        [words.t('What it is'), kindOf(words.t, view.kind)],
        [words.t('What it signs'), wordOf(words.t, view.contractWord)],
        [words.t('Framework'), view.inUse.key],
        [words.t('Version'), String(view.inUse.number)],
        [words.t('Owner'), view.inUse.owner],
        [words.t('Date'), words.date(view.inUse.date)],
      ]),
      ...leading(words.t, view),
    ],
    actions: [button(words.t('Choose another framework'), intentions.chooseProgramme, {})],
  });

function leading(t: T, { link, changed }: ProgrammeView): Element[] {
  if (changed) return [];
  return link === null
    ? [
        aside(
          t(
            'There is no link to the framework page yet: whoever runs me has to set PUBLIC_URL, the address at which browsers reach me.',
          ),
        ),
      ]
    : [
        { type: 'Link', title: t('Open the framework page'), url: link },
        aside(
          t(
            'The link is for you alone. It works once, within 15 minutes, and keeps the page open for an hour.',
          ),
        ),
      ];
}

const kindOf = (t: T, kind: Vocabulary['kind']) => (kind === 'coaching' ? t('Coaching') : t('Mentoring'));

const contractWords = {
  agreement: 'An agreement',
  contract: 'A contract',
  'learning agreement': 'A learning agreement',
} as const satisfies Record<Vocabulary['contractWord'], string>;

const wordOf = (t: T, word: Vocabulary['contractWord']) => t(contractWords[word]);

export const programmeAnswers = z.object({
  framework: z.uuid(),
  kind: z.enum(['mentoring', 'coaching']),
  contractWord: z.enum(['agreement', 'contract', 'learning agreement']),
});

export interface ChoosingView extends Vocabulary {
  versions: readonly VersionView[];
  chosen: string;
  error?: string;
}

/** What Slack has room for beside an option, and how many of them. */
const room = { option: 75, options: 100 };

/** Which framework new agreements are made on, and what the programme calls things. */
export const chooseProgramme = ({ t }: Words, view: ChoosingView) =>
  form('programme.choose', {
    summary: t('Choose a framework'),
    window: t('Choose a framework'),
    body: [
      aside(
        t(
          'Only the coordinators of the programme see this. What has begun goes on as it is; what you choose holds from the next {{agreement}} on.',
        ),
      ),
      {
        type: 'Input.ChoiceSet',
        id: 'framework',
        label: t('What is a new {{agreement}} made on?'),
        style: 'compact',
        choices: view.versions.slice(0, room.options).map((version) => ({
          title: clipped(titleOf(t, version), room.option - 1),
          value: version.id,
        })),
        value: view.chosen,
        isRequired: true,
        ...(view.error !== undefined && { error: view.error }),
      },
      {
        type: 'Input.ChoiceSet',
        id: 'kind',
        label: t('What is the programme?'),
        style: 'compact',
        choices: (['mentoring', 'coaching'] as const).map((kind) => ({
          title: kindOf(t, kind),
          value: kind,
        })),
        value: view.kind,
        isRequired: true,
      },
      {
        type: 'Input.ChoiceSet',
        id: 'contractWord',
        label: t('What do two people sign in it?'),
        style: 'compact',
        choices: (['agreement', 'contract', 'learning agreement'] as const).map((word) => ({
          title: wordOf(t, word),
          value: word,
        })),
        value: view.contractWord,
        isRequired: true,
      },
    ],
    submit: sending(t('Save'), intentions.setProgramme, {}, 'positive'),
  });

const titleOf = (t: T, { key, number, owner }: VersionView) =>
  t('{{key}}, version {{number}}, of {{owner}}', { key, number, owner });
