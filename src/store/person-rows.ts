import { mannersSchema } from '../mentoring/manners.js';
import type { Known } from '../ports/known.js';

/** A person with one of their accounts, as the database has them. */
export type KnownRow = Omit<Known, 'manners' | 'ownZone' | 'email'> & {
  manners: unknown;
  ownZone: string | null;
};

/** What they chose themselves goes before what their platform says. */
export const zoneOf = (person: string) => `coalesce(${person}.own_zone, ${person}.zone)`;

/** Of `person pe` and `account a`, for json_build_object. */
export const personColumns = `'id', pe.id, 'name', pe.name, 'zone', ${zoneOf('pe')}, 'ownZone', pe.own_zone,
      'language', pe.language, 'manners', pe.manners, 'account', a.id, 'platform', a.platform, 'tenant', a.tenant`;

/** Manners that this release cannot read are nobody’s. */
export function personOf<Row extends Pick<KnownRow, 'manners' | 'ownZone'>>({
  manners,
  ownZone,
  ...person
}: Row) {
  const read = mannersSchema.safeParse(manners);
  return { ...person, ...(ownZone !== null && { ownZone }), ...(read.success && { manners: read.data }) };
}
