import { intentions } from '../../src/conversation/intentions.js';
import type { Posted } from '../../src/ports/mail.js';
import { until } from '../crash/until.js';
import { openHouse } from '../handlers/house.js';
import { benSaysYesTo, bothHaveSigned, type House, lookedAt, onSlack } from '../handlers/pairs.js';

export const session = '0199c0de-0000-7000-8000-0000000000e1';
export const slot = { date: '2026-03-09', time: '15:00', minutes: '60', where: 'The walrus room' };

export let house: House;
export let relationship: string;

/** Ada and Ben, who have signed, in a house that sends mail: new ones for each test of a file. */
export function meetingByMail(): void {
  beforeEach(async () => {
    house = await openHouse({ mailFrom: 'bot@acme.example' });
    [relationship = ''] = await benSaysYesTo(house, ['Ada']);
    await bothHaveSigned(house, relationship);
  });
  afterEach(() => house.close());
}

export const sends = async (
  who: string,
  intention: 'bookSession' | 'moveSession' | 'cancelSession',
  inputs = {},
) => {
  const [sequence = 0] = (await lookedAt(house, relationship)).sessions.map((each) => each.sequence);
  return house.person(onSlack(who)).means(intentions[intention], { relationship, session, sequence }, inputs);
};

export const sent = () => house.mailed.all.map(({ mail }) => mail);
export const rows = async () =>
  (
    await house.database.pool.query<{ state: string; reason: string | null; attempts: number }>(
      `select state::text, reason, attempts from message where lane = 'mail smtp' order by id`,
    )
  ).rows;
export const states = async () => (await rows()).map(({ state }) => state);

/** Both mails are on their way, and nobody has answered yet. */
export async function underWay(): Promise<{ waking: Promise<void> }> {
  await sends('Ada', 'bookSession', slot);
  const waking = house.jobs.wake();
  await until(
    () => house.mailed.all.length === 2,
    () => 'no mail went out',
  );
  return { waking };
}

/** Mail is answered when it is told to. */
export function hanging(): (posted: Posted) => void {
  let answer = (_: Posted) => {};
  const answering = new Promise<Posted>((resolve) => (answer = resolve));
  house.mailed.answer = () => answering;
  return answer;
}
