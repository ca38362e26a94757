import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import type { Action } from '../../src/mentoring/action.js';
import type { Relationship } from '../../src/mentoring/relationship.js';
import type { Session } from '../../src/mentoring/session.js';
import { termsSchema } from '../../src/mentoring/terms.js';
import type { Writing } from '../../src/mentoring/writing.js';
import type { Database } from '../../src/store/database.js';

export const begun = Temporal.Instant.from('2016-03-01T09:00:00Z');

export interface LongPair {
  relationship: string;
  mentee: string;
  mentor: string;
  /** The oldest first. */
  sessions: readonly Session[];
}

interface Wanted {
  mentee?: string;
  mentor?: string;
  sessions: number;
  /** Of everything that the two write. */
  text?: string;
}

/** Two who have met every week for years, and have written after each session. */
export async function longPair(
  { store }: Pick<Database, 'store'>,
  {
    mentee: menteeName = 'amira',
    mentor: mentorName = 'ben',
    sessions: count,
    text = 'We spoke about it.',
  }: Wanted,
): Promise<LongPair> {
  const zone = 'Europe/London';
  const known = (user: string) =>
    store.introduce({ platform: 'slack', tenant: 'T1', user }, { name: user, zone });
  const [{ id: mentee }, { id: mentor }] = [await known(menteeName), await known(mentorName)];
  const relationship: Relationship = {
    id: v7(),
    phase: 'active',
    mentee,
    mentor,
    sponsor: null,
    invitation: { by: mentee, at: begun },
    begun,
    meeting: null,
    ending: null,
    pause: null,
    terms: { ...termsSchema.parse({}), notes: true },
  };
  const sessions = Array.from({ length: count }, (_, n) => heldOn(n * 7, mentor, text));
  await store.transact((unit) =>
    unit.save({
      ...{ before: null, relationship, agreement: null, room: null, sessions },
      writings: sessions.flatMap((session) => writtenAfter(session, { mentee, mentor, text })),
      actions: sessions.map((session) => takenOnIn(session, { mentee, mentor, text })),
      ...{ events: [], messages: [], nextLook: null, at: begun },
    }),
  );
  return { relationship: relationship.id, mentee, mentor, sessions };
}

function heldOn(day: number, by: string, where: string): Session {
  const at = begun.add({ hours: 24 * day });
  return {
    id: v7(),
    state: 'held',
    when: { local: at.toString().slice(0, 16), zone: 'UTC' },
    ...{ at, minutes: 45, where, bookedBy: by, sequence: 0 },
    history: [{ is: 'held', by, at, from: at, late: false }],
  };
}

interface Two {
  mentee: string;
  mentor: string;
  text: string;
}

/** Four about each, as it is in most forms. */
function writtenAfter({ id: about, at }: Session, { mentee, mentor, text }: Two): Writing[] {
  const feedback = { keep: text, less: '', differently: '' };
  return [
    { kind: 'takeAway', author: mentee, about, at, body: { text } },
    { kind: 'diary', author: mentee, about, at, body: { text: `diary of ${mentee}: ${text}` } },
    { kind: 'notes', author: mentor, about, at, body: { text: `notes of ${mentor}: ${text}` } },
    { kind: 'feedback', author: mentor, about, at, body: feedback },
  ];
}

const takenOnIn = ({ id: session, at }: Session, { mentee, mentor, text }: Two): Action => ({
  ...{ id: v7(), session, owner: mentee, author: mentor, state: 'open', due: null, madeAt: at },
  ...{ closedAt: null, carried: 0, text, sharing: { worth: false, agreed: '' } },
});
