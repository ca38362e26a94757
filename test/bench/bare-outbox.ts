import type { WebClient } from '@slack/web-api';
import type pg from 'pg';

/** What somebody would write by hand: a table of messages, taken by any number of instances, each settled by itself. */
export const makeBareOutbox = `
create table bare_outbox (id bigint generated always as identity primary key, channel text not null, text text not null,
  blocks jsonb not null, metadata jsonb not null, state text not null default 'waiting', ts text);
create index on bare_outbox (id) where state = 'waiting'`;

const atOnce = 25;

const take = `
update bare_outbox set state = 'sending' from (
  select id from bare_outbox where state = 'waiting' order by id limit ${atOnce} for update skip locked) due
where bare_outbox.id = due.id returning bare_outbox.*`;

interface Row {
  id: string;
  channel: string;
  text: string;
  blocks: never;
  metadata: never;
}

export async function emptyBareOutbox(pool: pg.Pool, web: WebClient): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<Row>({ name: 'take', text: take });
    if (rows.length === 0) return;
    await Promise.all(
      rows.map(async ({ id, ...message }) => {
        const { ts } = await web.chat.postMessage({
          ...message,
          unfurl_links: false,
          unfurl_media: false,
          mrkdwn: false,
        });
        const text = `update bare_outbox set state = 'sent', ts = $2 where id = $1`;
        await pool.query({ name: 'sent', text, values: [id, ts] });
      }),
    );
  }
}

/** The same messages as ours. */
export async function fillBareOutbox(pool: pg.Pool, count: number): Promise<void> {
  await pool.query(
    `insert into bare_outbox (channel, text, blocks, metadata)
     select 'D' || gen_random_uuid(), 'Said ' || n || ' 0',
       jsonb_build_array(jsonb_build_object('type', 'rich_text', 'elements', jsonb_build_array(jsonb_build_object(
         'type', 'rich_text_section', 'elements', jsonb_build_array(jsonb_build_object('type', 'text', 'text', 'Said ' || n || ' 0')))))),
       jsonb_build_object('event_type', 'mentoring_message', 'event_payload', jsonb_build_object('id', gen_random_uuid()))
     from generate_series(1, $1::int) n`,
    [count],
  );
}
