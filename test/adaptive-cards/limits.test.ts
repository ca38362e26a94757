import { longestSamplesIn, manyLinesSamplesIn, samples, type Sample } from '../../adaptive-cards/samples.js';
import { crowds } from '../../adaptive-cards/samples/around.js';
import { longestActions } from '../../adaptive-cards/samples/actions.js';
import { longestReviews } from '../../adaptive-cards/samples/reviews.js';
import { aroundSession } from '../../adaptive-cards/samples/around-session.js';
import { fullText } from '../../adaptive-cards/samples/answers.js';
import { chemistry } from '../../adaptive-cards/samples/chemistry.js';
import { longestGoalCards } from '../../adaptive-cards/samples/goals-longest.js';
import { manyProgrammes } from '../../adaptive-cards/samples/programme.js';
import { longestHistories } from '../../adaptive-cards/samples/history.js';
import { longestLinks } from '../../adaptive-cards/samples/shared-links.js';
import { english } from '../../adaptive-cards/samples/pair.js';
import { renderHome } from '../../src/chat/slack/render.js';
import { plainVocabulary } from '../../src/conversation/language.js';
import type { Framework } from '../../src/mentoring/framework.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { checkView } from '../../src/playground/slack/blocks/check.js';
import { onSlack, onTeams } from '../../src/rendered-cards.js';

const words = english(plainVocabulary);
const long = (framework: Framework): [string, Sample[]] => [framework.id, longestSamplesIn(words, framework)];
const crowded = (framework: Framework): [string, Sample[]] => [
  `${framework.id}, a letter a line`,
  manyLinesSamplesIn(words, framework),
];
const groups: [string, Sample[]][] = [
  ['usual cards', samples],
  ['many people', [...crowds(words), ...manyProgrammes(words)]],
  ['long goals', longestGoalCards(words)],
  ['long actions and reviews', [...longestActions(words), ...longestReviews(words)]],
  ['long words apart', chemistry(words, () => fullText)],
  ['long words around a session', aroundSession(words, (_, most) => fullText.slice(0, most))],
  ['a long history', longestHistories(words)],
  ['many links', longestLinks(words)],
  ...Object.values(builtInFrameworks).map(long),
  ...[builtInFrameworks.ilm, builtInFrameworks['wm-mentoring']].map(crowded),
];

test('samples have names of their own', () => {
  for (const [, cards] of groups) expect(new Set(cards.map(({ name }) => name)).size).toBe(cards.length);
});

describe.each([
  ['Slack', onSlack],
  ['Teams', onTeams],
])('%s takes', (_, show) => {
  // One test for all of a group: thousands of single ones cost more than the cards themselves.
  test.each(groups)('%s', (__, cards) => {
    expect(cards.flatMap(({ name, card }) => refusal(name, () => show(card)))).toEqual([]);
  });
});

test('Slack takes what may stand in the app’s own tab', () => {
  const cards = groups
    .flatMap(([, each]) => each)
    .filter(({ card: { id } }) => ['home', 'fault'].includes(id));
  expect(cards.length).toBeGreaterThan(20);
  const show = (card: Sample['card']) => checkView(renderHome(card), 'home');
  expect(cards.flatMap(({ name, card }) => refusal(name, () => show(card)))).toEqual([]);
});

function refusal(name: string, show: () => unknown): string[] {
  try {
    show();
    return [];
  } catch (error) {
    return [`${name}: ${String(error)}`];
  }
}
