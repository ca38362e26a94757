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
});
