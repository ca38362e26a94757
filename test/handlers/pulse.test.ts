import { intentions, type Intention } from '../../src/conversation/intentions.js';
import type { Inputs } from '../../src/ports/turn.js';
import { actionsOf, textsOf } from '../adaptive-cards/parts.js';
import { everythingIn } from '../store/everything.js';
import { actionIn, cardOf, openHouse } from './house.js';
import { benSaysYesTo, bothHaveSigned, lookedAt, onSlack, type House } from './pairs.js';

let house: House;
let relationship: string;

/** Ada and Ben have signed, and met twice; Eve and Ben are another pair. It is the day on which both are asked. */
beforeEach(async () => {
  house = await openHouse();
  [relationship = ''] = await benSaysYesTo(house, ['Ada', 'Eve']);
  await bothHaveSigned(house, relationship);
  // So that nothing else comes by itself.
  await house.database.pool.query(
    `update relationship set terms = terms || '{"cadence": "adHoc", "review": "event"}'`,
  );
  await met(['2026-02-20', '2026-02-27']);
  await comes(24 * 4 + 6);
});
afterEach(() => house.close());

const says = async (who: string, intention: Intention, inputs: Inputs = {}, data: object = {}) =>
  cardOf(await house.person(onSlack(who)).means(intention, { relationship, ...data }, inputs));

async function met(dates: readonly string[]) {
  for (const [n, date] of dates.entries()) {
    const session = `0199c0de-0000-7000-8000-0000000${date.slice(5, 7)}${date.slice(8)}${n}`;
    const when = { date, time: '10:00', minutes: '60', where: 'Here' };
    await says('Ben', intentions.logSession, when, { session });
  }
}

/** So many hours later; what came to whom. */
async function comes(hours: number): Promise<string[]> {
  house.delivered.length = 0;
  house.later({ hours });
  await house.jobs.sweep();
  await house.jobs.wake();
  return house.delivered.map(({ to, card }) => `${'person' in to ? to.person : 'room'} ${card.id}`).sort();
}

async function delivered(who: string) {
  await house.jobs.wake();
  return house.delivered.flatMap(({ to, card }) => ('person' in to && to.person === who ? [card] : []));
}
const asked = async (who: string) => (await delivered(who)).find(({ id }) => id === 'pulse');
const kept = async () => {
  const { rows } = await house.database.pool.query<{ answered: boolean; again: boolean }>(
    `select answered_at is not null as answered, again_at is not null as again from nudge
      where kind = 'pulse' order by person_id, at`,
  );
  return rows;
};

test('each is asked alone; all is well in one tap, which a second one changes nothing of', async () => {
  const [ada, ben] = [await asked('Ada'), await asked('Ben')];
  expect(textsOf(ada!).join(' ')).toContain('Does your mentor have what you need?');
  expect(textsOf(ben!).join(' ')).toContain('Do you have the support that you need?');
  house.delivered.length = 0;
  for (let twice = 0; twice < 2; twice += 1)
    expect(await house.person(onSlack('Ada')).presses(actionIn(ada!, 'All is well'))).toMatchObject({
      card: { id: 'pulse.done' },
      to: 'standing',
    });
  expect((await delivered('Ada')).map(({ id }) => id)).toEqual(['pulse.done']);
  expect(await delivered('Ben')).toEqual([]);
  expect(await kept()).toEqual([
    { answered: true, again: false },
    { answered: false, again: false },
  ]);
  expect(
    (await says('Ada', intentions.snooze, {}, { kind: 'pulse', occurrence: 'first' })).summary,
  ).toContain('nobody asks for it any more');
});

test('what is not quite right is answered at once, stands nowhere, and looks to everybody else like any answer', async () => {
  const written = async () => {
    const { rows } = await house.database.pool.query<Record<string, unknown>>(
      'select (select count(*)::int from writing) as writings, (select count(*)::int from message) as messages, (select max(kind) from audit_event where at = (select max(at) from audit_event)) as event',
    );
    return rows[0];
  };
  await house.person(onSlack('chidi')).types('agree');
  house.delivered.length = 0;
  const before = await written();
  const way = await says('Ben', intentions.answerPulse, { worries: 'leaning,support' });
  expect(way.id).toBe('pulse.ways');
  expect(textsOf(way).join(' ')).toMatch(/My mentee leans on me.*I could do with support.*chidi/);
  expect(actionsOf(way).map(({ title }) => title)).toEqual([
    'Look at how it goes together',
    'Ask the coordinator',
  ]);
  const after = await written();
  expect(after).toEqual({
    writings: before?.['writings'],
    messages: Number(before?.['messages']) + 1,
    event: 'pulseAnswered',
  });
  expect((await delivered('Ben')).map(({ id }) => id)).toEqual(['pulse.done']);
  expect(house.delivered).toHaveLength(1);
  const tables = await everythingIn(house.database.pool);
  expect(tables).not.toMatch(/leaning|leans on me/);
  // The other hears of it only if a review is asked for, and then not why.
  await house.person(onSlack('Ben')).presses(actionIn(way, 'Look at how it goes together'));
  await house.jobs.wake();
  const called = house.delivered.filter(({ card }) => card.id === 'review.called');
  expect(called).toHaveLength(1);
  expect(JSON.stringify(called)).not.toMatch(/lean|support/);
});

test('a delivery that comes twice is not remembered with what was ticked', async () => {
  const twice = {
    from: onSlack('Ben'),
    hints: {},
    room: null,
    dedupe: 'once',
    says: { intention: 'pulse.answer', data: { relationship }, inputs: { worries: ['leaning'] } },
  };
  expect(cardOf(await house.dispatch(twice)).id).toBe('pulse.ways');
  expect(cardOf(await house.dispatch(twice)).id).toBe('pulse.done');
});

test('nothing ticked is well, and what is not offered comes back; neither role can say what is the other’s', async () => {
  for (const worries of ['support', ['guidance', 'toString'], '__proto__', 'x'.repeat(100_000)]) {
    const again = await says('Ada', intentions.answerPulse, { worries });
    expect([again.id, textsOf(again).join(' ')]).toEqual([
      'pulse.form',
      expect.stringContaining('one of the answers'),
    ]);
    expect(JSON.stringify(again).length).toBeLessThan(5_000);
  }
  expect((await kept()).filter(({ answered }) => answered)).toEqual([]);
  expect((await says('Ada', intentions.answerPulse, { worries: [] })).id).toBe('pulse.done');
  expect((await kept()).filter(({ answered }) => answered)).toHaveLength(1);
});

test('not for anybody else, not what nobody was asked, not once it has ended; late it helps still', async () => {
  const all = [intentions.pulseFine, intentions.openPulse, intentions.answerPulse, intentions.stopPulse];
  for (const intention of all)
    expect((await says('Eve', intention, { worries: 'leaning' })).summary).toContain(
      'belongs to other people',
    );
  expect((await house.database.store.know(onSlack('Eve'))).person?.manners).toBeUndefined();
  await house.database.pool.query(`delete from nudge where kind = 'pulse' and person_id = $1`, [
    (await lookedAt(house, relationship)).relationship.mentor,
  ]);
  expect((await says('Ben', intentions.pulseFine)).summary).toContain('nobody asks for it any more');
  house.later({ hours: 24 * 60 });
  expect((await says('Ada', intentions.openPulse)).id).toBe('pulse.form');
  expect((await says('Ada', intentions.answerPulse, { worries: ['experience'] })).id).toBe('pulse.ways');
  await says('Ada', intentions.confirmEnd);
  for (const intention of all.slice(0, 3))
    expect((await says('Ada', intention)).summary).toContain('has ended');
  expect((await says('Ada', intentions.stopPulse)).id).toBe('pulse.off');
});

test('“Don’t ask me this” holds until the settings say otherwise, for this person alone', async () => {
  house.delivered.length = 0;
  expect(await house.person(onSlack('Ada')).means(intentions.stopPulse, { relationship })).toMatchObject({
    card: { id: 'pulse.off' },
    to: 'standing',
  });
  expect((await delivered('Ada')).map(({ id }) => id)).toEqual(['pulse.off']);
  await met(['2026-03-05']);
  const month = await comes(24 * 33);
  expect(month.filter((each) => each.endsWith('pulse'))).toEqual(['Ben pulse']);
  const settings = cardOf(await house.person(onSlack('Ada')).types('settings'));
  expect(settings.body).toContainEqual(expect.objectContaining({ id: 'off', value: ['pulse'] }));
  // Nothing else is to come, so that only this looks at the two of them again.
  await house.database.pool.query('update relationship set next_look = null where id = $1', [relationship]);
  const usual = { days: '1,2,3,4,5', from: '08:00', until: '20:00' };
  await house.person(onSlack('Ada')).presses(actionIn(settings, 'Save'), { ...usual, off: 'checkIn' });
  expect(await comes(1)).toEqual([]);
  await house.person(onSlack('Ada')).presses(actionIn(settings, 'Save'), usual);
  expect(await comes(1)).toEqual(['Ada pulse']);
});

test('what came along with it stays where it stands', async () => {
  await met(['2026-03-05']);
  const settings = cardOf(await house.person(onSlack('Ada')).types('settings'));
  const late = { days: '1,2,3,4,5', from: '14:00', until: '20:00' };
  await house.person(onSlack('Ada')).presses(actionIn(settings, 'Save'), late);
  const action = '0199c0de-0000-7000-8000-0000000000a1';
  const task = { text: 'Write to Dana', owner: 'mentee', due: '2026-04-06' };
  await says('Ada', intentions.saveAction, task, { action });
  expect(await comes(24 * 30 + 22)).toContain('Ada together');
  const card = (await delivered('Ada')).find(({ id }) => id === 'together');
  expect(textsOf(card!).join(' ')).toMatch(/Today is the day.*Does your mentor have what you need/);
  house.delivered.length = 0;
  expect(await house.person(onSlack('Ada')).presses(actionIn(card!, 'All is well'))).toMatchObject({
    to: 'me',
  });
  const left = (await delivered('Ada')).find(({ id }) => id === 'together');
  // The one of March, which nobody has answered, asks no more either.
  expect((await delivered('Ada')).map(({ id }) => id).sort()).toEqual(['pulse.done', 'together']);
  expect(textsOf(left!).join(' ')).toContain('Today is the day');
  expect(textsOf(left!).join(' ')).not.toContain('Does your mentor');
});
