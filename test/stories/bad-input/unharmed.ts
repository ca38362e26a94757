import { cast, setStage, type On, type Stage } from '../stage.js';

export const platforms: On[] = ['slack', 'teams'];

interface Expecting {
  people?: Parameters<typeof setStage>[0];
  /** The test breaks something on purpose: messages may stay behind, and the log may say so. */
  trouble?: true;
  /** So much happens at once that some of it may time out. */
  slow?: true;
}

/**
 * A stage for the tests of a file, each of which begins anew, and on one of its own where something is broken on purpose.
 * When a test is over the bot must be as well as before.
 */
export function onStage({ people, trouble, slow }: Expecting = {}): () => Stage {
  let stage: Stage | null = null;
  const here = () => {
    if (!stage) throw new Error('the stage is not set yet');
    return stage;
  };
  const close = async () => {
    await stage?.close();
    stage = null;
  };
  beforeEach(async () => {
    if (stage) await stage.anew();
    else stage = await setStage(people);
  });
  afterEach(async () => {
    try {
      await here().settle();
      await stillAnswers(here());
      if (!trouble) await nothingBroke(here(), slow ? /statement timeout/ : null);
    } finally {
      if (trouble) await close();
    }
  });
  afterAll(close);
  return here;
}

export async function stillAnswers(stage: Stage): Promise<void> {
  for (const platform of platforms) {
    const player = stage.on(platform, cast[0].id);
    await player.types('help');
    await player.sees('What I can do');
  }
}

async function nothingBroke(stage: Stage, but: RegExp | null): Promise<void> {
  expect(faultsOf(stage).filter((line) => !but?.test(line))).toEqual([]);
  expect(await messagesThatAre(stage, ['waiting', 'sending', 'refused', 'unknown'])).toEqual([]);
  // Asking for a chat is how the bot finds out whether somebody has the app.
  const { refused } = stage.teams.ledger;
  expect(refused.filter(({ what }) => what !== 'POST conversations')).toEqual([]);
}

export const faultsOf = ({ logged }: Stage) =>
  logged.filter((line) => (JSON.parse(line) as { level: number }).level >= 50);

export async function messagesThatAre({ bot }: Stage, states: string[]): Promise<unknown[]> {
  const query = `select person_id, slot, how, state::text, reason from message where state::text = any($1) order by id`;
  return (await bot.database.pool.query<object>(query, [states])).rows;
}

const tables = [
  'relationship',
  'agreement_version',
  'draft',
  'signature',
  'invitation_code',
  'room',
  'nudge',
  'session',
  'action',
  'review',
  'writing',
  'shared_file',
];

/** All that people would miss if it were gone or changed. What is sealed differs after every save, so a save shows. */
export async function kept({ bot }: Stage): Promise<string> {
  const rows = await Promise.all(
    tables.map((table) =>
      bot.database.pool.query<{ row: string }>(`select t::text as row from ${table} t order by 1`),
    ),
  );
  return rows.map(({ rows }, n) => `${tables[n]}\n${rows.map(({ row }) => row).join('\n')}`).join('\n');
}

export async function countOf({ bot }: Stage, table: string, where = 'true'): Promise<number> {
  const { rows } = await bot.database.pool.query<{ n: number }>(
    `select count(*)::int as n from ${table} where ${where}`,
  );
  return rows[0]?.n ?? NaN;
}

export function aliveOn({ slack, teams }: Stage): unknown[] {
  const wordings = [...slack.ledger.posts.flatMap((post) => [post, ...post.edits]), ...slack.ledger.views];
  return [...wordings.flatMap(({ mentions, links }) => [...mentions, ...links]), ...teams.ledger.alive];
}
