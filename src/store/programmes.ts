import type { Framework } from '../mentoring/framework.js';
import type { Instant } from '../mentoring/relationship.js';
import type { Programmes, Running, Settings, Version } from '../ports/programmes.js';
import { stale } from './fixtures.js';
import { makeLinks } from './links.js';
import type { Inside } from './store.js';
import { makeSurveyReturns } from './writings.js';

/** What the coordinators of a programme see and change. */
export const makeProgrammes = (inside: Inside): Programmes => ({
  running: (person) => running(inside, person),
  versions: () => versions(inside),
  version: async (id) => (isId(id) ? ((await versions(inside, [id]))[0] ?? null) : null),
  save: (framework, saving) => save(inside, framework, saving),
  set: (programme, settings, setting) => set(inside, programme, settings, setting),
  surveys: makeSurveyReturns(inside),
  links: makeLinks(inside.pool, inside.fixtures.organisation),
});

const isId = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

async function running(inside: Inside, person: string): Promise<Running> {
  inside.fixtures.changed();
  const { programmes } = await inside.fixtures.read(inside.pool);
  const [programme] = programmes.values();
  const [inUse] = programme ? await versions(inside, [programme.frameworkVersion]) : [];
  if (!programme || !inUse) throw new Error('an organisation without a programme');
  const { rows: roles } = await inside.pool.query<Running['roles'][number]>({
    name: 'roles',
    text: 'select programme_id as programme, person_id as person, role from programme_role where person_id = $1',
    values: [person],
  });
  return { programme, inUse, roles };
}

const listed = `select v.id, p.name as "savedBy" from framework_version v left join person p on p.id = v.saved_by_id
  where v.organisation_id = $1 and ($2::uuid[] is null or v.id = any($2)) order by v.saved_by_id is not null, v.key, v.number desc`;

/** Those that this release of the bot cannot use are not offered. */
async function versions(
  { pool, fixtures }: Inside,
  ids: readonly string[] | null = null,
): Promise<Version[]> {
  const { rows } = await pool.query<{ id: string; savedBy: string | null }>({
    name: 'versions',
    text: listed,
    values: [fixtures.organisation, ids],
  });
  const { frameworks } = await fixtures.read(
    pool,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, savedBy }) => {
    const framework = frameworks.get(id);
    return framework ? [{ id, savedBy, framework }] : [];
  });
}

interface By {
  by: string;
  at: Instant;
}

/** What was saved already makes no second version: its number and date are all that may differ. */
const insert = `
with same as (
  select id from framework_version
  where organisation_id = $2 and key = $3 and body - '{number,date}'::text[] = $6::jsonb - '{number,date}'::text[]
  order by number desc limit 1
), saved as (
  insert into framework_version (id, organisation_id, key, number, owner, date, body, saved_by_id, saved_at)
  select $1, $2, $3, next.number, $4, $5, jsonb_set($6::jsonb, '{number}', to_jsonb(next.number)), $7, $8
  from (select coalesce(max(number), 0) + 1 as number from framework_version where organisation_id = $2 and key = $3) next
  where not exists (select from same)
  returning id
), noted as (
  insert into audit_event (id, organisation_id, person_id, kind, at)
  select $9, $2, $7, 'frameworkSaved', $8 from saved
)
select id from saved union all select id from same`;

const tries = 5;

async function save(inside: Inside, framework: Framework, { by, at }: By): Promise<Version> {
  const { pool, newId, fixtures } = inside;
  const date = at.toZonedDateTimeISO('UTC').toPlainDate().toString();
  const body = JSON.stringify({ ...framework, date });
  const saveAs = async (left: number): Promise<string> => {
    const values = [
      ...[newId(), fixtures.organisation, framework.id, framework.owner, date, body, by],
      ...[at.toString(), newId()],
    ];
    try {
      const { rows } = await pool.query<{ id: string }>({ name: 'save framework', text: insert, values });
      return rows[0]?.id ?? '';
    } catch (error) {
      // Somebody saved under that number at the same moment, perhaps the same.
      if (left > 1 && isTaken(error)) return saveAs(left - 1);
      throw error;
    }
  };
  const [version] = await versions(inside, [await saveAs(tries)]);
  if (!version) throw new Error('a version that was saved is gone');
  return version;
}

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23505';

const update = `
with before as (
  select id, holidays_of from programme where id = $2
), changed as (
  update programme set kind = $3, contract_word = $4, framework_version_id = $5, holidays_of = $9
  where id = $2 and organisation_id = $1
    and (kind, contract_word, framework_version_id, holidays_of) is distinct from ($3, $4, $5::uuid, $9)
  returning id, holidays_of
), planned as (
  update relationship set next_look = $10 where id in (
    select r.id from changed join before using (id) join relationship r on r.programme_id = changed.id
    where changed.holidays_of is distinct from before.holidays_of and r.next_look is not null
    order by r.id for update of r)
)
insert into audit_event (id, organisation_id, person_id, kind, at)
select $6, $1, $7, 'programmeChanged', $8 from changed`;

async function set(
  { pool, newId, fixtures }: Inside,
  programme: string,
  { kind, contractWord, frameworkVersion, holidaysOf }: Settings,
  { by, at }: By,
): Promise<void> {
  const values = [
    ...[fixtures.organisation, programme, kind, contractWord, frameworkVersion],
    // Planned anew once every instance knows the holidays.
    ...[newId(), by, at.toString(), holidaysOf, at.add(stale).toString()],
  ];
  await pool.query({ name: 'change programme', text: update, values });
  fixtures.changed();
}
