import type { Pair } from '../../src/mentoring/nudge.js';
import { nudgesDue } from '../../src/mentoring/nudges.js';
import { signedBy, proposedBy, complete, at } from './pair.js';
import { agreed, held, pairWith, planned } from './met.js';

const signed = signedBy(signedBy(proposedBy(complete, 'amira'), 'ben'), 'amira');

/** Who is asked first to book, and on which day; null where nobody is within a year. */
function asked(pair: Pair): [string, number] | null {
  for (let day = 0; day < 365; day += 1) {
    const [found] = nudgesDue(pair, at(day, 12)).filter(({ kind }) => kind === 'bookNext');
    if (found) return [found.person, day];
  }
  return null;
}

const after = (terms: Parameters<typeof agreed>[0], more: Partial<Pair> = {}) =>
  pairWith({ relationship: agreed(terms), sessions: [held(7)], held: 1, ...more });
const first = (terms: Parameters<typeof agreed>[0] = {}) =>
  pairWith({ relationship: agreed(terms), agreement: signed });
const cancelled = (day: number, on: number) => {
  const session = planned(day);
  const deed = { is: 'cancelled', by: 'ben', at: at(on), from: session.at, late: false } as const;
  return { ...session, state: 'cancelled' as const, history: [...session.history, deed] };
};

// Both have signed on the third day.
test.each<[string, Pair, [string, number] | null]>([
  ['three days after both have signed', first(), ['amira', 6]],
  ['while nothing is signed', pairWith({ relationship: { ...agreed(), phase: 'contracting' } }), null],
  ['a day after the last one', after({}), ['amira', 8]],
  ['the mentor, where it is the mentor who arranges', after({ arranger: 'mentor' }), ['ben', 8]],
  ['in turns: the mentee first', first({ arranger: 'turns' }), ['amira', 6]],
  ['in turns: who did not book the last one', after({ arranger: 'turns' }), ['ben', 8]],
  [
    'in turns: and the other way round',
    after({ arranger: 'turns' }, { sessions: [held(7, 'ben', 'ben')] }),
    ['amira', 8],
  ],
  ['nobody, where they meet as needed', after({ cadence: 'adHoc' }), null],
  ['nobody, where all have been held', after({ sessions: 6 }, { held: 6 }), null],
  ['nobody, where all are booked', after({ sessions: 2 }, { sessions: [held(7), planned(14)] }), null],
  ['not while one is booked', after({}, { sessions: [held(7), planned(14)] }), ['amira', 15]],
  [
    'after one that nobody has recorded',
    pairWith({ relationship: agreed(), sessions: [planned(7)] }),
    ['amira', 8],
  ],
  ['three days after one was cancelled', after({}, { sessions: [cancelled(30, 5)] }), ['amira', 8]],
  [
    'not for a cancelled one while another is booked',
    after({}, { sessions: [cancelled(30, 5), planned(14)] }),
    ['amira', 15],
  ],
  ['nobody, once it has ended', after({}, { relationship: { ...agreed(), phase: 'ended' } }), null],
])('%s', (_, pair, expected) => {
  expect(asked(pair)).toEqual(expected);
});
