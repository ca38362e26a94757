import pg from 'pg';
import { until } from './until.js';

/** Where a bot can be caught, and how the database knows that it is there: each a gate that a test may shut. */
const gates = {
  'before the commit': 1,
  'after the commit, before the send': 2,
  'after the send, before its recording': 3,
} as const;

export type Moment = keyof typeof gates;

export const moments = Object.keys(gates) as Moment[];

/** The bot's database, as somebody beside the bot sees it, who can make it wait at a gate. */
export interface Watched {
  ask<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  shut(moment: Moment): Promise<unknown>;
  /** Until everything that was begun stands at the gate, brought there by so many bots at least. */
  caught(moment: Moment, bots?: number): Promise<void>;
  /** Until nothing waits to be sent. */
  settled(): Promise<void>;
  /** For a gate that nobody alive stands at. */
  open(moment: Moment): Promise<unknown>;
  /** Ends what dead bots left open, as the system sooner or later does; a living bot loses its connections. */
  cutOff(): Promise<void>;
  /** All leases are out, all pauses over: what else takes a minute. */
  aMinutePasses(): Promise<void>;
  /** The next reminder is due. */
  threeDaysPass(): Promise<void>;
  close(): Promise<void>;
}

/** A deferred trigger runs inside COMMIT, when everything else of the transaction is done. */
const installation = `
drop function if exists stand_at_gate cascade;
create function stand_at_gate() returns trigger language plpgsql as $$
begin perform pg_advisory_xact_lock_shared(tg_argv[0]::bigint); return new; end $$;
create constraint trigger committing after insert or update on relationship deferrable initially deferred
  for each row execute function stand_at_gate(1);
create trigger claiming before update on message for each row
  when (old.state = 'waiting' and new.state = 'sending') execute function stand_at_gate(2);
create trigger ordering before update on room for each row
  when (old.attempts < new.attempts) execute function stand_at_gate(2);
create trigger recording before update on message for each row
  when (old.state = 'sending' and new.state <> 'sending') execute function stand_at_gate(3);
create trigger moving_in before update on room for each row
  when (old.progress = 'wanted' and new.progress = 'made') execute function stand_at_gate(3);`;

const standing = `select count(*)::int as bots from pg_locks
  where locktype = 'advisory' and objid = $1 and not granted
    and database = (select oid from pg_database where datname = current_database())`;

const begun = `select (select count(*) from message where state = 'sending')::int
  + (select count(*) from room where progress = 'wanted' and attempts > 0)::int as begun,
  exists (select from room where progress = 'wanted' and attempts = 0) as "roomToCome"`;

const ofBots = `from pg_stat_activity where datname = current_database() and application_name = 'mentoring-bot'`;

export async function watch(url: string): Promise<Watched> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  await client.query(installation);
  async function ask<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]> {
    return (await client.query<Row>(sql, values)).rows;
  }
  const allStandAt = async (moment: Moment, bots: number) => {
    const [at] = await ask<{ bots: number }>(standing, [gates[moment]]);
    const [all] = await ask<{ begun: number; roomToCome: boolean }>(begun);
    if (!at || !all || at.bots < bots) return false;
    return moment !== 'after the send, before its recording' || (at.bots === all.begun && !all.roomToCome);
  };
  return {
    ask,
    shut: (moment) => ask('select pg_advisory_lock($1)', [gates[moment]]),
    open: (moment) => ask('select pg_advisory_unlock($1)', [gates[moment]]),
    caught: (moment, bots = 1) =>
      until(
        () => allStandAt(moment, bots),
        () => outboxOf(ask, `nobody is caught ${moment}`),
      ),
    settled: () =>
      until(
        async () => (await ask(`select from message where state in ('waiting', 'sending')`)).length === 0,
        () => outboxOf(ask, 'something still waits'),
      ),
    cutOff: async () => {
      await ask(`select pg_terminate_backend(pid) ${ofBots}`);
      const gone = async () => (await ask(`select ${ofBots}`)).length === 0;
      await until(gone, () => 'a connection of the dead stays open');
    },
    aMinutePasses: async () => {
      await ask(`update message set lease_until = now() - interval '1 second' where state = 'sending'`);
      await ask('update message set not_before = least(not_before, now())');
      await ask('update lane set paused_until = null');
      await ask('update room set not_before = least(not_before, now())');
    },
    threeDaysPass: async () => {
      // The bots go by the real clock, and today may be a day of rest.
      await ask(
        `update person set manners = '{ "workingDays": [1, 2, 3, 4, 5, 6, 7], "hours": null, "weekly": [] }'`,
      );
      await ask(`update agreement_version set waiting_since = waiting_since - interval '3 days'`);
      await ask(
        `update relationship set begun_at = begun_at - interval '3 days',
          next_look = case when next_look is not null then now() end`,
      );
    },
    close: () => client.end(),
  };
}

/** What waits, went and stuck, for a failing test to say. */
export async function outboxOf(ask: Watched['ask'], complaint: string): Promise<string> {
  const rows = await ask(
    'select lane, slot, how, state, reason, attempts, person_id is null as to_room from message order by id',
  );
  const rooms = await ask('select kind, progress, attempts, conversation from room');
  return [complaint, ...[...rows, ...rooms].map((row) => JSON.stringify(row))].join('\n');
}
