import { card } from './bare-bot.js';
import { benWithBot, execute, questions } from './ben-with-bot.js';

const { house, given, lastHeard, lastText } = benWithBot();

test('a Submit comes as a message with a value and no text', async () => {
  const ben = await given(card(questions, [{ type: 'Action.Submit', title: 'Send', data: { kind: 's' } }]));
  const id = ben.screen().conversations[0]?.messages.at(-1)?.id;
  ben.fills({ Number: '3' });
  expect(await ben.presses('Send')).toMatchObject({ status: 200, trouble: null });
  const heard = house().bot.heard.at(-1);
  expect(heard).toMatchObject({
    type: 'message',
    replyToId: id,
    value: { kind: 's', number: '3', toggle: 'false', one: '1m' },
  });
  expect(heard?.text).toBeUndefined();
});

test("what is hidden is not on the screen, and showing it is the client's own doing", async () => {
  const ben = await given(
    card(
      [
        { type: 'TextBlock', text: 'Seen' },
        { type: 'Container', id: 'more', isVisible: false, items: [{ type: 'TextBlock', text: 'Unseen' }] },
      ],
      [
        { type: 'Action.ToggleVisibility', title: 'More', targetElements: ['more'] },
        {
          type: 'Action.ShowCard',
          title: 'Why?',
          card: {
            type: 'AdaptiveCard',
            body: [{ type: 'Input.Text', id: 'why', label: 'Your reason' }],
            actions: [{ ...execute, title: 'Tell' }],
          },
        },
        execute,
      ],
    ),
  );
  expect(lastText()).toBe('Seen');
  expect(ben.screen().form).toBeNull();
  expect(await ben.presses('More')).toEqual({ status: 0, ms: 0, trouble: null });
  expect(lastText()).toBe('Seen\nUnseen');
  await ben.presses('Why?');
  expect(lastText()).toBe('Seen\nUnseen\nYour reason');
  ben.fills({ 'Your reason': 'Because' });
  await ben.presses('Save');
  expect(lastHeard().action.data).not.toHaveProperty('why');
  await ben.presses('Tell');
  expect(lastHeard().action.data).toHaveProperty('why', 'Because');
  await ben.presses('More');
  await ben.presses('Why?');
  expect(lastText()).toBe('Noted.');
  expect(ben.screen().conversations[0]?.messages.at(-3)?.text).toBe('Seen');
  expect(house().bot.heard).toHaveLength(3);
  house().tenant.reload('ben');
  await expect(ben.presses('Tell')).rejects.toThrow('only More, Why?, Save');
});

test("of two buttons with one name the newest is pressed, the form's before any", async () => {
  await given(card(questions, [{ ...execute, data: { from: 'form' } }]));
  const ben = await given(card([], [{ ...execute, data: { from: 'newer' } }]));
  await ben.presses('Save');
  expect(lastHeard().action.data).toMatchObject({ from: 'form' });
  const key = (ben.screen().conversations[0]?.messages.at(-2)?.raw as { key: string }[])[0]?.key ?? '';
  await ben.pressesOn(key, 'Save', {});
  expect(lastHeard().action.data).toMatchObject({ from: 'newer' });
  expect(ben.screen().conversations[0]?.messages.filter(({ onlyMe }) => onlyMe)).toHaveLength(2);
  house().tenant.reload('ben');
  expect(ben.screen().conversations[0]?.messages.filter(({ onlyMe }) => onlyMe)).toEqual([]);
});

test('without a form the newest card is meant, and an answered one is as new as its answer', async () => {
  await given(card([], [{ ...execute, data: { from: 'older' } }]));
  const ben = await given(
    card(
      [],
      [
        { ...execute, data: { from: 'newer' } },
        { ...execute, title: 'Other' },
      ],
    ),
  );
  await ben.presses('Save');
  expect(lastHeard().action.data).toMatchObject({ from: 'newer' });
  house().bot.answers = async () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card([], [{ ...execute, data: { from: 'answer' } }]),
  });
  const raw = ben.screen().conversations[0]?.messages[1]?.raw as { key: string }[];
  await ben.pressesOn(raw[0]?.key ?? '', 'Save', {});
  await ben.presses('Save');
  expect(lastHeard().action.data).toMatchObject({ from: 'answer' });
});

test('a button that only opens a link is noted; one that is greyed out cannot be pressed', async () => {
  const url = 'https://example.com/agreement';
  const ben = await given(
    card(
      [],
      [
        { type: 'Action.OpenUrl', title: 'Read', url },
        { ...execute, isEnabled: false },
      ],
    ),
  );
  await ben.presses('Read');
  expect(house().tenant.ledger.opened).toMatchObject([{ person: 'ben', url }]);
  await expect(ben.presses('Save')).rejects.toThrow('greyed out');
});
