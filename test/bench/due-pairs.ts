import { v7 } from 'uuid';
import { makeHolidayCalendars } from '../../src/calendar/holidays.js';
import { newIdBy, realClock } from '../../src/clock.js';
import { openAgreement, type Agreement } from '../../src/mentoring/agreement.js';
import { hashOf } from '../../src/mentoring/agreement-text.js';
import type { Framework } from '../../src/mentoring/framework.js';
import { justBefore } from '../../src/mentoring/local-time.js';
import type { Instant } from '../../src/mentoring/relationship.js';
import type { Session } from '../../src/mentoring/session.js';
import { termsSchema } from '../../src/mentoring/terms.js';
import type { Change } from '../../src/ports/change.js';
import type { Database } from '../../src/store/database.js';
import { makeFixtures } from '../../src/store/fixtures.js';
import { parseKeyRing } from '../../src/store/keys.js';
import { rowsOf } from '../../src/store/rows.js';
import { makeSafe } from '../../src/store/safe.js';
import { saveRows } from '../../src/store/save.js';
import { inTransaction } from '../../src/store/transaction.js';
import { encryptionKeys } from '../store/full-outbox.js';

interface Due {
  count: number;
  /** A session of each begins then: its mentee is asked the quiet question just before. */
  sessionAt: Instant;
  /** They are spread over as many workspaces. */
  workspaces: number;
}

const atOnce = 250;

/** Pairs that have signed, and of which one nudge falls due at the same instant, which is answered. */
export async function fillDue({ pool }: Pick<Database, 'pool'>, due: Due): Promise<Instant> {
  const { rows } = await pool.query<{ id: string }>('select id from organisation');
  const fixtures = makeFixtures(rows[0]?.id ?? '', realClock, makeHolidayCalendars().of);
  const known = await fixtures.read(pool);
  const [framework] = known.frameworks.values();
  if (!framework) throw new Error('there is no framework');
  const saving = { safe: makeSafe(parseKeyRing(encryptionKeys)), fixtures: known, newId, keys: [] };
  const at = realClock.now().subtract({ hours: 24 * 7 });
  for (let from = 0; from < due.count; from += atOnce) {
    const made = Array.from({ length: Math.min(atOnce, due.count - from) }, (_, n) => ({
      ...{ mentee: v7(), mentor: v7(), workspace: `T${(from + n) % due.workspaces}` },
    }));
    await pool.query(introduce, [JSON.stringify(made)]);
    const changes = made.map((two) => rowsOf(signedBy(two, framework, { at, ...due }), saving));
    await inTransaction(pool, (client) => saveRows(client, at, known, changes));
  }
  return justBefore(due.sessionAt);
}

const newId = newIdBy(realClock);

const introduce = `
with two as (select * from jsonb_to_recordset($1) as t(mentee uuid, mentor uuid, workspace text)),
each as (select mentee as id, workspace from two union all select mentor, workspace from two),
people as (
  insert into person (id, organisation_id, name, zone, language)
  select each.id, organisation.id, 'Somebody', 'Europe/London', 'en-GB' from each, organisation)
insert into account (id, organisation_id, person_id, platform, tenant, user_key, conversation)
select each.id, organisation.id, each.id, 'slack', workspace, 'U' || each.id, 'D' || each.id from each, organisation`;

interface Two {
  mentee: string;
  mentor: string;
}

function signedBy(
  two: Two,
  framework: Framework,
  { at, sessionAt }: { at: Instant; sessionAt: Instant },
): Change {
  const relationship = {
    ...{ id: v7(), phase: 'active' as const, ...two, sponsor: null, begun: at },
    ...{ invitation: { by: two.mentee, at }, meeting: null, ending: null, pause: null },
    terms: termsSchema.parse({}),
  };
  return {
    ...{ before: null, relationship, agreement: signed(two, framework, at), room: { kind: 'personal' } },
    ...{ sessions: [booked(two, { at, sessionAt })], events: [], messages: [] },
    ...{ nextLook: justBefore(sessionAt), at },
  };
}

const text = 'We meet once a month, and what is said between us stays between us. '.repeat(60);

function signed({ mentee, mentor }: Two, framework: Framework, at: Instant): Agreement {
  const signatures = [mentee, mentor].map((person) => ({
    ...{ person, account: person, meaning: 'agrees' as const, revision: 0, at },
    ...{ textHash: hashOf(text), ownText: '', ownHash: '' },
  }));
  return {
    ...openAgreement({ number: 1, framework, language: 'en', nonce: v7(), at }),
    ...{ state: 'signed', text, signatures },
  };
}

const booked = ({ mentee: by }: Two, { at, sessionAt }: { at: Instant; sessionAt: Instant }): Session => ({
  ...{
    id: v7(),
    state: 'planned',
    at: sessionAt,
    minutes: 60,
    where: 'The library',
    bookedBy: by,
    sequence: 0,
  },
  when: { local: sessionAt.toString().slice(0, 16), zone: 'UTC' },
  history: [{ is: 'booked', by, at, from: sessionAt, late: false }],
});
