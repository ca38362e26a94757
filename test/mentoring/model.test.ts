import fc from 'fast-check';
import type { Move } from './model/moves.js';
import { lineOf, play, playMoves, sequences } from './model/sequence.js';

/** `npm run model -- --runs 100000 --seed 1` plays more of them, and replays one. */
test('whatever two people do with whatever old forms: no edit is lost, and nobody has signed what they did not', () => {
  fc.assert(fc.property(sequences, play), {
    numRuns: 3000,
    reporter: ({ counterexample, errorInstance }) => {
      if (counterexample)
        throw new Error(`${String(errorInstance)}\nnpm run model -- --replay ${lineOf(counterexample[0])}`);
    },
  });
});

const saves = { act: 'save', then: 'next', form: 'newest' } as const;

test.each<[string, Move[]]>([
  [
    'cleared in a form that stayed open while it was proposed',
    [
      { act: 'propose', who: 'amira' },
      { ...saves, who: 'ben', field: 'often', typed: '1' },
      { act: 'open', who: 'ben', step: 'how' },
      { act: 'propose', who: 'ben' },
      { ...saves, who: 'ben', field: 'often', typed: '' },
      { ...saves, who: 'amira', field: 'purpose', typed: '2' },
    ],
  ],
  [
    'cleared in a form that stayed open while it was shared',
    [
      { ...saves, who: 'ben', field: 'purpose', typed: '2' },
      { act: 'propose', who: 'ben' },
      { act: 'look', who: 'ben' },
      { ...saves, who: 'ben', field: 'his', typed: '1' },
      { act: 'open', who: 'ben', step: 'why' },
      { act: 'withdraw', who: 'ben' },
      { act: 'repeat', ago: 2 },
      { ...saves, who: 'ben', field: 'his', typed: '' },
      { ...saves, who: 'amira', field: 'purpose', typed: '2' },
    ],
  ],
])('an edit that was once lost: %s', (_, moves) => {
  playMoves('written', moves);
});
