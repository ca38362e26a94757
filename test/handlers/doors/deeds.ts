import { carersFederation } from '../../../src/mentoring/frameworks/carers-federation.js';
import { builtInFrameworks } from '../../../src/mentoring/frameworks.js';
import { standard } from '../../../src/mentoring/frameworks/standard.js';
import { textHash } from '../../../src/mentoring/agreement-text.js';
import type { Snapshot } from '../../../src/ports/snapshot.js';
import { unrecorded } from '../../../src/mentoring/session.js';
import { lookedAt } from '../pairs.js';
import type { Intended, Who, World } from './world.js';

/** Wants everything that a programme may want: a list for the mentor, a first meeting, a sponsor. */
export const framework = {
  ...standard,
  sponsorSigns: true as const,
  readiness: carersFederation.readiness,
  readinessRequired: true,
  reflectionRequired: { of: 'both', reminders: 2 } as const,
  prompts: builtInFrameworks['wm-mentoring'].prompts,
  surveys: builtInFrameworks.bsw.surveys,
};

const pair = ['amira', 'ben'] as const;

/** From the invitation to an agreement that both and the sponsor have signed; everything that can be written on the way is. */
export async function amiraAndBenAgree(world: World): Promise<string> {
  const { fills, presses, does, types, delivers, seen } = world;
  await fills('amira', 'start', {}, { given: { role: 'mentor' } });
  const code = seen
    .map(({ text }) => /join ([A-Z0-9-]{14})/.exec(text)?.[1])
    .find((each) => each !== undefined);
  await types('ben', `join ${code ?? ''}`);
  const relationship = await newest(world);
  await does('ben', 'acceptInvitation', { relationship });
  await presses('amira', 'openMeeting', { relationship });
  await delivers();
  await fills('ben', 'openReadiness', { relationship });
  await fills('ben', 'openPage', { relationship });
  await fills('ben', 'openTraining', { relationship });
  for (const who of pair) {
    await fills(who, 'openConflict', { relationship });
    await fills(who, 'openCoordinator', { relationship, about: 'agreement' });
    await fills(who, 'openMeeting', { relationship }, { given: { date: '2026-03-05', time: '12:00' } });
  }
  for (const who of pair) await does(who, 'sayGoing', { relationship, going: 'on' });
  for (const who of pair)
    await writesAll(world, who, relationship, { anew: false, given: { sessionCount: '2' } });
  await proposes(world, 'amira', relationship);
  for (const who of pair) await fills(who, 'discussAgreement', { relationship, version: 1 });
  for (const who of pair)
    await does(who, 'signAgreement', { relationship, ...(await onTheTable(world, relationship)) });
  await delivers();
  await fills('amira', 'openSponsor', { relationship }, { given: { whom: 'dana' } });
  await presses('dana', 'readAsSponsor', { relationship });
  await does('dana', 'signAsSponsor', { relationship, ...(await onTheTable(world, relationship)) });
  await delivers();
  return relationship;
}

/** What a pair writes month by month, in every form that there is. */
export async function amiraAndBenMeet(world: World, relationship: string): Promise<void> {
  const { fills, does } = world;
  await fills('amira', 'openGoals', { relationship });
  await fills('ben', 'openGoalChange', { relationship });
  await fills('amira', 'openReading', { relationship });
  await fills('amira', 'openLookBack', { relationship });
  await fills('ben', 'openLog', { relationship }, { given: { date: '2026-03-01', time: '12:00' } });
  // Of two sessions one was held: the first review comes by itself.
  await timePasses(world, 1);
  await fills('amira', 'openBooking', { relationship }, { given: { date: '2026-03-20', time: '12:00' } });
  await fills('ben', 'openBooking', { relationship }, { given: { date: '2026-04-20', time: '12:00' } });
  await fills('ben', 'openBooking', { relationship }, { given: { date: '2026-05-20', time: '12:00' } });
  const { sessions } = await lookedAt(world.house, relationship);
  const [held] = sessions.filter(({ state }) => state === 'held');
  const [next, later, last] = sessions.filter(({ state }) => state === 'planned');
  const about = (session?: { id: string }) => ({ relationship, session: session?.id });
  for (const who of pair) {
    await fills(who, 'openReflection', about(held), { given: { 'action.1.worth': ['yes'] } });
    await fills(who, 'openSurvey', { relationship, survey: `${framework.id}.start` });
    await fills(who, 'openPoints', about(next));
    await fills(who, 'openLink', { relationship });
    await fills(who, 'openAction', { relationship }, { given: { worth: ['yes'], due: '2026-04-01' } });
  }
  await fills('ben', 'notes', { relationship });
  await fills('ben', 'openCorrection', about(held));
  await fills('amira', 'openQuiet', about(next));
  await fills('amira', 'openQuiet', about(later), { audience: { any: 'pair' }, button: 'Share' });
  await fills('ben', 'openMove', about(last));
  await fills('ben', 'openCancel', about(last));
  await fills(
    'ben',
    'openDates',
    { relationship },
    { given: { date: '2026-06-01', time: '12:00', count: '2' } },
  );
  const { actions } = await lookedAt(world.house, relationship);
  for (const { id, author } of actions) {
    const other = author === (await idOf(world, 'amira')) ? 'ben' : 'amira';
    await fills(other, 'openSharing', { relationship, action: id });
  }
  for (const isLast of [false, true]) {
    if (isLast) await does('ben', 'review', { relationship });
    const { review } = await lookedAt(world.house, relationship);
    const audience = { any: isLast ? 'mine' : 'pair' } as const;
    await fills('amira', 'openReview', { relationship, review: review?.id }, { audience });
    if (isLast) break;
    await fills('ben', 'openReview', { relationship, review: review?.id }, { audience });
    await does('ben', 'closeReview', { relationship, review: review?.id, outcome: 'continue' });
  }
  await fills('amira', 'pause', { relationship }, { given: { until: '2026-03-10' } });
  await does('amira', 'resume', { relationship });
}

/** Amira proposes another version; Ben is changing it and has shown nobody. */
export async function bothWriteAnew(world: World, relationship: string): Promise<void> {
  await world.does('amira', 'amendAgreement', { relationship });
  const narrower = { text: 'pair', list: 'pair', goals: 'pair', added: 'pair', blind: 'pair' } as const;
  await writesAll(world, 'amira', relationship, { audience: narrower });
  await proposes(world, 'amira', relationship);
  await world.fills(
    'ben',
    'writeAgreement',
    { relationship, step: 'why' },
    { audience: { text: 'mine', blind: 'pair' } },
  );
}

/** They are slow to begin; then Cora says for herself what she hopes for, and Dan does not. */
export async function coraAndDanBegin(world: World): Promise<string> {
  const { types, does, fills, delivers } = world;
  await types('cora', 'start', ['dan']);
  await delivers();
  const relationship = await newest(world);
  await does('dan', 'acceptInvitation', { relationship });
  await fills('dan', 'openReadiness', { relationship });
  await timePasses(world, 4);
  await fills('cora', 'openMeeting', { relationship }, { given: { date: '2026-03-09', time: '12:00' } });
  await timePasses(world, 4);
  for (const who of ['cora', 'dan'] as const) await does(who, 'sayGoing', { relationship, going: 'on' });
  await writesAll(world, 'cora', relationship, { audience: { blind: 'mine' } });
  return relationship;
}

/** Of the sessions that are over each is recorded by Ben; on one of them Amira alone looks back. */
export async function sessionsAreHeld(world: World, relationship: string): Promise<void> {
  const { sessions } = await lookedAt(world.house, relationship);
  const now = world.house.house.clock.now();
  for (const { id: session } of unrecorded(sessions, now)) {
    await world.does('ben', 'recordSession', { relationship, session, happened: true });
    if (sessions.filter(({ state }) => state === 'held').length === 1)
      await looksBack(world, { relationship, session });
  }
}

/** At each moment that the bot waits for it does what it does by itself. */
export async function timePasses(world: World, days: number, meanwhile = async () => {}): Promise<void> {
  const { house, delivers } = world;
  const { clock } = house.house;
  const end = clock.now().add({ hours: 24 * days });
  for (;;) {
    const { rows } = await house.database.pool.query<{ at: Date | null }>(
      'select min(next_look) as at from relationship',
    );
    const at = Math.min(rows[0]?.at?.getTime() ?? Infinity, end.epochMilliseconds);
    house.later({ milliseconds: Math.max(at - clock.now().epochMilliseconds, 0) + 1 });
    if (at === end.epochMilliseconds) return;
    await house.jobs.sweep();
    await delivers();
    await meanwhile();
  }
}

async function looksBack({ fills, presses }: World, about: object): Promise<void> {
  await fills('amira', 'openReflection', about);
  await presses('amira', 'openReflection', about);
}

/** What ends something that the others still want to look at. */
export const last = [
  'dropLink',
  'closeAction',
  'withdrawAgreement',
  'dropAgreement',
  'declineToSign',
  'confirmEnd',
  'stopPulse',
] as const satisfies Intended[];

export async function versionLetBe(world: World, relationship: string): Promise<void> {
  const { version, hash } = await onTheTable(world, relationship);
  await world.does('amira', 'withdrawAgreement', { relationship, version, hash });
  await world.does('amira', 'dropAgreement', { relationship, version });
}

export async function amiraEnds(world: World, relationship: string): Promise<void> {
  const { does, house } = world;
  const { actions, writings } = await lookedAt(house, relationship);
  const links = writings.flatMap(({ body }) => ('links' in body ? body.links.map(({ id }) => id) : []));
  for (const link of links) await does('amira', 'dropLink', { relationship, link });
  for (const { id: action } of actions)
    await does('amira', 'closeAction', { relationship, action, as: 'done' });
  await does('dana', 'declineToSign', { relationship });
  await does('amira', 'confirmEnd', { relationship });
}

type Writing = Parameters<World['fills']>[3];

/** Every step, and with “Next” to the next. */
async function writesAll(world: World, who: Who, relationship: string, how: Writing = {}): Promise<void> {
  const { agreement } = await lookedAt(world.house, relationship);
  for (const { id: step } of agreement?.framework.steps ?? [])
    await world.fills(who, 'writeAgreement', { relationship, step }, how);
}

async function proposes(world: World, who: Who, relationship: string): Promise<void> {
  const { version, revision } = await onTheTable(world, relationship);
  await world.does(who, 'proposeAgreement', { relationship, version, revision });
}

export async function onTheTable({ house }: World, relationship: string) {
  const { agreement }: Snapshot = await lookedAt(house, relationship);
  const hash = (agreement && textHash(agreement)) ?? '';
  return { version: agreement?.number ?? 1, revision: agreement?.revision ?? 0, hash };
}

async function newest({ house }: World): Promise<string> {
  const { rows } = await house.database.pool.query<{ id: string }>(
    'select id from relationship order by id desc',
  );
  return rows[0]?.id ?? '';
}

async function idOf({ house }: World, user: Who): Promise<string> {
  const { rows } = await house.database.pool.query<{ id: string }>(
    'select person_id as id from account where user_key = $1',
    [user],
  );
  return rows[0]?.id ?? '';
}
