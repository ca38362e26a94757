import { MessageFactory } from 'botbuilder';
import { readMarkdown } from '../../../src/playground/teams/markdown.js';
import { card, carrying, openHouse } from './bare-bot.js';
import type { House } from './bare-bot.js';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => house.close());

const nasty = '[win](https://evil.example) **b** <at>Ben Okafor</at> {{DATE(2026-12-24T20:00:00Z, SHORT)}}';

async function posted(content: object): Promise<string> {
  await house.proactively(house.tenant.personalChat('ben'), async (turn) =>
    turn.sendActivity(carrying(content)),
  );
  return house.tenant.client('ben').screen().conversations[0]?.messages.at(-1)?.text ?? '';
}

const kinds = () => house.tenant.ledger.alive.map(({ kind }) => kind);

test("a TextBlock is Markdown and evaluates dates in the reader's zone", async () => {
  expect(await posted(card([{ type: 'TextBlock', text: nasty }]))).toBe(
    'win b <at>Ben Okafor</at> Thu, Dec 24, 2026',
  );
  expect(kinds()).toEqual(['date', 'link', 'markup']);
});

test('a TextRun is no Markdown, but evaluates dates', async () => {
  expect(await posted(card([{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: nasty }] }]))).toBe(
    '[win](https://evil.example) **b** <at>Ben Okafor</at> Thu, Dec 24, 2026',
  );
  expect(kinds()).toEqual(['date']);
});

test('a mention needs its entity', async () => {
  const mentioned = { id: house.tenant.people[1]?.teamsId, name: 'Ben Okafor' };
  const entity = { type: 'mention', text: '<at>Ben Okafor</at>', mentioned };
  const content = {
    ...card([{ type: 'TextBlock', text: 'Hi <at>Ben Okafor</at>, <at>Eve</at>' }]),
    msteams: { entities: [entity] },
  };
  expect(await posted(content)).toBe('Hi Ben Okafor, <at>Eve</at>');
  expect(kinds()).toEqual(['mention']);
});

test('facts, choices, hidden parts and the answer to a press are looked at too', async () => {
  const choices = [{ title: '_c_', value: '1' }];
  await posted(
    card(
      [
        { type: 'FactSet', facts: [{ title: 'Who', value: '*f*' }] },
        { type: 'TextBlock', text: '__h__', isVisible: false },
        { type: 'Input.ChoiceSet', id: 'c', label: 'C {{TIME(2026-12-24T20:00:00Z)}}', choices },
      ],
      [{ type: 'Action.Execute', title: 'Go', verb: 'go' }],
    ),
  );
  expect(house.tenant.ledger.alive.map(({ source }) => source)).toEqual([
    '*f*',
    '__h__',
    '{{TIME(2026-12-24T20:00:00Z)}}',
    '_c_',
  ]);
  house.bot.answers = async () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card([{ type: 'TextBlock', text: '- a point' }]),
  });
  await house.tenant.client('ben').presses('Go');
  expect(house.tenant.ledger.alive.at(-1)).toMatchObject({ kind: 'markup', source: '- a point' });
});

test('the text of a message is Markdown and HTML unless it is plain', async () => {
  const say = async (activity: object) =>
    house.proactively(house.tenant.personalChat('ben'), async (turn) => turn.sendActivity(activity));
  await say(MessageFactory.text('<b>x</b> [y](https://example.com)'));
  await say({ ...MessageFactory.text('<b>x</b> [y](https://example.com)'), textFormat: 'plain' });
  expect(kinds()).toEqual(['html', 'html', 'link']);
  expect(
    house.tenant
      .client('ben')
      .screen()
      .conversations[0]?.messages.map(({ text }) => text),
  ).toEqual(['x y', '<b>x</b> [y](https://example.com)']);
});

test.each([
  ['a_b_c and 2*3*4 = 24', 'a_b_c and 234 = 24', 1],
  ['snake_case and 5 * 4', 'snake_case and 5 * 4', 0],
  ['\\*not\\* \\[x\\](y) \\_z\\_', '*not* [x](y) _z_', 0],
  ['1. first', '1. first', 1],
  ['**bold _and_ more**', 'bold and more', 2],
  ['![p](https://example.com/p.png)', 'p', 1],
  ['a &amp; b &#42;', 'a & b *', 0],
])('%s reads %s', (text, shows, alive) => {
  const read = readMarkdown(text);
  expect(read.shows).toBe(shows);
  expect(read.alive).toHaveLength(alive);
});
