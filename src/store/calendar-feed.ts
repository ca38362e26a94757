import type { Reader } from '../conversation/language.js';
import type { Programme } from '../mentoring/programme.js';
import type { CalendarFeeds, Feed } from '../ports/calendar.js';
import { instant } from './instant.js';
import { sessionColumns, sessionOf, type SessionRow } from './meeting-rows.js';
import { zoneOf } from './person-rows.js';
import type { Inside } from './store.js';

/** Of one pair: all that are planned, and more than anybody has called off by hand. */
const mostSessions = 500;

interface Row extends Reader {
  pairs: {
    relationship: string;
    programme: Programme;
    other: string | null;
    key: { id: string; ringKey: string; wrapped: string };
    sessions: SessionRow[];
  }[];
}

const feed = `
select pe.language, ${zoneOf('pe')} as zone, coalesce((
  select json_agg(json_build_object('relationship', r.id, 'other', other.name,
    'programme', json_build_object('id', p.id, 'name', p.name, 'kind', p.kind, 'contractWord', p.contract_word),
    'key', json_build_object('id', k.id, 'ringKey', k.ring_key, 'wrapped', encode(k.wrapped, 'hex')),
    'sessions', coalesce((select json_agg(json_build_object(${sessionColumns}) order by s.starts_at, s.id)
      from (select * from session where relationship_id = r.id and starts_at > $3
        order by state = 'planned' desc, starts_at desc, id limit ${mostSessions}) s), '[]')) order by r.id)
  from relationship r
  join programme p on p.id = r.programme_id
  join data_key k on k.relationship_id = r.id and k.author_id is null and k.destroyed_at is null
  left join person other on other.id = case when r.mentee_id = pe.id then r.mentor_id else r.mentee_id end
  where (r.mentee_id = pe.id or r.mentor_id = pe.id) and r.phase not in ('ended', 'declined')), '[]') as pairs
from calendar_feed f join person pe on pe.id = f.person_id
where f.hash = $1 and f.organisation_id = $2`;

/** By their hashes; one for each person. */
export function makeCalendarFeeds({ pool, safe, fixtures }: Inside): CalendarFeeds {
  const { organisation } = fixtures;
  return {
    madeAt: async (person) => {
      const { rows } = await pool.query<{ made_at: Date }>({
        name: 'calendar feed made at',
        text: 'select made_at from calendar_feed where person_id = $1',
        values: [person],
      });
      return rows[0] ? instant(rows[0].made_at) : null;
    },
    make: async ({ person, hash }, instead, at) => {
      const { rowCount } = await pool.query({
        name: 'make calendar feed',
        text: `insert into calendar_feed (person_id, organisation_id, hash, made_at) values ($1, $2, $3, $4)
          on conflict (person_id) do update set hash = excluded.hash, made_at = excluded.made_at
          where calendar_feed.made_at = $5`,
        values: [person, organisation, hash, at.toString(), instead?.toString() ?? null],
      });
      return rowCount === 1;
    },
    drop: async (person) => {
      const text = 'delete from calendar_feed where person_id = $1';
      await pool.query({ name: 'drop calendar feed', text, values: [person] });
    },
    open: async (hash, since) => {
      const values = [hash, organisation, since.toString()];
      const { rows } = await pool.query<Row>({ name: 'calendar feed', text: feed, values });
      return rows[0] ? feedOf(rows[0], safe) : null;
    },
  };
}

const feedOf = ({ pairs, ...reader }: Row, safe: Inside['safe']): Feed => ({
  reader,
  pairs: pairs.map(({ relationship, key, sessions, programme, other }) => {
    const joint = safe.unlock({ ...key, author: null, wrapped: Buffer.from(key.wrapped, 'hex') });
    return {
      programme,
      other: other ?? '…',
      sessions: sessions.map((session) => sessionOf(relationship, session, [joint])),
    };
  }),
});
