import type { Temporal } from 'temporal-polyfill';
import { bothSaidYes } from './pair.js';
import { onStage } from './on-stage.js';
import { pairings } from './stage.js';

const stage = onStage();

/** Ten in the morning, this many days from now, in London, where both live. */
const inDays = (days: number) =>
  stage().day(days).toZonedDateTime({ timeZone: 'Europe/London', plainTime: '10:00' });
const goTo = (at: Temporal.ZonedDateTime) => stage().later(stage().now().until(at.toInstant()));

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('meet, are reminded the day before, think about it alone, both go on', async () => {
    const { amira, ben } = await bothSaidYes(on, stage());
    await amira.sees('Next, meet for half an hour and see whether you suit each other.');

    await ben.presses('How the mentor works');
    await ben.sees('Ben Osei has not written this yet.');
    await ben.presses('Write it');
    await ben.sees('Everybody whose mentor you are sees this');
    ben.fills({ 'What you can expect of me': 'I keep our times', 'My training and experience': 'Ten years' });
    await ben.presses('Save');
    await ben.sees('How Ben Osei works', 'I keep our times', 'Ten years');
    ben.closes();

    const first = inDays(1);
    const second = inDays(2);
    await amira.presses('Suggest a first meeting');
    await amira.sees('You and Ben Osei see this.', 'In your own time zone, Europe/London.');
    amira.fills({
      'Which day?': first.toPlainDate().toString(),
      'At what time?': '10:00',
      'For how many minutes?': '30',
      'Where?': 'The café opposite',
    });
    await amira.presses('Save and tell both');
    await ben.sees('Amira Haddad suggests a first meeting.', 'The café opposite', '30 minutes');
    await ben.presses('Suggest another time');
    await ben.sees(`Which day?: ${first.toPlainDate().toString()}`);
    ben.fills({ 'Which day?': second.toPlainDate().toString(), 'At what time?': '10:00' });
    await ben.presses('Save and tell both');
    await amira.sees('Ben Osei has moved your first meeting.', 'This meeting was moved.');

    await goTo(second.subtract({ days: 1, hours: 1, minutes: 5 }));
    amira.doesNotSee('You meet Ben Osei soon');
    await goTo(second.subtract({ days: 1, minutes: 55 }));
    await amira.sees(
      'You meet Ben Osei soon',
      'What you may want to talk about:',
      'What stays between us, and what cannot',
    );
    await ben.sees('You meet Amira Haddad soon');
    await amira.presses('How the mentor works');
    await amira.sees('I keep our times');
    amira.closes();

    await goTo(second.add({ minutes: 31 }));
    await ben.sees('Shall you and Amira Haddad go on?', 'Only you see your answer.');
    await ben.presses('Yes, let us go on');
    await ben.sees('You would like to go on. I tell you both once Amira Haddad has answered too.');
    await amira.presses('Ask me tomorrow');
    await amira.sees('I ask you again tomorrow.');
    amira.doesNotSee('would like to go on');
    await goTo(second.add({ days: 1, hours: 1 }));
    await amira.presses('Yes, let us go on');
    await amira.sees('You both want to go on');
    await ben.sees('You both want to go on');
    await amira.presses('Write our agreement');
    await amira.sees('Step 1 of 6');
  });

  test('a no is told as nobody’s, when both have answered or after a week; whoever begins to write has said yes', async () => {
    const { amira, ben } = await bothSaidYes(on, stage());
    await amira.types('home');
    await amira.sees('Next: meet Ben Osei for half an hour');
    await amira.presses('More');
    await amira.presses('Shall we go on?');
    await amira.presses('Not the right fit');
    await amira.sees('You would rather not go on, and that is fine.');
    await ben.sees('Shall you and Amira Haddad go on?');
    ben.doesNotSee('not go on together');
    await amira.presses('Change my answer');
    await amira.presses('Not the right fit');
    // Ben knows nothing of it and begins to write.
    await ben.types('agree');
    await ben.sees('Step 1 of 6');
    ben.fills({ 'What is this relationship for?': 'To find my feet' });
    await ben.presses('Save and go on later');
    for (const [player, other] of [
      [amira, 'Ben Osei'],
      [ben, 'Amira Haddad'],
    ] as const) {
      await player.sees(`You and ${other} do not go on together. It happens, and it is nobody’s fault`);
      player.doesNotSee(/Amira Haddad (said|has said|would rather)|Ben Osei (said|has said|would rather)/);
    }
    await ben.types('home');
    await ben.sees('This has ended.');
  });
});

test('a no that the other does not answer is settled after a week', async () => {
  const { amira, ben } = await bothSaidYes(['slack', 'teams'], stage());
  await amira.types('home');
  await amira.presses('More');
  await amira.presses('Shall we go on?');
  await amira.presses('Not the right fit');
  await stage().later({ hours: 24 * 7 - 1 });
  ben.doesNotSee('not go on together');
  await stage().later({ hours: 2 });
  await ben.sees('You and Amira Haddad do not go on together.');
  await amira.sees('You and Ben Osei do not go on together.');
});
