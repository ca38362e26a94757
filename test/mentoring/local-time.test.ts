import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Temporal } from 'temporal-polyfill';
import { datesOf } from '../../src/mentoring/cadence.js';
import { daysBefore, justBefore, morningBefore } from '../../src/mentoring/local-time.js';
import { endOf, instantOf, type WallClock } from '../../src/mentoring/session.js';

/** With the half hours of Lord Howe, the two hours of Troll, the months of Casablanca, the lost day of Apia. */
const zones = `
  Europe/London Europe/Dublin Europe/Lisbon Europe/Berlin Europe/Warsaw Europe/Helsinki Europe/Kyiv
  Europe/Chisinau Europe/Istanbul Europe/Moscow Atlantic/Azores Atlantic/Canary America/New_York
  America/Chicago America/Denver America/Los_Angeles America/Anchorage America/St_Johns
  America/Halifax America/Havana America/Santiago America/Asuncion America/Sao_Paulo
  America/Mexico_City America/Nuuk America/Scoresbysund America/Port-au-Prince Africa/Cairo
  Africa/Casablanca Africa/El_Aaiun Africa/Windhoek Antarctica/Troll Asia/Tehran Asia/Beirut
  Asia/Jerusalem Asia/Gaza Asia/Amman Asia/Damascus Asia/Baku Australia/Sydney Australia/Adelaide
  Australia/Lord_Howe Pacific/Auckland Pacific/Chatham Pacific/Apia Pacific/Fiji Pacific/Norfolk
  Pacific/Easter Asia/Kathmandu Asia/Pyongyang
`
  .trim()
  .split(/\s+/);
const years = { min: 2000, max: 2040 };

/** The first day of the year and those on which the clocks of a zone change, as luxon has them. */
const known = new Map<string, DateTime[]>();
function changes(zone: string, year: number): DateTime[] {
  const key = `${zone} ${year}`;
  const found = known.get(key) ?? [];
  if (!known.has(key)) {
    known.set(key, found);
    found.push(DateTime.utc(year));
    const offset = (day: DateTime) => day.setZone(zone).offset;
    for (let month = 1; month <= 12; month += 1) {
      let [from, to] = [DateTime.utc(year, month), DateTime.utc(year, month).plus({ months: 1 })];
      if (offset(from) === offset(to)) continue;
      for (let days = to.diff(from, 'days').days; days > 1; days = to.diff(from, 'days').days) {
        const between = from.plus({ days: Math.floor(days / 2) });
        if (offset(between) === offset(from)) from = between;
        else to = between;
      }
      found.push(from);
    }
  }
  return found;
}

const zone = fc.constantFrom(...zones);
const year = fc.integer(years);
/** Mostly in the days when the clocks change. */
const wallClock = fc
  .tuple(zone, year, fc.nat(), fc.integer({ min: -1500, max: 3000 }), fc.nat({ max: 365 }), fc.boolean())
  .map(([zone, year, nth, minutes, days, isNear]): WallClock => {
    const near = changes(zone, year);
    const day = isNear ? near[nth % near.length]! : DateTime.utc(year).plus({ days });
    return { local: written(day.plus({ minutes })), zone };
  });

const written = (time: DateTime) => time.toFormat("yyyy-MM-dd'T'HH:mm");
const millis = (at: Temporal.Instant) => at.epochMilliseconds;

/**
 * Of a time that comes twice the first; one that the clocks leave out is as much later as they go forward (RFC 5545). By what
 * luxon shows for an instant: what it reads from 23:59 before the clocks of Scoresbysund go back is an hour off.
 */
function byLuxon({ local, zone }: WallClock): number {
  const naive = DateTime.fromISO(local, { zone: 'utc' });
  const [before = 0, after = 0] = [-36, 36].map((hours) => naive.plus({ hours }).setZone(zone).offset);
  const found = [before, after].map((offset) => naive.minus({ minutes: offset }));
  const right = found.filter((instant) => written(instant.setZone(zone)) === local);
  return Math.min(...(right.length > 0 ? right : found.slice(0, 1)).map((instant) => instant.toMillis()));
}

const shown = (at: Temporal.Instant, zone: string) => written(DateTime.fromMillis(millis(at), { zone }));

test('every moment that follows from a session is the one that luxon finds', () => {
  const days = fc.integer({ min: 1, max: 90 });
  fc.assert(
    fc.property(wallClock, zone, days, fc.integer({ min: 10, max: 480 }), (when, reader, days, minutes) => {
      const at = instantOf(when);
      expect(millis(at)).toBe(byLuxon(when));
      const begins = DateTime.fromMillis(byLuxon(when));
      expect(millis(justBefore(at))).toBe(begins.minus({ minutes: 10 }).toMillis());
      expect(millis(endOf({ at, minutes }))).toBe(begins.plus({ minutes }).toMillis());
      const { local, zone } = when;
      const earlier = DateTime.fromISO(local, { zone: 'utc' }).minus({ days });
      expect(millis(daysBefore(when, days))).toBe(byLuxon({ local: written(earlier), zone }));
      const there = DateTime.fromISO(begins.setZone(reader).toISODate()!, { zone: 'utc' });
      for (const [ahead, morning] of [
        [1, morningBefore(at, reader)],
        [days, morningBefore(at, reader, days)],
      ] as const)
        expect(millis(morning)).toBe(
          byLuxon({ local: written(there.minus({ days: ahead }).set({ hour: 9 })), zone: reader }),
        );
    }),
    { numRuns: 400 },
  );
});

describe('a time by the clock stays when the clocks change', () => {
  const cadence = fc.constantFrom('weekly', 'fortnightly', 'monthly', 'sixWeekly', 'quarterly');
  test.each(zones)('in %s', (zone) => {
    const hour = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 23 }));
    const begins = fc.tuple(year, fc.integer({ min: 1, max: 365 }), hour, fc.constantFrom(0, 10, 15, 30, 45));
    fc.assert(
      fc.property(begins, cadence, ([year, ordinal, hour, minute], cadence) => {
        const anchor = {
          local: written(DateTime.fromObject({ year, ordinal, hour, minute }, { zone: 'utc' })),
          zone,
        };
        const dates = datesOf({ cadence, anchor, count: cadence === 'weekly' ? 53 : 13 });
        expect(dates[0]).toEqual(anchor);
        for (const when of dates) {
          expect(when.local.slice(11)).toBe(anchor.local.slice(11));
          expect(DateTime.fromISO(when.local).weekday).toBe(DateTime.fromISO(anchor.local).weekday);
          const at = instantOf(when);
          expect(millis(at)).toBe(byLuxon(when));
          const reads = shown(at, zone);
          if (reads !== when.local) expectGap(when, at);
        }
      }),
      { numRuns: 4 },
    );
  });

  /** Nobody’s clock shows that time: the one a moment before the change is earlier, what is booked is after it. */
  function expectGap({ local, zone }: WallClock, at: Temporal.Instant) {
    const before = DateTime.fromISO(local, { zone: 'utc' }).minus({
      minutes: DateTime.fromMillis(millis(at), { zone }).offset,
    });
    expect(shown(at, zone) > local).toBe(true);
    expect(written(before.setZone(zone)) < local).toBe(true);
  }

  test('and the clocks do change in most of them', () => {
    const changing = zones.filter((zone) => changes(zone, 2010).length > 1);
    expect(changing.length).toBeGreaterThanOrEqual(40);
  });
});
