import { z } from 'zod';
import { intentions } from '../src/conversation/intentions.js';
import type { T, Words } from '../src/conversation/language.js';
import type { Vocabulary } from '../src/mentoring/programme.js';
import type { ChoiceInput, Element, TextInput } from './kit/card.js';
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
  /** Whose public holidays it keeps. */
  holidays: string | null;
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
        ? [
            paragraph(
              strong(
                words.t(
                  'Saved. It holds for every {{agreement}} that begins from now on, and the holidays at once for everybody.',
                ),
              ),
            ),
          ]
        : []),
      facts([
        [words.t('What it is'), kindOf(words.t, view.kind)],
        [words.t('What it signs'), wordOf(words.t, view.contractWord)],
        [words.t('Public holidays'), view.holidays ?? words.t('None')],
        [words.t('Framework'), view.inUse.key],
        [words.t('Version'), String(view.inUse.number)],
        [words.t('Owner'), view.inUse.owner],
        [words.t('Date'), words.date(view.inUse.date)],
      ]),
      ...leading(words.t, view),
    ],
    actions: [
      button(words.t('Set up the programme'), intentions.chooseProgramme, {}),
      button(words.t('What the surveys say'), intentions.surveyResults, {}),
    ],
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

const kinds = ['mentoring', 'coaching'] as const;
const contractWords = ['agreement', 'contract', 'learning agreement'] as const;

const articled = {
  agreement: 'An agreement',
  contract: 'A contract',
  'learning agreement': 'A learning agreement',
} as const satisfies Record<Vocabulary['contractWord'], string>;

const wordOf = (t: T, word: Vocabulary['contractWord']) => t(articled[word]);

export const programmeAnswers = z.object({
  framework: z.uuid(),
  kind: z.enum(kinds),
  contractWord: z.enum(contractWords),
  /** As it was typed; a form from before it was asked leaves it as it is. */
  holidays: z.string().optional(),
});

export interface ChoosingView extends Vocabulary {
  versions: readonly VersionView[];
  chosen: string;
  /** As the coordinator types it. */
  holidays: string;
  errors?: Readonly<Partial<Record<'framework' | 'holidays', string>>>;
}

const longestRegion = 100;

export const noRegion =
  'I do not know this country or region. Please write its English name, or its code, like GB, GB-SCT or DE-BY.';

/** What Slack has room for beside an option, and how many of them. */
const room = { option: 75, options: 100 };

/** Which framework new agreements are made on, and what the programme calls things. */
export const chooseProgramme = ({ t }: Words, view: ChoosingView) =>
  form('programme.choose', {
    summary: t('Set up the programme'),
    window: t('Set up the programme'),
    body: [
      aside(
        t(
          'Only the coordinators of the programme see this. What has begun goes on as it is; what you choose holds from the next {{agreement}} on.',
        ),
      ),
      {
        ...menu(
          'framework',
          t('What is a new {{agreement}} made on?'),
          offered(t, view.versions),
          view.chosen,
        ),
        ...(view.errors?.framework !== undefined && { error: view.errors.framework }),
      },
      menu(
        'kind',
        t('What is the programme?'),
        kinds.map((kind) => [kindOf(t, kind), kind] as const),
        view.kind,
      ),
      menu(
        'contractWord',
        t('What do two people sign in it?'),
        contractWords.map((word) => [wordOf(t, word), word] as const),
        view.contractWord,
      ),
      holidaysInput(t, view),
    ],
    submit: sending(t('Save'), intentions.setProgramme, {}, 'positive'),
  });

const holidaysInput = (t: T, { holidays, errors }: ChoosingView): TextInput => ({
  type: 'Input.Text',
  id: 'holidays',
  label: t('Whose public holidays does it keep?'),
  hint: t(
    'A country or a part of one, by name or code: Scotland, GB-SCT. On those days I remind nobody, from now on. Empty: none.',
  ),
  maxLength: longestRegion,
  ...(holidays !== '' && { value: clipped(holidays, longestRegion - 1) }),
  ...(errors?.holidays !== undefined && { error: errors.holidays }),
});

const menu = (
  id: string,
  label: string,
  offered: readonly (readonly [title: string, value: string])[],
  value: string,
): ChoiceInput => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'compact',
  choices: offered.map(([title, value]) => ({ title, value })),
  value,
  isRequired: true,
});

const offered = (t: T, versions: readonly VersionView[]) =>
  versions
    .slice(0, room.options)
    .map((version) => [clipped(titleOf(t, version), room.option - 1), version.id] as const);

const titleOf = (t: T, { key, number, owner }: VersionView) =>
  t('{{key}}, version {{number}}, of {{owner}}', { key, number, owner });
