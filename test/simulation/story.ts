import { minute, second } from './timeline.js';
import { oneOf, startBots, type World } from './world.js';

/** The whole story, until its end and until nothing is on its way any more. */
export async function tell(world: World): Promise<void> {
  const { end, weather } = world;
  while (await step(world, end)) void 0;
  weather.strength = 0;
  Object.assign(weather, { away: { slack: [], teams: [] } });
  while (await step(world, end + 3 * 60 * minute)) void 0;
  await Promise.all(world.bots.map((bot) => bot.close()));
  await world.gate.settle();
}

/** Everybody does what they can, then time jumps to whatever comes next; false where that is behind the end. */
async function step(world: World, end: number): Promise<boolean> {
  const { timeline, gate, witness, chores, options } = world;
  await gate.settle();
  while (chores.length > 0) await chores.shift()?.();
  await startBots(world);
  await witness.look();
  const due = await nextTick(world);
  const tick =
    options.mutation === 'late' && due < Infinity ? Math.max(due, world.ticked + 6 * 60 * minute) : due;
  const next = Math.min(tick, timeline.next());
  if (next > end) return false;
  timeline.jump(next);
  if (next === tick) sweep(world);
  return true;
}

/** The crontab of each instance runs at the same second; what one takes, another passes over. */
function sweep(world: World): void {
  const { timeline, bots, chance } = world;
  world.ticked = timeline.now();
  if (chance.happens(0.2)) for (const bot of bots) void bot.sweep();
  else void oneOf(world)?.sweep();
}

/** When a tick finds something to do: a look, a message, a lease that is out, a room. */
const work = `
select extract(epoch from least(
  (select min(next_look) from relationship),
  (select min(case when state = 'waiting' then not_before else lease_until end) from (
    select distinct on (relationship_id, person_id) state, not_before, lease_until from message
    where state in ('waiting', 'sending') order by relationship_id, person_id, id) head),
  (select min(not_before) from room where progress = 'wanted' and kind = 'channel')
))::float8 * 1000 as at`;

async function nextTick(world: World): Promise<number> {
  const { watcher, ticked, bots, news } = world;
  if (bots.length === 0) return Infinity;
  if (news.any) {
    news.any = false;
    const { rows } = await watcher.pool.query<{ at: number | null }>({ name: 'work', text: work });
    world.due = rows[0]?.at ?? Infinity;
  }
  return Math.max(Math.ceil(world.due / minute) * minute + second, ticked + minute);
}
