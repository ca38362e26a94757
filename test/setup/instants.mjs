// What a Temporal value is stands in no property of it, so that to jest any two of a kind would be equal.
import { Temporal } from 'temporal-polyfill';

const kinds = [
  Temporal.Instant,
  Temporal.ZonedDateTime,
  Temporal.PlainDate,
  Temporal.PlainDateTime,
  Temporal.PlainTime,
  Temporal.Duration,
];

expect.addEqualityTesters([
  (one, other) => {
    const kind = kinds.find((each) => one instanceof each || other instanceof each);
    if (!kind) return undefined;
    return one instanceof kind && other instanceof kind && one.toString() === other.toString();
  },
]);
