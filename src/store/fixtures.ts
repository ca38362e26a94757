import type pg from 'pg';
import { z } from 'zod';
import type { Framework } from '../mentoring/framework.js';
import { frameworkSchema } from '../mentoring/framework-schema.js';
import type { Holidays } from '../mentoring/manners.js';
import type { Programme, Vocabulary } from '../mentoring/programme.js';
import type { Clock } from '../ports/clock.js';
import type { HolidayCalendars } from '../ports/holidays.js';
import type { Settings } from '../ports/programmes.js';

/** What nearly every turn needs and hardly any changes: the organisation, its programmes and what they contract on. */
export interface Fixtures {
  organisation: string;
  programmes: ReadonlyMap<string, KeptProgramme>;
  /** By the id of the version, which never changes once it is saved. */
  frameworks: ReadonlyMap<string, Framework>;
}

export type KeptProgramme = Programme & Settings & { holidays: Holidays };

/** Programmes as they were within the last minute, and every version that was ever asked for. */
export interface FixtureReader {
  organisation: string;
  /** As they were last read. */
  known(): Fixtures;
  /** With these versions in any case, where they can be used. */
  read(database: Database, versions?: readonly string[]): Promise<Fixtures>;
  /** What this instance has changed it reads anew at once; the others do within the minute. */
  changed(): void;
}

type Database = Pick<pg.Pool | pg.PoolClient, 'query'>;

export const stale = { milliseconds: 60_000 };

export function makeFixtures(
  organisation: string,
  clock: Clock,
  holidaysOf: HolidayCalendars['of'],
): FixtureReader {
  const now = () => clock.now().epochMilliseconds;
  const frameworks = new Map<string, Framework>();
  let known: Fixtures = { organisation, programmes: new Map(), frameworks };
  let readAt: number | null = null;
  const readProgrammes = async (database: Database) => {
    // Somebody may change them while they are being read: then they are read once more by whoever comes next.
    readAt = now();
    try {
      known = { ...known, programmes: await programmesIn(database, organisation, holidaysOf) };
    } catch (error) {
      readAt = null;
      throw error;
    }
  };
  return {
    organisation,
    known: () => known,
    changed: () => {
      readAt = null;
    },
    read: async (database, versions = []) => {
      if (readAt === null || now() - readAt >= stale.milliseconds) await readProgrammes(database);
      const used = [...known.programmes.values()].map(({ frameworkVersion }) => frameworkVersion);
      const missing = [...used, ...versions].filter((id) => !frameworks.has(id));
      for (const version of await versionsIn(database, missing)) {
        const read = frameworkSchema.safeParse(version.body);
        if (read.success) frameworks.set(version.id, read.data);
        // One that a pair began on must not keep everybody else from going on.
        else if (used.includes(version.id)) throw unusable(version, read.error);
      }
      return known;
    },
  };
}

interface ProgrammeRow {
  id: string;
  name: string;
  kind: string;
  contract_word: string;
  framework_version_id: string;
  holidays_of: string | null;
}

async function programmesIn(
  database: Database,
  organisation: string,
  holidaysOf: HolidayCalendars['of'],
): Promise<Fixtures['programmes']> {
  const { rows } = await database.query<ProgrammeRow>({
    name: 'programmes',
    text: 'select * from programme where organisation_id = $1 order by id',
    values: [organisation],
  });
  const programmes = rows.map(async (row) => programmeOf(row, await holidaysOf(row.holidays_of)));
  return new Map((await Promise.all(programmes)).map((programme) => [programme.id, programme]));
}

const programmeOf = (
  { id, name, kind, contract_word, framework_version_id, holidays_of }: ProgrammeRow,
  holidays: Holidays,
): KeptProgramme => ({
  id,
  name,
  kind: kind === 'coaching' ? 'coaching' : 'mentoring',
  contractWord: contractWord(contract_word),
  frameworkVersion: framework_version_id,
  holidaysOf: holidays_of,
  holidays,
});

const contractWord = (word: string): Vocabulary['contractWord'] =>
  word === 'contract' || word === 'learning agreement' ? word : 'agreement';

interface VersionRow {
  id: string;
  key: string;
  number: number;
  body: unknown;
}

async function versionsIn(database: Database, ids: readonly string[]): Promise<VersionRow[]> {
  if (ids.length === 0) return [];
  const text = 'select id, key, number, body from framework_version where id = any($1)';
  return (await database.query<VersionRow>({ name: 'frameworks', text, values: [ids] })).rows;
}

const unusable = ({ key, number }: VersionRow, error: z.ZodError) =>
  new Error(`The framework ${key} ${number} cannot be used:\n${z.prettifyError(error)}`);
