import { isInput, type Card } from '../../adaptive-cards/kit/card.js';
import { intentions } from '../../src/conversation/intentions.js';
import type { Contact } from '../../src/ports/chat.js';
import type { Inputs } from '../../src/ports/turn.js';
import { textsOf } from '../adaptive-cards/parts.js';
import { cardOf, openHouse } from './house.js';
import { benSaysYesTo, onSlack, type House } from './pairs.js';

let house: House;
let relationship: string;
beforeEach(async () => {
  house = await openHouse();
  [relationship = ''] = await benSaysYesTo(house, ['Ada']);
});
afterEach(() => house.close());

const text = 'May I talk about *money*? <!channel>';
const sends = async (inputs: Inputs, person = 'Ben') => {
  const data = { relationship, about: 'agreement' };
  return cardOf(await house.person(onSlack(person)).means(intentions.askCoordinator, data, inputs));
};
const opens = async () =>
  cardOf(
    await house
      .person(onSlack('Ben'))
      .means(intentions.openCoordinator, { relationship, about: 'readiness' }),
  );
const told = async () => {
  await house.jobs.wake();
  return house.delivered
    .filter(({ card }) => card.id.startsWith('coordinator'))
    .map(({ to, card }) => `${'person' in to ? to.person : 'room'} ${card.id}`);
};
const inputIn = (card: Card, id: string) => card.body.filter(isInput).find((input) => input.id === id);
const chidiCoordinates = () => house.person(onSlack('chidi')).types('agree');

test('to one person: that one alone, once for two clicks, without the name of the other', async () => {
  await chidiCoordinates();
  const seen = textsOf(await opens()).join(' ');
  expect(seen).toContain('You and the coordinator see this: chidi.');
  expect(seen).toContain('If you choose somebody below, only that person gets it, and not the coordinator.');
  const clicks = await Promise.all([sends({ text, whom: 'Eve' }), sends({ text, whom: 'Eve' })]);
  for (const card of [...clicks, await sends({ text, whom: 'Eve' })])
    expect(card.summary + textsOf(card).join()).toContain('Sent to Eve, who will answer you directly.');
  expect(await told()).toEqual(['Eve coordinator.lineManager']);
  const card = house.delivered.at(-1)?.card;
  const says = JSON.stringify(card);
  expect(says).toContain('It is about mentoring. Ben asks you');
  expect(says).toContain(text);
  expect(says).not.toMatch(/\bAda\b|mentee|mentor[^i]/);
  expect([card?.summary, card?.actions]).toEqual(['Ben would like your advice', []]);

  await sends({ text });
  expect(await told()).toEqual(['Eve coordinator.lineManager', 'chidi coordinator.asked']);
});

const contacts: Partial<Record<string, Contact>> = {
  bot: { kind: 'bot', name: 'Helper' },
  gone: { kind: 'gone', name: 'Gil' },
  stranger: { kind: 'unreachable', name: null },
};

test.each<[string, string | string[], RegExp]>([
  ['oneself', 'Ben', /you with yourself/],
  ['the other', 'Ada', /the other of the two of you/],
  ['a bot', 'bot', /That is a bot/],
  ['a closed account', 'gone', /I cannot reach Gil/],
  ['an id that nobody has', 'stranger', /I cannot write to that person/],
  ['two at once', ['Eve', 'chidi'], /I cannot write to that person/],
  ['an endless id', 'U'.repeat(256), /I cannot write to that person/],
])(
  'to %s: the form comes back with what was written, and nothing goes to anybody',
  async (_, whom, error) => {
    await chidiCoordinates();
    const { whoIs } = house.chats.slack;
    house.chats.slack.whoIs = async (account) => contacts[account.user] ?? whoIs(account);
    const form = await sends({ text, whom });
    expect([form.id, inputIn(form, 'whom')?.error]).toEqual([
      'coordinator.form',
      expect.stringMatching(error),
    ]);
    expect(inputIn(form, 'text')).toMatchObject({ value: text });
    expect(await told()).toEqual([]);
  },
);

test('where nobody coordinates a person is wanted, and whoever was chosen stays chosen', async () => {
  expect(textsOf(await opens()).join(' ')).toContain('You and the person whom you choose see this.');
  const missing = await sends({ text });
  expect(inputIn(missing, 'whom')).toMatchObject({
    isRequired: true,
    error: expect.stringContaining('choose a person'),
  });
  const empty = await sends({ text: ' ', whom: 'Eve' });
  expect([inputIn(empty, 'whom'), inputIn(empty, 'text')?.error]).toEqual([
    expect.objectContaining({ value: 'Eve' }),
    'Please write a few words first.',
  ]);
  expect((await sends({ text: 'x'.repeat(3001), whom: 'Eve' })).id).toBe('coordinator.form');
  expect(await told()).toEqual([]);
  await sends({ text, whom: 'Eve' });
  expect(await told()).toEqual(['Eve coordinator.lineManager']);
  expect((await sends({ text, whom: 'Eve' }, 'Zoe')).summary).toContain('That belongs to other people');
});

test('what was asked, and of whom, is nowhere in the clear but where it is sent', async () => {
  await sends({ text, whom: 'Eve' });
  const { rows } = await house.database.pool.query<Record<string, string>>(
    `select (select string_agg(w::text || encode(content, 'escape'), '') from writing w) as writings,
      (select string_agg(m::text || encode(content, 'escape'), '') from message m) as messages,
      (select string_agg(a::text, '') from audit_event a) as audit,
      (select id from person where name = 'Eve') as eve`,
  );
  const { writings = '', messages = '', audit = '', eve = '' } = rows[0] ?? {};
  for (const kept of [writings, messages, audit]) expect(kept).not.toContain('money');
  for (const kept of [writings, audit]) expect(kept).not.toContain(eve);
  expect(messages).toContain(eve);
});
