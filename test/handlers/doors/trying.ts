import { commands } from '../../../src/conversation/commands.js';
import { intentions } from '../../../src/conversation/intentions.js';
import { carried, type Ids } from '../../conversation/carried.js';
import { lookedAt } from '../pairs.js';
import { onTheTable } from './deeds.js';
import { everybody, type Intended, type Who, type World } from './world.js';

/** Everybody says every word that the bot knows. */
export async function everybodyTypes({ types }: World): Promise<void> {
  for (const who of everybody) for (const { word } of commands) await types(who, word);
}

/**
 * Everybody presses every button that there is, with the ids of this pair. Those who have a part in it leave out what would
 * change something: what the deeds were done with, and what comes last.
 */
export async function everybodyPresses(
  world: World,
  relationship: string,
  {
    insiders,
    outsiders,
    but,
  }: { insiders: readonly Who[]; outsiders: readonly Who[]; but: readonly Intended[] },
): Promise<void> {
  const wanted = await everySampleOf(world, relationship);
  const changes = new Set([...world.done, ...but]);
  const harmless = wanted.filter(([name]) => !changes.has(name));
  const press = async (who: Who, all: Iterable<[Intended, object]>) => {
    for (const [name, data] of all) await world.presses(who, name, data);
  };
  await Promise.all([
    ...insiders.map((who) => press(who, harmless)),
    ...outsiders.map((who) => press(who, new Map(wanted))),
  ]);
  await world.delivers();
}

/** Each intention with each step, session, action, review and form of a document. */
async function everySampleOf(world: World, relationship: string): Promise<[Intended, object][]> {
  const { rows } = await world.house.database.pool.query<{ kind: string; id: string }>(
    `select 'review' as kind, id from review where relationship_id = $1
     union all (select 'session', id from session where relationship_id = $1 order by id limit 4)
     union all (select 'action', id from action where relationship_id = $1 order by id limit 4)`,
    [relationship],
  );
  const idsOf = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  const { agreement, writings } = await lookedAt(world.house, relationship);
  const lists = {
    session: idsOf('session'),
    action: idsOf('action'),
    review: idsOf('review'),
    link: writings.flatMap(({ body }) => ('links' in body ? body.links.map(({ id }) => id) : [])),
    step: agreement?.framework.steps.map(({ id }) => id) ?? [],
    version: [agreement?.number ?? 1, 1],
  };
  const now = { relationship, ...(await onTheTable(world, relationship)) };
  const most = Math.max(...Object.values(lists).map(({ length }) => length));
  const samples = Array.from({ length: most }, (_, n) => {
    const nth = Object.entries(lists).map(([what, list]) => [what, list[n % list.length] ?? relationship]);
    return carried({ ...now, ...(Object.fromEntries(nth) as Omit<Ids, keyof typeof now>) });
  });
  const all = samples.flatMap((sample) =>
    Object.entries(sample).flatMap(([name, data]) => variantsOf(name as Intended, data ?? {})),
  );
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

/** With every value of whatever it carries that has only a few. */
function variantsOf(name: Intended, data: object): [Intended, object][] {
  const shape =
    (intentions[name].payload as { shape?: Record<string, { options?: readonly string[] }> }).shape ?? {};
  return Object.entries(data).reduce<[Intended, object][]>(
    (all, [key]) => {
      const options = shape[key]?.options;
      return options
        ? all.flatMap(([, each]) =>
            options.map((value): [Intended, object] => [name, { ...each, [key]: value }]),
          )
        : all;
    },
    [[name, data]],
  );
}
