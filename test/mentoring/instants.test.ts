import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isoOf } from '../../src/mentoring/instants.js';

test('an instant is written as Temporal writes it', () => {
  const any = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(9999, 11) });
  const round = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1_000);
  fc.assert(
    fc.property(
      fc.oneof(
        any,
        round,
        round.map((ms) => ms + 500),
      ),
      (ms) => {
        const at = Temporal.Instant.fromEpochMilliseconds(ms);
        expect(isoOf(at)).toBe(at.toString());
      },
    ),
    { numRuns: 2_000 },
  );
});
