import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { bothSaidYes } from './pair.js';
import type { Player } from './player.js';
import { onStage } from './on-stage.js';
import { pairings, setStage, type Stage } from './stage.js';

const stage = onStage();

const opensMore = async (player: Player) => {
  await player.types('home');
  await player.presses('More');
};

describe.each(pairings)('the mentee on %s, the mentor on %s', (menteeOn, mentorOn) => {
  test('a conflict of interest and a training are told to both; what one asks the coordinator is not', async () => {
    const { amira, ben } = await bothSaidYes([menteeOn, mentorOn], stage());
    const chidi = stage().on(mentorOn, 'chidi');
    await chidi.types('agree');

    await opensMore(ben);
    await ben.presses('A conflict of interest');
    await ben.sees('You and Amira Haddad see this.', 'What could get in the way');
    ben.fills({
      'What could get in the way of being open with each other?': '   ',
      'How do you suggest to deal with it?': '   ',
    });
    await ben.presses('Tell the other');
    await ben.sees('Please write a few words first.');
    ben.fills({
      'What could get in the way of being open with each other?': '*I* sit on <!channel> her panel',
      'How do you suggest to deal with it?': 'I leave that to the others',
    });
    await ben.presses('Tell the other');
    await ben.sees('Both of you have it now.');
    await amira.sees('Ben Osei has declared a conflict of interest', '*I* sit on <!channel> her panel');

    await opensMore(ben);
    await ben.presses('I am in training');
    await ben.sees('What do you ask of Amira Haddad to help you learn?');
    ben.fills({ 'What do you ask of Amira Haddad to help you learn?': 'A few lines after each session' });
    await ben.presses('Tell the other');
    await amira.sees('Ben Osei is in training as a mentor', 'A few lines after each session');

    await opensMore(amira);
    await amira.presses('Ask the coordinator');
    await amira.sees('You and the coordinator see this: Chidi Okafor.');
    amira.fills({ 'What would you like to ask?': 'May we meet in the evening?' });
    await amira.presses('Send');
    await amira.sees('Sent to Chidi Okafor, who will answer you directly.');
    await chidi.sees('Amira Haddad would like your advice', 'May we meet in the evening?');
    ben.doesNotSee('May we meet in the evening?');

    const manager = stage().on(menteeOn, 'chidi');
    await manager.types('help');
    await opensMore(amira);
    await amira.presses('Ask the coordinator');
    await amira.sees('If you choose somebody below, only that person gets it, and not the coordinator.');
    const chosen = 'Or somebody else you report to';
    amira.fills({ 'What would you like to ask?': 'Is this *too much*?', [chosen]: 'Amira Haddad' });
    await amira.presses('Send');
    await amira.sees('That would be you with yourself.', 'What would you like to ask?: Is this *too much*?');
    amira.fills({ 'What would you like to ask?': '   ', [chosen]: 'Chidi Okafor' });
    await amira.presses('Send');
    await amira.sees('Please write a few words first.', /report to( \(optional\))?: Chidi Okafor/);
    amira.fills({ 'What would you like to ask?': 'Is this *too much*?' });
    await amira.presses('Send');
    await manager.sees('It is about mentoring. Amira Haddad asks you', 'Is this *too much*?');
    manager.doesNotSee(/Is this \*too much\*\?.*Is this \*too much\*\?/s);
    ben.doesNotSee('too much');
  });
});

describe('with things to have thought about', () => {
  let careful: Stage;
  beforeEach(async () => {
    careful = await setStage({ framework: 'carers-federation' });
  });
  afterEach(() => careful.close());

  test.each(pairings)('the mentee on %s, the mentor on %s: the mentor ticks them alone', async (...on) => {
    const { amira, ben } = await bothSaidYes(on, careful);
    await ben.sees('Before you meet Amira Haddad', 'Only you see this.');
    amira.doesNotSee('Before you meet');
    await ben.presses('Think them through');
    await ben.sees('If I worry about the mentee: do I know what I must do, and whom to tell?');
    ben.fills({
      'If I worry about the mentee: do I know what I must do, and whom to tell?': [
        'I have thought about this',
      ],
    });
    await ben.presses('Save');
    await ben.sees('You have thought about 1 of 7.');
    await ben.presses('Look at them again');
    await ben.sees(/whom to tell\?( \(optional\))?: I have thought about this/);
    amira.doesNotSee('thought about');
  });

  test.each(pairings)(
    'the mentee on %s, the mentor on %s: where it is required, they come first',
    async (...on) => {
      const required = `update framework_version set body = body || '{"readinessRequired": true}' where key = 'carers-federation'`;
      await careful.bot.database.pool.query(required);
      await careful.away({ seconds: 1 });
      const { amira, ben } = await bothSaidYes(on, careful);
      await ben.sees('Before you meet Amira Haddad', 'This programme asks for all of them');
      const first = 'your mentor goes through a list of things to think about. I have reminded them.';
      const lists = () => ben.text().split('Before you meet Amira Haddad').length - 1;
      for (const way of ['presses', 'types'] as const) {
        await amira[way](way === 'types' ? 'agree' : 'Write our agreement');
        await amira.sees(first);
      }
      expect(lists()).toBe(2);
      await careful.later({ hours: 24 });
      await amira.types('agree');
      await ben.sees(/(Before you meet Amira Haddad.*){3}/s);

      await ben.types('agree');
      await ben.sees('When you have ticked all of them, the two of you can begin.');
      await ben.presses('Think them through');
      const tick = ['I have thought about this'];
      await ben.sees('whom to tell?');
      const { readiness } = builtInFrameworks['carers-federation'];
      ben.fills(Object.fromEntries(readiness.map(({ text }) => [text.replaceAll(/\{\{|\}\}/g, ''), tick])));
      await ben.presses('Save');
      await ben.sees('You have thought about all of it. The two of you can go on now.');
      amira.doesNotSee('thought about');
      await amira.types('agree');
      await amira.sees('Step 1 of 6');
    },
  );
});
