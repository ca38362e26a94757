import type pg from 'pg';
import { writingOf, type Writing, type WritingKind } from '../mentoring/writing.js';
import type { SurveyReturns } from '../ports/programmes.js';
import { boundTo, keyOf, openJson, type Safe } from './safe.js';
import type { Inside } from './store.js';

interface Row {
  kind: string;
  author: string;
  about: string;
  at: string;
  content: string;
  keys: { id: string; author: string | null; ringKey: string; wrapped: string }[];
}

const sealed = `w.kind, w.author_id as author, w.about, to_json(w.at) #>> '{}' as at, encode(w.content, 'hex') as content,
  (select json_agg(json_build_object('id', k.id, 'author', k.author_id, 'ringKey', k.ring_key, 'wrapped', encode(k.wrapped, 'hex')))
    from data_key k where k.relationship_id = w.relationship_id and k.author_id = w.author_id and k.destroyed_at is null) as keys`;

/** A snapshot has only what is about the two of them and about what is at hand. */
const everyWriting = `
select ${sealed} from writing w where w.relationship_id = $1 and w.kind = $2 order by w.at, w.about`;

/** All that one pair has of one kind, the oldest first. */
export async function writingsOf<Kind extends WritingKind>(
  database: pg.Pool | pg.PoolClient,
  safe: Safe,
  relationship: string,
  kind: Kind,
): Promise<Writing<Kind>[]> {
  const { rows } = await database.query<Row>({
    name: 'writings',
    text: everyWriting,
    values: [relationship, kind],
  });
  return rows.map((row) => opened(row, safe, relationship) as Writing<Kind>);
}

function opened({ keys, content, ...kept }: Row, safe: Safe, relationship: string): Writing {
  const known = keys.map((key) => safe.unlock({ ...key, wrapped: Buffer.from(key.wrapped, 'hex') }));
  const bound = boundTo.writing(relationship, kept.author, kept.kind, kept.about);
  return writingOf(kept, openJson(keyOf(known, kept.author), Buffer.from(content, 'hex'), bound));
}

const surveyCounts = `
select w.about as survey, case w.author_id when r.mentee_id then 'mentee' else 'mentor' end as role,
  count(distinct w.author_id)::int as people
from relationship r join writing w on w.relationship_id = r.id and w.kind = 'survey'
where r.programme_id = $1 group by 1, 2 order by 1, 2`;

/** Of those whose keys are destroyed nothing can be read any more. */
const surveyReturns = `
select r.id as relationship, returned.* from relationship r
join lateral (select ${sealed} from writing w
  where w.relationship_id = r.id and w.kind = 'survey' and w.about = $2
    and w.author_id = case $3 when 'mentee' then r.mentee_id else r.mentor_id end) returned on returned.keys is not null
where r.programme_id = $1`;

/** What came back to a programme, without who wrote it. */
export const makeSurveyReturns = ({ pool, safe }: Pick<Inside, 'pool' | 'safe'>): SurveyReturns => ({
  counts: async (programme) => {
    const { rows } = await pool.query<Awaited<ReturnType<SurveyReturns['counts']>>[number]>({
      name: 'survey counts',
      text: surveyCounts,
      values: [programme],
    });
    return rows;
  },
  returned: async (programme, { survey, role }) => {
    const { rows } = await pool.query<Row & { relationship: string }>({
      name: 'survey returns',
      text: surveyReturns,
      values: [programme, survey, role],
    });
    return rows.map(({ relationship, ...row }) => {
      const { author, at, body } = opened(row, safe, relationship) as Writing<'survey'>;
      return { by: author, at, answers: body.answers };
    });
  },
});
