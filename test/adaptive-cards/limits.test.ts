import { longestSamplesIn, samples } from '../../adaptive-cards/samples.js';
import { english } from '../../adaptive-cards/samples/pair.js';
import { plainVocabulary } from '../../src/conversation/language.js';
import { onSlack, onTeams } from '../../src/rendered-cards.js';

const all = [...samples, ...longestSamplesIn(english(plainVocabulary))];

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
