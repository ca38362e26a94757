import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { card, paragraph } from '../../adaptive-cards/kit/make.js';
import type { Agreement } from '../../src/mentoring/agreement.js';
import { hashOf } from '../../src/mentoring/agreement-text.js';
import type { Framework } from '../../src/mentoring/framework.js';
import type { Instant } from '../../src/mentoring/relationship.js';
import { termsOf } from '../../src/mentoring/terms.js';
import type { Message } from '../../src/ports/change.js';
import type { Snapshot } from '../../src/ports/snapshot.js';
import { actionIn, type openHouse } from './house.js';

export type House = Awaited<ReturnType<typeof openHouse>>;

export const onSlack = (user: string) => ({ platform: 'slack', tenant: 'T1', user }) as const;

/** Each of these has asked Ben, and Ben has said yes; their relationships, in the same order. */
export async function benSaysYesTo(house: House, mentees: readonly string[]): Promise<string[]> {
  for (const mentee of mentees) await house.person(onSlack(mentee)).types('start', ['Ben']);
  await house.jobs.wake();
  for (const mentee of mentees) {
    const asked = house.delivered.find(
      ({ card }) => card.id === 'invitation' && card.summary.includes(mentee),
    );
    if (!asked) throw new Error(`${mentee} did not ask`);
    await house.person(onSlack('Ben')).presses(actionIn(asked.card, 'Yes'));
  }
  await house.jobs.wake();
  const { rows } = await house.database.pool.query<{ id: string }>('select id from relationship order by id');
  return rows.map(({ id }) => id);
}

/** What new pairs contract on from now on. */
export async function contractsOn({ database }: House, framework: Framework, at: Instant): Promise<void> {
  const { programmes, store } = database;
  const { id: by } = await store.introduce(onSlack('chidi'), { name: 'Chidi' });
  const { programme } = await programmes.running(by);
  const version = await programmes.save(framework, { by, at });
  await programmes.set(programme.id, { ...programme, frameworkVersion: version.id }, { by, at });
}

/** The text that stands, with the signatures of these two; they have nothing else to do with each other. */
export async function bothHaveSigned(house: House, relationship: string): Promise<Snapshot> {
  await house.database.store.transact(async (unit) => {
    const before = await unit.snapshot(relationship);
    if (!before?.agreement) throw new Error('there is no agreement to sign');
    const text = `What ${relationship} have agreed`;
    const signatures = Object.values(before.people).map(({ id, account }) => ({
      ...{ person: id, account, meaning: 'agrees' as const, revision: 0, at },
      ...{ textHash: hashOf(text), ownText: '', ownHash: '' },
    }));
    const agreement: Agreement = { ...before.agreement, state: 'signed', text, signatures };
    const active = { ...before.relationship, phase: 'active' as const, terms: termsOf(agreement) };
    const change = { ...before, before, relationship: active, agreement };
    await unit.save({ ...change, events: [], messages: [], nextLook: null, at });
  });
  return lookedAt(house, relationship);
}

export async function lookedAt({ database }: House, relationship: string): Promise<Snapshot> {
  const snapshot = await database.store.look(relationship);
  if (!snapshot) throw new Error('there is no such pair');
  return snapshot;
}

const at = Temporal.Instant.from('2026-03-02T10:00:00Z');

export const toRoom = (summary: string, n: number): Message => ({
  id: v7({ msecs: at.epochMilliseconds + n }),
  to: { room: true },
  slot: summary,
  how: 'post',
  card: card('said', { summary, body: [paragraph(summary)] }),
});

/** Saves messages, after whatever happens while the pair is locked. */
export const saying = (house: House, relationship: string, messages: Message[], meanwhile = async () => {}) =>
  house.database.store.transact(async (unit) => {
    const before = await unit.snapshot(relationship);
    if (!before) throw new Error('there is no such pair');
    await meanwhile();
    await unit.save({ ...before, before, events: [], messages, nextLook: null, at });
  });
