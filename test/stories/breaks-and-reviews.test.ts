import { agreed } from './agreed.js';
import { bothSaidYes, type Pair } from './pair.js';
import { bothSign } from './signed.js';
import { onStage } from './on-stage.js';
import { pairings, type On } from './stage.js';

const stage = onStage();

async function signed(on: [On, On]): Promise<Pair> {
  const pair = await bothSaidYes(on, stage());
  await bothSign(pair);
  return pair;
}

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('both look at how it goes: neither reads the other before both have answered, and then they decide', async () => {
    const { amira, ben } = await signed(on);
    await amira.types('review');
    for (const each of [amira, ben])
      await each.sees('Amira Haddad would like the two of you to look at how it goes.');
    await amira.presses('Answer');
    await amira.sees('Ben Osei sees this once you both have answered.');
    amira.fills({ 'Shall we go on?': 'I am not sure', 'Is it working for you?': 'I feel rushed.' });
    await amira.presses('Save');
    await ben.sees('Amira Haddad has answered.');
    ben.doesNotSee('I feel rushed.');
    await stage().later({ hours: 49 });
    await ben.sees('your answers are not there yet');
    await ben.presses('Answer');
    ben.fills({
      'Shall we go on?': 'Yes, let us go on',
      'Is there anything to add or change?': 'More time.',
    });
    await ben.presses('Save');
    for (const each of [amira, ben]) await each.sees('I feel rushed.', 'More time.', 'We go on');
    ben.doesNotSee('your answers are not there yet');
    await ben.presses('Change our agreement');
    await ben.sees('This is what you both signed.');
    await amira.sees('You have looked at your agreement together, and would like to change it.');
    await amira.sees('Ben Osei says: we change our agreement.');
  });

  test('in a break nothing comes by itself; it ends when somebody says so', async () => {
    const { amira, ben } = await agreed(on, stage());
    await ben.types('pause');
    await ben.sees('On which day do you go on?');
    await ben.presses('Take a break');
    for (const each of [amira, ben]) await each.sees('Ben Osei takes a break for both of you until');
    await stage().later({ hours: 24 * 10 });
    amira.doesNotSee('would one of these suit you');
    await amira.presses('Go on now');
    for (const each of [amira, ben]) await each.sees('Amira Haddad has ended your break.');
    await amira.types('resume');
    await amira.sees('You are not taking a break');
  });

  test('what one takes on the other reads, and it is told outside only as both have agreed', async () => {
    const { amira, ben } = await agreed(on, stage());
    await amira.types('actions');
    await amira.sees('Nothing is open.');
    await amira.presses('Take something on');
    amira.fills({
      'What will one of you do?': 'Ask Dana about the budget',
      'Worth sharing outside?': ['Yes, once we both agree to whom and how'],
    });
    await amira.presses('Save');
    await ben.sees('Amira Haddad has written down something to do.', 'Ask Dana about the budget');
    await ben.types('actions');
    await ben.presses('What may be told');
    ben.fills({ 'What may be told, to whom, and how?': 'To my own manager, in a line' });
    await ben.presses('Suggest it');
    await amira.sees('To my own manager, in a line', 'Nothing is told until you both have agreed.');
    await amira.presses('I agree');
    for (const each of [amira, ben]) await each.sees('Amira Haddad agrees to what may be told outside.');
    await amira.types('actions');
    await amira.sees('You may tell outside: To my own manager, in a line');
    await amira.presses('Done');
    await amira.sees('Nothing is open.', 'Done lately');
  });

  test('each is asked alone how it goes: what is not quite right stays with whoever says so', async () => {
    const { amira, ben } = await agreed(on, stage(), { supervision: 'A talk with Dana, without names' });
    for (const day of ['saturday', 'sunday']) {
      await ben.types(`session log last ${day} 10:00 45m the small room`);
      await ben.sees('Where?', 'the small room');
      await ben.presses('We have met');
      await amira.sees('Ben Osei says that your session took place.');
    }
    const [hers, his] = [
      'How is it going for you with Ben Osei?',
      'How is it going for you with Amira Haddad?',
    ];
    await stage().later({ hours: 24 * 4 + 3 });
    for (const each of [amira, ben]) each.doesNotSee('How is it going for you');
    await stage().later({ hours: 2 });
    await amira.sees(hers, 'Does your mentor have what you need?', 'Why now: you have met again');
    await ben.sees(his, 'Do you have the support that you need?');
    await amira.presses('All is well');
    await amira.sees('Thank you. I have kept that you answered, and nothing else.');
    amira.doesNotSee(hers);

    await ben.presses('Not quite');
    await ben.sees('Only you see this, and what you tick is kept nowhere.');
    ben.fills({
      'What is not quite right?': ['My mentee leans on me', 'I could do with support'],
    });
    await ben.presses('What may help?');
    await ben.sees(
      'Ask for your mentee’s own answer first',
      'You have agreed: A talk with Dana, without names',
      'Ask for advice',
    );
    await stage().settle();
    amira.doesNotSee(/leans|support/);
    await ben.presses('Look at how it goes together');
    await amira.sees('Ben Osei would like the two of you to look at how it goes.');
    ben.doesNotSee(his);
    amira.doesNotSee(/leans|support/);
    ben.closes();

    await ben.types('session log today 10:00 45m the small room');
    await ben.sees('Where?', 'the small room');
    await ben.presses('We have met');
    await stage().later({ hours: 24 * 31 });
    await amira.sees(hers);
    await amira.presses('Don’t ask me this');
    await amira.sees('I shall not ask you this again.');
    amira.doesNotSee(hers);
    await amira.presses('When I hear from you');
    await amira.sees('What do you not want at all?');
  });
});
