import { relationship, said, step, toSign } from './cards.js';
import { held, stage, type Stage } from './stage.js';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const amira = () => on.workspace.client('amira');
const formOpen = () => on.workspace.until(() => amira().screen().form !== null);
const everyValue = {
  Goal: 'Lead a team <!channel>',
  Weeks: '3',
  'First day': '2027-03-01',
  Way: 'Calling',
  Place: 'Walking',
  Ticks: ['Walking', 'Calling'],
  Who: 'Ben Okafor',
};

describe('in a form', () => {
  const opened = async (how: Parameters<typeof step>[0] = {}) => {
    on.answers({ form: step(how) });
    await amira().types('agree');
    await formOpen();
    on.turns.length = 0;
  };
  const titled = (text: string) =>
    on.workspace.until(() => amira().screen().form?.text.includes(text) ?? false);
  const data = { relationship, version: 1, step: 'how-we-meet', revision: 3 };
  const read = {
    goal: 'Lead a team <!channel>',
    weeks: '3',
    first: '2027-03-01',
    way: 'call',
    place: 'walk',
    ticks: ['walk', 'call'],
  };

  test('the submit brings everything, and the next step takes the window', async () => {
    await opened();
    on.answers({ form: step({ title: 'Step 2' }) });
    amira().fills(everyValue);
    expect(await amira().presses('Next')).toMatchObject({ status: 200, trouble: null });
    expect(amira().screen().form?.text).toContain('Step 2');
    expect(on.turns).toMatchObject([
      {
        room: null,
        says: {
          intention: 'agreement.save',
          data: { ...data, then: 'next' },
          inputs: { ...read, who: on.workspace.userId('ben') },
        },
      },
    ]);
  });

  test('what is left empty is left out, and no tick is an answer', async () => {
    await opened();
    on.answers({ card: said('Saved'), to: 'replace' });
    await amira().presses('Next');
    expect(on.turns[0]?.says).toMatchObject({ inputs: { ticks: [] } });
    expect(Object.keys((on.turns[0]?.says as { inputs: object }).inputs)).toEqual(['ticks']);
  });

  test('a button brings everything too, and its answer takes the window', async () => {
    await opened();
    amira().fills({ Goal: 'Lead a team' });
    on.answers({ form: step({ title: 'Step 2' }) });
    await amira().presses('Save and go on later');
    await titled('Step 2');
    expect(on.turns[0]?.says).toMatchObject({
      intention: 'agreement.save',
      data: { ...data, then: 'leave' },
      inputs: { goal: 'Lead a team' },
    });
  });

  test('a card is shown in the window, and its buttons work there', async () => {
    await opened();
    on.answers({ card: toSign, to: 'replace' });
    await amira().presses('Save and go on later');
    await titled('Ready to sign');
    expect(amira().screen().form).toMatchObject({ title: 'Our agreement', buttons: ['Sign'], inputs: [] });
    on.answers({ card: said('Signed'), to: 'me' });
    await amira().presses('Sign');
    await titled('Signed');
    expect(on.turns[1]?.says).toMatchObject({ intention: 'agreement.sign', data: { hash: 'abc' } });
  });

  test.each(['me', 'replace', 'standing'] as const)('a submit ends with a card, to: %s', async (to) => {
    await opened();
    on.answers({ card: toSign, to });
    await amira().presses('Next');
    expect(amira().screen().form).toMatchObject({ title: 'Our agreement', buttons: ['Sign'] });
  });

  test('what is wrong stands under the input, even where an edition is part of its id', async () => {
    await opened({ edition: 3 });
    amira().fills({ Goal: 'Leed' });
    on.answers({ form: step({ error: 'Please say more.' }) });
    await amira().presses('Next');
    expect(amira().screen().form).toMatchObject({ errors: { Goal: 'Please say more.' } });
    expect(amira().screen().form?.inputs[0]).toMatchObject({ value: 'Leed' });
  });

  test.each([
    ['its input comes in a new edition', { edition: 4 }],
    ['another input comes in a new edition', { weeksEdition: 4 }],
    ['the form carries something new', { revision: 4 }],
  ])('what is wrong comes in a new window where %s', async (_, more) => {
    await opened();
    on.answers({ form: step({ error: 'Please say more.', ...more }) });
    await amira().presses('Next');
    expect(amira().screen().form).toMatchObject({ errors: {} });
    expect(amira().screen().form?.text).toContain('Please look again: Please say more.');
  });

  test('an answer that comes too late for Slack changes the window by a call', async () => {
    await opened();
    amira().fills({ Goal: 'Lead a team' });
    const answer = held(on, { form: step({ title: 'Step 2' }) });
    expect((await amira().presses('Next')).trouble).not.toBeNull();
    expect(amira().screen().form?.inputs[0]).toMatchObject({ value: 'Lead a team' });
    answer();
    await titled('Step 2');
  });

  test('nothing breaks when the person closes the window meanwhile', async () => {
    await opened();
    const answer = held(on, { card: toSign, to: 'me' });
    await amira().presses('Save and go on later');
    amira().closes();
    answer();
    await on.slack.answered();
    const updates = on.workspace.ledger.calls.filter(({ method }) => method === 'views.update');
    expect(updates).toMatchObject([{ answer: { error: 'not_found' } }]);
    expect(on.logged()).toBe('');
    expect(amira().screen().form).toBeNull();
  });
});
