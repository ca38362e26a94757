import { card, carrying } from './bare-bot.js';
import { benWithBot, execute, questions } from './ben-with-bot.js';

const { house, given, lastText, impatient } = benWithBot();
const wrong = 'Something went wrong. Please try again.';

test('what was typed stays until the card is replaced', async () => {
  const ben = await given(card(questions, [execute]));
  ben.fills({ Text: 'Hello' });
  await ben.presses('Save');
  expect(ben.screen().form?.inputs[0]?.value).toBe('Hello');
  expect(ben.screen().conversations[0]?.messages.at(-1)).toMatchObject({ text: 'Noted.', onlyMe: true });
  house().bot.answers = async () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card(questions, [execute]),
  });
  await ben.presses('Save');
  expect(ben.screen().form?.inputs[0]?.value).toBe('');
});

test('an edit by the bot shows to everyone, in place of the answer to the one who pressed', async () => {
  const ben = await given(card(questions, [execute]));
  const id = ben.screen().conversations[0]?.messages.at(-1)?.id ?? '';
  house().bot.answers = async () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card([{ type: 'TextBlock', text: 'Only for you' }]),
  });
  await ben.presses('Save');
  expect(lastText()).toBe('Only for you');
  await house().proactively(house().tenant.personalChat('ben'), async (turn) =>
    turn.updateActivity({ ...carrying(card([{ type: 'TextBlock', text: 'For everyone' }])), id }),
  );
  expect(lastText()).toBe('For everyone');
});

test.each<[string, () => Promise<{ statusCode: number; type: string; value: unknown }>, number]>([
  [
    'an error',
    async () => ({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'x', message: 'y' },
    }),
    400,
  ],
  ['a throw', async () => Promise.reject(new Error('broken')), 500],
  [
    'a bad card',
    async () => ({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard', version: '1.6' },
    }),
    200,
  ],
])('%s is trouble, and the card stays as it was', async (_, answers, status) => {
  const ben = await given(card(questions, [execute]));
  house().bot.answers = answers;
  ben.fills({ Text: 'Hello' });
  expect(await ben.presses('Save')).toMatchObject({ status, trouble: wrong });
  expect(ben.screen().form?.inputs[0]?.value).toBe('Hello');
});

test('a bot that is silent for too long is trouble too', async () => {
  await impatient();
  const ben = await given(card(questions, [execute]));
  house().bot.answers = async () => new Promise(() => undefined);
  expect(await ben.presses('Save')).toMatchObject({ status: 0, trouble: wrong });
});
