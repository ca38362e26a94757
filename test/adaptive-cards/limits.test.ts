import { longestSamplesIn, manyLinesSamplesIn, samples } from '../../adaptive-cards/samples.js';
import { crowds } from '../../adaptive-cards/samples/around.js';
import { fullText } from '../../adaptive-cards/samples/answers.js';
import { chemistry } from '../../adaptive-cards/samples/chemistry.js';
import { manyProgrammes } from '../../adaptive-cards/samples/programme.js';
import { english } from '../../adaptive-cards/samples/pair.js';
import { plainVocabulary } from '../../src/conversation/language.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { onSlack, onTeams } from '../../src/rendered-cards.js';

const words = english(plainVocabulary);
const all = [
  ...samples,
  ...crowds(words),
  ...manyProgrammes(words),
  ...chemistry(words, () => fullText).map(({ name, card }) => ({ name: `longest.${name}`, card })),
  ...Object.values(builtInFrameworks).flatMap((framework) => longestSamplesIn(words, framework)),
  ...manyLinesSamplesIn(words, builtInFrameworks.ilm),
  ...manyLinesSamplesIn(words, builtInFrameworks['wm-mentoring']),
];

test('samples have names of their own', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

describe.each([
  ['Slack', onSlack],
  ['Teams', onTeams],
])('%s takes', (_, show) => {
  test.each(all.map(({ name, card }) => [name, card] as const))('%s', (__, card) => {
    expect(() => show(card)).not.toThrow();
  });
});
