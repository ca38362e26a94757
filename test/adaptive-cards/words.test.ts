import { isForm } from '../../adaptive-cards/kit/card.js';
import { samplesIn } from '../../adaptive-cards/samples.js';
import { address } from '../../adaptive-cards/samples/calendar.js';
import { wordsInGoals } from '../../adaptive-cards/samples/goals.js';
import { wordsInActions } from '../../adaptive-cards/samples/actions.js';
import { wordsInHistory } from '../../adaptive-cards/samples/history.js';
import { wordsInLinks } from '../../adaptive-cards/samples/shared-links.js';
import { wordsInSurveys } from '../../adaptive-cards/samples/surveys.js';
import { wordsInReviews } from '../../adaptive-cards/samples/reviews.js';
import { wordsInSettings } from '../../adaptive-cards/samples/settings.js';
import { wordsInSessions } from '../../adaptive-cards/samples/sessions.js';
import { written } from '../../adaptive-cards/samples/chemistry.js';
import { saidAround } from '../../adaptive-cards/samples/said-around.js';
import { usual } from '../../adaptive-cards/samples/answers.js';
import { english, names, programme } from '../../adaptive-cards/samples/pair.js';
import { commands } from '../../src/conversation/commands.js';
import { plainVocabulary, type Vocabulary, type Words } from '../../src/conversation/language.js';
import { allFields } from '../../src/mentoring/framework.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { textsOf } from './parts.js';

/** A language in which every sentence that went through `t` can be told from one that did not. */
function marked(words: Words): Words {
  return {
    t: (sentence, values) => `⟦${words.t(sentence, values)}⟧`,
    day: (at) => `⟦${words.day(at)}⟧`,
    moment: (at, zone) => `⟦${words.moment(at, zone)}⟧`,
    date: (iso) => `⟦${words.date(iso)}⟧`,
    weekday: (day) => `⟦${words.weekday(day)}⟧`,
  };
}

/** What stands outside ⟦…⟧, however deep they are nested. */
function outside(text: string): string {
  let depth = 0;
  return Array.from(text)
    .filter((letter) => {
      depth += letter === '⟦' ? 1 : letter === '⟧' ? -1 : 0;
      return depth === 0 && letter !== '⟧';
    })
    .join('');
}

const typed = Object.values(builtInFrameworks)
  .flatMap(allFields)
  .filter(({ kind }) => ['text', 'list', 'private', 'blind', 'goals'].includes(kind))
  .flatMap((field) => usual(english(plainVocabulary))(field) ?? [])
  .flat();
const own = [
  ...typed.map(String),
  ...Object.values(names),
  'Chen Li',
  'Holidays',
  'What happens to our sessions then?',
  'We skip August, and meet twice in September.',
  'Thanks',
  'We say so when something helped.',
  'our-standard',
  'standard',
  'Circle 2027',
  'Scotland (GB-SCT)',
  'Schottland',
  'Is June too late?',
  'Could it be May?',
  'Amira’s team has its busiest weeks in',
  'May and',
  '30 March, 16:00',
  'Ben is away in August.',
  'June is full for both of us.',
  'June',
  'K7QM-2XWD-P4TR',
  address,
  'Chidi Okafor',
  ...Object.values(written),
  ...Object.values(wordsInGoals),
  ...Object.values(wordsInSessions),
  ...wordsInSettings,
  ...wordsInReviews,
  ...wordsInSurveys,
  ...Object.values(wordsInHistory),
  ...wordsInLinks,
  ...wordsInActions,
  ...Object.values(saidAround),
  ...commands.flatMap(({ word }) => [word, `/mentoring ${word}`]),
].sort((a, b) => b.length - a.length);

const letters = (text: string) =>
  own.reduce((rest, known) => rest.replaceAll(known, ''), outside(text)).match(/\p{L}+/gu) ?? [];

test.each(samplesIn(marked(english(plainVocabulary))).map(({ name, card }) => [name, card] as const))(
  '%s says nothing that a translator would not see',
  (_, card) => {
    expect(textsOf(card).flatMap(letters)).toEqual([]);
  },
);

const vocabularies: Vocabulary[] = (['mentoring', 'coaching'] as const).flatMap((kind) =>
  (['agreement', 'contract', 'learning agreement'] as const).map((contractWord) => ({ kind, contractWord })),
);

describe.each(vocabularies)('in a programme of $kind with a $contractWord', (vocabulary) => {
  const cards = samplesIn(english(vocabulary)).map(({ name, card }) => [name, card] as const);
  const strange = [
    ...(vocabulary.kind === 'coaching' ? [/mentor|mentee/iu] : [/coach|client/iu]),
    ...(vocabulary.contractWord === 'contract' ? [/agreement/iu] : [/contract/iu]),
    ...(vocabulary.contractWord === 'learning agreement' ? [/(?<!learning )agreement/iu] : []),
    /\ban (?:mentor|contract|learning|coach|client)/iu,
    /\ba (?:agreement)/iu,
    /[{}$]/u,
  ];

  // Where a coordinator chooses between the words, all of them stand.
  const choosing = (name: string) => name.startsWith('programme');

  test.each(cards.filter(([name]) => !choosing(name)))('%s uses its words and no other', (_, card) => {
    const texts = textsOf(card).map((text) =>
      text.replaceAll(`“${programme}”`, '').replaceAll('/mentoring', ''),
    );
    expect(texts.filter((text) => strange.some((pattern) => pattern.test(text)))).toEqual([]);
  });

  test.each(cards.filter(([, card]) => isForm(card)))(
    '%s has a title and a button that fit a window',
    (_, card) => {
      if (!isForm(card)) throw new TypeError('not a form');
      expect(card.window.length).toBeLessThanOrEqual(24);
      expect(card.submit?.title.length ?? 0).toBeLessThanOrEqual(24);
    },
  );
});
