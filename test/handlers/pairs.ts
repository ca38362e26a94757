import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { card, paragraph } from '../../adaptive-cards/kit/make.js';
import type { Message } from '../../src/ports/store.js';
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
