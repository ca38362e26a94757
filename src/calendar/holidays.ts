import type Library from 'date-holidays';
import type { Holidays } from '../mentoring/manners.js';
import type { HolidayCalendars, Region } from '../ports/holidays.js';

/** Takes half a second to load, and a programme that keeps no holidays never needs it. */
const library = async () => (await import('date-holidays')).default;

/** More than anybody looks at in turn: a programme keeps one region’s, and its nudges fall within two years. */
const most = { regions: 20, years: 10 };

const none: Holidays = new Set<string>();

export function makeHolidayCalendars(): HolidayCalendars {
  const known = new Map<string, Holidays>();
  return {
    of: async (code) =>
      code === null ? none : (known.get(code) ?? keep(known, most.regions, code, await read(code))),
    find: async (typed) =>
      typed.trim() === '' ? null : found(typed.trim().toLowerCase(), new (await library())()),
  };
}

async function read(code: string): Promise<Holidays> {
  const [country = '', state, region] = code.split('-');
  const Calendar = await library();
  const calendar = new Calendar(
    { country, ...(state !== undefined && { state }), ...(region !== undefined && { region }) },
    { types: ['public'] },
  );
  const years = new Map<number, ReadonlySet<string>>();
  return {
    has: (date) => {
      const year = Number(date.slice(0, 4));
      return (years.get(year) ?? keep(years, most.years, year, daysOff(calendar, year))).has(date);
    },
  };
}

/** Those of the year before as well: some last into the new one. */
const daysOff = (calendar: Library, year: number): ReadonlySet<string> =>
  new Set([year - 1, year].flatMap((each) => calendar.getHolidays(each).flatMap(wholeDays)));

const day = 86_400_000;

/** Half a day off is a working day; where the clocks change a day has 23 hours, and some begin on the eve. */
function wholeDays({ date, start, end }: ReturnType<Library['getHolidays']>[number]): string[] {
  const first = Date.parse(date.slice(0, 10));
  const count = Math.max(0, Math.ceil((end.getTime() - start.getTime()) / day - 0.5));
  return Array.from({ length: count }, (_, n) => new Date(first + n * day).toISOString().slice(0, 10));
}

/** Georgia is the country rather than the state; a name that several have is nobody’s. */
function found(wanted: string, calendars: Library): Region | null {
  const regions = [...everywhere(calendars)];
  const named = regions.filter(({ name }) => name.toLowerCase() === wanted);
  return (
    regions.find(({ code }) => code.toLowerCase() === wanted) ??
    named.find(({ code }) => code.length === 2) ??
    (named.length === 1 ? (named[0] ?? null) : null)
  );
}

function* everywhere(calendars: Library): Generator<Region> {
  for (const [country, name] of named(calendars.getCountries('en'))) {
    yield { code: country, name };
    for (const [state, stateName] of named(calendars.getStates(country, 'en'))) {
      yield { code: `${country}-${state}`, name: stateName };
      for (const [region, regionName] of named(calendars.getRegions(country, state, 'en')))
        yield { code: `${country}-${state}-${region}`, name: regionName };
    }
  }
}

/** The library says undefined where there are none, other than its types. */
const named = (names: Readonly<Record<string, string>> | undefined) => Object.entries(names ?? {});

/** What was kept longest makes room. */
function keep<Key, Value>(kept: Map<Key, Value>, most: number, key: Key, value: Value): Value {
  const [oldest] = kept.keys();
  if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
  kept.set(key, value);
  return value;
}
