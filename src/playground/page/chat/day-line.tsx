import { dayOf } from '../time.js';

/** The day, where it is another than that of the message before. */
export function DayLine({ at, before, zone }: { at: number; before: number | undefined; zone: string }) {
  const day = dayOf(at, zone);
  if (before !== undefined && dayOf(before, zone) === day) return null;
  return (
    <p className="day-line">
      <span>{day}</span>
    </p>
  );
}
