import type { Action } from '../../adaptive-cards/kit/card.js';
import { intentions } from '../../src/conversation/intentions.js';
import { statementsOf } from '../statements.js';
import { actionIn, cardOf, inputsIn, openHouse } from './house.js';
import { benSaysYesTo, onSlack, type House } from './pairs.js';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const who = (user: string) => house.person(onSlack(user));
const textOf = (card: unknown) => JSON.stringify(card);
const known = async (user: string) => (await house.database.store.know(onSlack(user))).person;

/** Whatever they do, their platform says along with it where they are. */
const comesFrom = (user: string, zone: string, text = 'settings') =>
  house.dispatch({
    from: onSlack(user),
    hints: { name: user, zone },
    room: null,
    says: { text, mentions: [] },
  });

async function opened(user: string) {
  const form = cardOf(await who(user).types('settings'));
  return { save: actionIn(form, 'Save'), inputs: inputsIn(form) };
}

test('what is saved stands in the form the next time, from either platform’s way to send several answers', async () => {
  const { save, inputs } = await opened('amira');
  expect(inputs).toEqual({
    days: ['1', '2', '3', '4', '5'],
    from: '08:00',
    until: '20:00',
    anyHour: [],
    weekly: [],
    off: [],
  });
  const wanted = {
    ...inputs,
    days: '7,2,2',
    from: '09:30',
    zone: 'new  york',
    weekly: 'actionsDue,bookNext,bookNext',
  };
  for (let twice = 0; twice < 2; twice += 1)
    expect(textOf(await who('amira').presses(save, wanted))).toContain(
      'Saved. I write to you on Tuesday, Sunday, from 09:30 until 20:00 (America/New_York).',
    );
  expect((await opened('amira')).inputs).toEqual({
    ...{ days: ['2', '7'], from: '09:30', until: '20:00', anyHour: [], zone: 'America/New_York' },
    weekly: ['actionsDue', 'bookNext'],
    off: [],
  });
  await who('amira').presses(save, { days: ['1'], anyHour: ['yes'], from: 'x' });
  expect(await known('amira')).toMatchObject({
    zone: 'Europe/London',
    manners: { workingDays: [1], hours: null, weekly: [] },
  });
  expect(await known('amira')).not.toHaveProperty('ownZone');
});

const wrong: [string, Record<string, string | string[]>, string][] = [
  ['no day', { days: [] }, 'Please choose one day at least.'],
  ['days that no week has', { days: ['1', '8', '__proto__'] }, 'Please choose one of the answers.'],
  ['hours that end before they begin', { from: '20:00', until: '08:00' }, 'later than the first'],
  ['hours of no length', { from: '08:00', until: '08:00' }, 'later than the first'],
  ['no time', { from: '' }, 'Please choose a time, like 08:00'],
  ['a time that no clock has', { until: '24:00' }, 'Please choose a time, like 08:00'],
  ['a zone that does not exist', { zone: 'Neverland' }, 'I do not know that time zone.'],
  ['a shift that no summer moves', { zone: '+02:00' }, 'I do not know that time zone.'],
  ['a huge zone', { zone: 'a'.repeat(100_000) }, 'I do not know that time zone.'],
  ['markup for a zone', { zone: '<@U1> */Berlin' }, 'I do not know that time zone.'],
  ['a kind that nobody may turn down', { weekly: ['checkIn'] }, 'Please choose one of the answers.'],
  ['a kind that nobody may turn off', { off: ['checkIn'] }, 'Please choose one of the answers.'],
  ['kinds without end', { weekly: ','.repeat(9_999) + 'toString' }, 'Please choose one of the answers.'],
];

test('what cannot be is said beside it, everything typed stays, and nothing is saved', async () => {
  const { save } = await opened('amira');
  const right = { days: ['3'], from: '10:00', until: '11:00', zone: 'Kolkata', weekly: ['bookNext'] };
  for (const [, inputs, says] of wrong) {
    const form = cardOf(await who('amira').presses(save, { ...right, ...inputs }));
    expect(textOf(form)).toContain(says);
    // What is right is not complained of.
    expect(textOf(form).split('"error"')).toHaveLength(2);
    const kept = inputsIn(form);
    for (const id of ['days', 'from', 'until', 'zone', 'weekly'] as const)
      if (!(id in inputs)) expect(kept[id]).toEqual(right[id]);
    expect(textOf(form).length).toBeLessThan(10_000);
  }
  expect((await known('amira'))?.manners).toBeUndefined();
});

test('one click makes a kind weekly, a second changes nothing, and what else was set stays', async () => {
  const { save, inputs } = await opened('amira');
  await who('amira').presses(save, { ...inputs, days: ['6'], zone: 'Tokyo' });
  const weekly = (kind: string) => who('amira').means(intentions.wantWeekly, { kind });
  const both = await Promise.all([weekly('bookNext'), weekly('actionsDue')]);
  expect(textOf(both[0])).toContain('Once a week at most, from now on: No session is booked.');
  const before = await known('amira');
  expect(before?.manners?.weekly.toSorted()).toEqual(['actionsDue', 'bookNext']);
  expect(before).toMatchObject({ zone: 'Asia/Tokyo', manners: { workingDays: [6] } });
  await weekly('bookNext');
  for (const kind of ['checkIn', 'toString', ''])
    expect(cardOf(await weekly(kind)).summary).toContain('This card is old');
  expect(await known('amira')).toEqual(before);
});

test('the zone that somebody chose outlives what their platform says at each turn, and asks nothing more of the database', async () => {
  const { save, inputs } = await opened('amira');
  await who('amira').presses(save, { ...inputs, zone: 'Asia/Tokyo' });
  const [, ...others] = [
    await comesFrom('amira', 'Europe/London'),
    await comesFrom('amira', 'Europe/Berlin'),
    await comesFrom('amira', 'Europe/Berlin'),
  ].map((reply) => textOf(reply));
  for (const form of others) expect(form).toContain('Empty: Europe/Berlin');
  expect(await statementsOf(() => comesFrom('amira', 'Europe/Berlin'))).toEqual(['know']);
  expect(await known('amira')).toMatchObject({ zone: 'Asia/Tokyo', ownZone: 'Asia/Tokyo' });
  await who('amira').presses(save, { ...inputs, zone: '' });
  expect(await known('amira')).toMatchObject({ zone: 'Europe/Berlin' });
});

const far = '2030-01-01T00:00:00.000Z';

test('whatever somebody has a part in is planned anew when their manners or their zone change, and only then', async () => {
  const [ada = '', bea = '', cora = ''] = await benSaysYesTo(house, ['Ada', 'Bea', 'Cora']);
  const planned = async (deed: Promise<unknown>) => {
    await deed;
    const { pool } = house.database;
    const { rows } = await pool.query<{ id: string }>(
      'select id from relationship where next_look < $1 order by id',
      [far],
    );
    await pool.query(
      'update relationship set next_look = case when id = $2 then null else $1::timestamptz end',
      [far, cora],
    );
    return rows.map(({ id }) => id);
  };
  await planned(Promise.resolve());
  const saving = async (user: string, inputs: Record<string, string>, save?: Action) => {
    const form = await opened(user);
    return who(user).presses(save ?? form.save, { ...form.inputs, ...inputs });
  };
  expect(await planned(saving('Ada', { from: '10:00' }))).toEqual([ada]);
  expect(await planned(saving('Ada', { from: '10:00' }))).toEqual([]);
  expect(await planned(saving('Ben', { zone: 'Tokyo' }))).toEqual([ada, bea]);
  expect(await planned(comesFrom('Ben', 'Europe/Paris'))).toEqual([]);
  expect(await planned(comesFrom('Ada', 'Europe/Paris'))).toEqual([ada]);
  expect(await planned(comesFrom('Ada', 'Europe/Paris'))).toEqual([]);
  expect(await planned(who('Bea').means(intentions.wantWeekly, { kind: 'bookNext' }))).toEqual([bea]);
  expect(await planned(saving('chidi', { until: '21:00' }))).toEqual([ada, bea]);
  expect(await planned(saving('stranger', { until: '21:00' }))).toEqual([]);
  const snapshot = await house.database.store.look(ada);
  const readers = [...Object.values(snapshot?.people ?? {}), ...(snapshot?.coordinators ?? [])];
  expect(readers.map(({ name, zone, manners }) => [name, zone, manners?.hours])).toEqual(
    expect.arrayContaining([
      ['Ada', 'Europe/Paris', { from: '10:00', until: '20:00' }],
      ['Ben', 'Asia/Tokyo', { from: '08:00', until: '20:00' }],
      ['chidi', 'Europe/London', { from: '08:00', until: '21:00' }],
    ]),
  );
});

test('manners that this release cannot read are nobody’s', async () => {
  await opened('amira');
  for (const kept of [
    '{"workingDays":[]}',
    '7',
    '{"workingDays":[1],"hours":{"from":"9","until":"10"}}',
    'null',
  ]) {
    await house.database.pool.query('update person set manners = $1', [kept]);
    expect((await known('amira'))?.manners).toBeUndefined();
    expect((await opened('amira')).inputs['days']).toHaveLength(5);
  }
});
