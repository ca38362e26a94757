import type { Card } from '../../adaptive-cards/kit/card.js';
import { onSlack as shownOnSlack, onTeams as shownOnTeams } from '../../src/rendered-cards.js';
import { intentions } from '../../src/conversation/intentions.js';
import { begun, longPair } from '../store/long-pair.js';
import { actionIn, actionsIn, cardOf, openHouse } from './house.js';
import { onSlack, type House } from './pairs.js';

let house: House;
afterEach(() => house.close());

const textOf = (reply: unknown) => JSON.stringify(reply);
const sessionsOn = (card: Card) => textOf(card).split('It took place').length - 1;

test('five hundred sessions are read page by page, each within what both platforms take', async () => {
  house = await openHouse();
  const pair = await longPair(house.database, { sessions: 500, text: 'A long talk. '.repeat(70) });
  const amira = house.person(onSlack('amira'));
  let card = cardOf(await amira.types('history'));
  expect(textOf(card)).toContain('Sessions held: 500. Hours: 375.');
  expect([shownOnSlack(card), shownOnTeams(card)]).toHaveLength(2);
  const seen = [sessionsOn(card)];
  while (actionsIn(card).some(({ title }) => title === 'Earlier')) {
    const reply = await amira.presses(actionIn(card, 'Earlier'));
    expect(reply).toMatchObject({ to: 'replace' });
    card = cardOf(reply);
    expect(textOf(card)).not.toContain('notes of');
    seen.push(sessionsOn(card));
  }
  expect(seen).toEqual(Array.from({ length: 50 }, () => 10));
  const whole = textOf(await amira.presses(actionIn(card, 'Read it all')));
  expect(whole).toContain('A long talk. '.repeat(70).trim());
  expect(whole).not.toContain(`notes of ${pair.mentor}`);
});

test('made-up cursors and sessions are answered with a sentence', async () => {
  house = await openHouse();
  const pair = await longPair(house.database, { sessions: 1 });
  const other = await longPair(house.database, { mentee: 'dana', sessions: 1 });
  const amira = house.person(onSlack('amira'));
  const { relationship, sessions } = pair;
  const id = sessions[0]?.id;
  for (const before of [
    {},
    { at: -1, id },
    { at: 1e300, id },
    { at: 8.64e15, id },
    { at: 1.5, id },
    { at: 1, id: 'x' },
    'x',
  ])
    expect(textOf(await amira.means(intentions.history, { relationship, before }))).toContain(
      'This card is old',
    );
  const from = (at: number) =>
    amira.means(intentions.history, { relationship, before: { at, id: other.sessions[0]?.id } });
  expect(textOf(await from(0))).toContain('There is nothing earlier.');
  expect(sessionsOn(cardOf(await from(Date.UTC(9999, 11, 31))))).toBe(1);
  const foreign = { relationship, session: other.sessions[0]?.id };
  expect(textOf(await amira.means(intentions.readSession, foreign))).toContain('session');
  expect(textOf(await amira.means(intentions.readSession, foreign))).not.toContain('We spoke');
  for (const intention of [intentions.history, intentions.printHistory, intentions.share])
    expect(textOf(await amira.means(intention, { relationship: other.relationship }))).toContain(
      'That belongs to other people',
    );
});

test('what has ended is found again beside what goes on', async () => {
  house = await openHouse();
  const { pool } = house.database;
  const old = await longPair(house.database, { sessions: 3 });
  await pool.query(
    `update relationship set phase = 'ended', ended_at = $2, ended_by_id = mentee_id where id = $1`,
    [old.relationship, begun.toString()],
  );
  await longPair(house.database, { mentee: 'amira', mentor: 'chidi', sessions: 1 });
  const amira = house.person(onSlack('amira'));
  const live = cardOf(await amira.types('history'));
  expect(textOf(live)).toContain('You and chidi: what has been');
  const all = cardOf(await amira.presses(actionIn(live, 'Another one')));
  expect(textOf(await amira.presses(actionIn(all, 'ben')))).toContain('Sessions held: 3.');
});

test('without an address that browsers reach, cards say so', async () => {
  house = await openHouse({ publicUrl: null });
  const { relationship } = await longPair(house.database, { sessions: 1 });
  const said = textOf(await house.person(onSlack('amira')).means(intentions.printHistory, { relationship }));
  expect(said).toContain('has not said at which address browsers reach it');
  const hours = textOf(await house.person(onSlack('ben')).means(intentions.hours, {}));
  expect(hours).toContain('Hours: 0.75. Sessions: 1. Relationships: 1.');
  expect(hours).toContain('There is no table');
});
