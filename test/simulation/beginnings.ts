import { Temporal } from 'temporal-polyfill';
import { hashOf } from '../../src/mentoring/agreement-text.js';
import type { Card } from '../../adaptive-cards/kit/card.js';
import { surveysIn, termsSchema, type Terms } from '../../src/mentoring/terms.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import type { Store } from '../../src/ports/store.js';
import type { Reply } from '../../src/ports/turn.js';
import type { Player, Two } from './cast.js';
import type { Chance } from './chance.js';
import type { Arrival } from './ledger.js';
import { day, minute } from './timeline.js';
import type { World } from './world.js';

/** The mentee asks the mentor; across platforms with a code. */
export function meet(world: World, { mentee, mentor }: Two, at: number): void {
  const { people, timeline } = world;
  const asks = async () => {
    if (mentee.account.platform === mentor.account.platform)
      return people.types(mentee, 'start', [mentor.account.user]);
    const reply = await people.types(mentee, 'start');
    if (!reply || !('form' in reply) || !reply.form.submit) return null;
    return people.presses(mentee, reply.form.submit, { role: 'mentor' });
  };
  timeline.at(at, () => {
    people.lives(mentee);
    people.lives(mentor);
    void untilDone(world, asks);
  });
}

/** Whoever gets no answer tries once more. Of an instance that died nobody hears again. */
export async function untilDone(world: World, does: () => Promise<Reply | null>): Promise<void> {
  const { timeline } = world;
  let done = false;
  const tries = () => {
    if (done) return;
    void does().then((reply) => (done ||= reply !== null && !('card' in reply && reply.card.id === 'fault')));
    timeline.at(timeline.now() + 10 * minute, tries);
  };
  tries();
}

/** With the code that the other has passed on. */
export function comes(world: World, from: Player, card: Card): void {
  const [code] = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(JSON.stringify(card)) ?? [];
  const mentor = world.players.get(from.account.user.replace('mentee', 'mentor'));
  if (mentor && code !== undefined) void untilDone(world, () => world.people.types(mentor, `join ${code}`));
}

/** Both have said yes: each has manners, and some days later they have agreed. */
export async function begin(world: World, { id, readers }: Arrival): Promise<void> {
  const { watcher, players, timeline, chance, chores, witness } = world;
  const { rows } = await watcher.pool.query<{ pair: string; person: string; user: string }>(
    `select m.relationship_id as pair, a.person_id as person, a.user_key as user
     from message m, account a where m.id = $1 and a.user_key = any($2)`,
    [id, readers],
  );
  const now = Temporal.Instant.fromEpochMilliseconds(timeline.now());
  for (const { person, user } of rows) {
    const manners = players.get(user)?.manners;
    if (manners) await watcher.store.changeSettings(person, (settings) => ({ ...settings, manners }), now);
  }
  const [pair] = rows.map((row) => row.pair);
  if (pair === undefined) return;
  witness.touch(pair);
  const terms = termsBy(chance);
  timeline.at(timeline.now() + chance.until(8 * day), () =>
    chores.push(async () => {
      if (await bothSign(watcher.store, pair, terms, timeline.now())) witness.touch(pair);
    }),
  );
}

/** The numbers that a pair agrees on. */
const termsBy = (chance: Chance): Terms =>
  termsSchema.parse({
    noticeHours: chance.oneOf([0, 24, 48]),
    replyDays: chance.whole(1, 9),
    quietWeeks: chance.whole(2, 10),
    review: chance.oneOf(['halfway', 'months3', 'months6', 'months12', 'event']),
    sessionMinutes: chance.oneOf([30, 45, 60, 90]),
    cadence: chance.oneOf([
      'fortnightly',
      'monthly',
      'monthly',
      'monthly',
      'sixWeekly',
      'quarterly',
      'adHoc',
    ]),
    sessions: chance.oneOf([null, null, 6, 12]),
    arranger: chance.oneOf(['mentee', 'mentor', 'turns']),
    agenda: chance.oneOf(['mentee', 'mentor', 'none']),
    agendaDays: chance.whole(0, 5),
    agendaMissing: chance.oneOf(['meet', 'ask', 'move']),
    feedback: chance.oneOf(['session', 'quarter', 'review']),
    notes: chance.happens(0.5),
    reflection: chance.oneOf([
      null,
      null,
      { of: chance.oneOf(['mentee', 'mentor', 'both']), reminders: chance.whole(1, 6) },
    ]),
    surveys: chance.oneOf([
      [],
      surveysIn(builtInFrameworks['wm-coaching']),
      surveysIn(builtInFrameworks.bsw),
    ]),
  });

/** Both sign, past the forms: the text is a line. How it is written has stories of its own. */
const bothSign = (store: Store, relationship: string, terms: Terms, now: number): Promise<boolean> =>
  store.transact(async (unit) => {
    const before = await unit.snapshot(relationship);
    const { phase } = before?.relationship ?? {};
    if (!before?.agreement || (phase !== 'chemistry' && phase !== 'contracting')) return false;
    const at = Temporal.Instant.fromEpochMilliseconds(now);
    const text = 'What we have agreed';
    const signatures = Object.values(before.people)
      .filter(({ id }) => id === before.relationship.mentee || id === before.relationship.mentor)
      .map(({ id: person, account }) => ({
        ...{ person, account, at, meaning: 'agrees' as const, revision: 0 },
        ...{ textHash: hashOf(text), ownText: '', ownHash: '' },
      }));
    const agreement = { ...before.agreement, state: 'signed' as const, text, signatures, waitingSince: at };
    const active = {
      ...before.relationship,
      phase: 'active' as const,
      terms: { ...terms, agreed: at.toString() },
    };
    const said = { events: [], messages: [], nextLook: at, at };
    await unit.save({ ...before, before, relationship: active, agreement, ...said });
    return true;
  });
