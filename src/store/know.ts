import type pg from 'pg';
import type { Knowledge, Listed } from '../ports/known.js';
import type { AccountKey, Reply } from '../ports/turn.js';
import { personOf, zoneOf, type KnownRow } from './person-rows.js';
import { boundTo, openJson, type DataKey } from './safe.js';

interface Row extends Omit<KnownRow, 'platform' | 'tenant'> {
  /** As the platform last said. */
  toldZone: string;
  conversation: string | null;
  service_url: string | null;
  reply: Buffer | null;
  relationships: Listed[];
}

/** A turn's first statement: who it is, what they have to do with, and whether this delivery was answered before. */
const know = `
select pe.id, pe.name, ${zoneOf('pe')} as zone, pe.zone as "toldZone", pe.own_zone as "ownZone", pe.language, pe.manners, a.id as account, a.conversation, a.service_url,
  (select i.reply from inbound i where i.platform = a.platform and i.event = $4) as reply,
  coalesce((select json_agg(listed) from (
    select r.id, r.phase, case when r.mentee_id = pe.id then 'mentee' else 'mentor' end as role,
      coalesce(r.begun_at, r.invited_at) as since, r.invited_by_id = pe.id as "invitedByMe", other.name as other, room.conversation as room,
      exists (select from agreement_version v where v.relationship_id = r.id and v.state = 'signed') as signed,
      exists (select from agreement_version v where v.relationship_id = r.id and v.state in ('draft', 'proposed')) as open
    from relationship r
    left join person other on other.id = case when r.mentee_id = pe.id then r.mentor_id else r.mentee_id end
    left join room on room.relationship_id = r.id and room.kind in ('channel', 'group') and room.progress = 'made'
    where (r.mentee_id = pe.id or r.mentor_id = pe.id) and r.phase <> 'declined'
    order by r.phase = 'ended', r.id desc limit 50) listed), '[]') as relationships
from account a join person pe on pe.id = a.person_id
where a.platform = $1::"Platform" and a.tenant = $2 and a.user_key = $3`;

export async function knowAccount(
  pool: pg.Pool,
  { platform, tenant, user }: AccountKey,
  dedupe: string | undefined,
  organisationKey: DataKey,
): Promise<Pick<Knowledge, 'person' | 'profile' | 'relationships' | 'ended' | 'repeated'>> {
  const { rows } = await pool.query<Row>({
    name: 'know',
    text: know,
    values: [platform, tenant, user, dedupe ?? null],
  });
  const [row] = rows;
  if (!row) return { person: null, profile: {}, relationships: [], ended: [], repeated: null };
  const { reply, relationships, conversation, service_url: serviceUrl, toldZone, ...person } = row;
  const profile = {
    zone: toldZone,
    language: person.language,
    ...(conversation !== null && { conversation }),
    ...(serviceUrl !== null && { serviceUrl }),
  };
  const repeated =
    reply && dedupe !== undefined
      ? (openJson(organisationKey, reply, boundTo.inbound(platform, dedupe)) as Reply)
      : null;
  return {
    person: personOf({ ...person, platform, tenant }),
    profile,
    ...liveOrElseEnded(relationships),
    repeated,
  };
}

function liveOrElseEnded(all: Listed[]): Pick<Knowledge, 'relationships' | 'ended'> {
  const live = all.filter(({ phase }) => phase !== 'ended');
  const ended = all.filter(({ phase }) => phase === 'ended');
  return live.length > 0 ? { relationships: live, ended } : { relationships: all, ended: [] };
}
