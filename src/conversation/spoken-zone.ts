/** `Europe/`, `America/Argentina/` and so on. */
const areas = new Set(
  Intl.supportedValuesOf('timeZone').map((zone) => zone.slice(0, zone.lastIndexOf('/') + 1)),
);

/** The time zone that somebody means: by its IANA name, or by its city where one alone is called that. */
export function spokenZone(typed: string): string | null {
  const said = typed.trim().replace(/\s+/g, '_');
  const [city, ...others] = new Set([...areas].flatMap((area) => known(`${area}${said}`) ?? []));
  return known(said) ?? (others.length === 0 ? (city ?? null) : null);
}

/** As it is called today; an offset is no zone, since it knows no summer time. */
function known(timeZone: string): string | null {
  if (!/^[a-z]/i.test(timeZone)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
