import { agreed } from './agreed.js';
import { amiraProposes, bothSaidYes, menteesOwn, mentorsOwn, purpose } from './pair.js';
import type { Player } from './player.js';
import { onStage } from './on-stage.js';
import { bothSign, signs } from './signed.js';
import { pairings } from './stage.js';

const stage = onStage();

const once = 'Why now: it has been your turn for 3 days.';
const reminders = (player: Player) => player.text().split(once).length - 1;
const almost = { hours: 71, minutes: 50 };

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('a text that waits three days for Ben reminds Ben, after seven both, after ten the coordinator hears, each once', async () => {
    const pair = await bothSaidYes(on, stage());
    const { amira, ben } = pair;
    const chidi = stage().on(on[1], 'chidi');
    await chidi.types('agree');
    await amiraProposes(pair);
    await ben.sees('Our agreement is proposed');
    await stage().later(almost);
    expect([reminders(amira), reminders(ben)]).toEqual([0, 0]);
    await stage().later({ minutes: 11 });
    await ben.sees(
      'Your agreement with Amira Haddad is waiting for you: sign it, or change what is not right.',
    );
    for (const days of [1, 3]) await stage().later({ hours: 24 * days });
    await amira.sees('It is Ben Osei’s turn: to sign it, or to change what is not right.');
    await ben.sees('It is your turn: sign it, or change what is not right.');
    const fact = 'The agreement of Amira Haddad and Ben Osei is not signed.';
    chidi.doesNotSee(fact);
    for (const days of [3, 1, 30]) await stage().later({ hours: 24 * days });
    await chidi.sees(fact);
    chidi.doesNotSee(purpose);
    const times = (player: Player, said: string) => player.text().split(said).length - 1;
    const week = 'nothing has happened for 7 days';
    expect([reminders(amira), reminders(ben)]).toEqual([0, 1]);
    expect([times(amira, week), times(ben, week), times(chidi, fact)]).toEqual([1, 1, 1]);
    await ben.presses('Read and sign');
    await ben.sees('Our agreement is proposed');
    await signs(ben, mentorsOwn);
    await amira.sees('This is done: your agreement with Ben Osei has moved on.');
    expect([times(amira, week), times(ben, week)]).toEqual([0, 0]);
  });

  test('when they have not met, then when they go on and nothing is written, the mentee is reminded, once', async () => {
    const { amira, ben } = await bothSaidYes(on, stage());
    const notMet = 'You and Ben Osei have not fixed a first meeting yet.';
    await stage().later(almost);
    amira.doesNotSee(notMet);
    await stage().later({ minutes: 11 });
    await amira.sees(notMet);
    ben.doesNotSee('You and Amira Haddad have not fixed a first meeting yet.');
    await amira.presses('We have met');
    await amira.presses('Yes, let us go on');
    await ben.sees('Shall you and Amira Haddad go on?');
    await ben.presses('Yes, let us go on');
    await amira.sees('You both want to go on');
    await stage().later(almost);
    expect([reminders(amira), reminders(ben)]).toEqual([0, 0]);
    // That falls due on a Sunday.
    await stage().later({ minutes: 11 });
    expect([reminders(amira), reminders(ben)]).toEqual([0, 0]);
    await stage().later({ hours: 24 });
    await amira.sees('Your agreement with Ben Osei is not finished. It is your turn to go on.');
    await stage().later({ hours: 24 * 10 });
    expect([reminders(amira), reminders(ben)]).toEqual([1, 0]);
    await amira.presses('Go on');
    await amira.sees('Step 1 of 6');
  });

  test('whoever has signed is left alone, and after both have nobody is reminded', async () => {
    const pair = await bothSaidYes(on, stage());
    const { amira, ben } = pair;
    await amiraProposes(pair);
    await stage().later({ hours: 48 });
    await signs(ben, mentorsOwn);
    await stage().later({ hours: 48 });
    expect([reminders(amira), reminders(ben)]).toEqual([0, 0]);
    await stage().later({ hours: 24 * 3 });
    await amira.sees(once);
    await amira.types('agree');
    await signs(amira, menteesOwn);
    await ben.sees('Our agreement, signed by both of us');
    await stage().later({ hours: 24 * 30 });
    // Hers has turned into its result.
    expect([reminders(amira), reminders(ben)]).toEqual([0, 0]);
  });

  test('a signed agreement reminds nobody', async () => {
    const pair = await bothSaidYes(on, stage());
    await bothSign(pair);
    await stage().later({ hours: 24 * 30 });
    expect([reminders(pair.amira), reminders(pair.ben)]).toEqual([0, 0]);
  });

  test('when the bot was stopped over the third day, the reminder comes once after the start', async () => {
    const pair = await bothSaidYes(on, stage());
    const { amira, ben } = pair;
    await amiraProposes(pair);
    await ben.sees('Our agreement is proposed');
    await stage().away({ hours: 24 * 4 });
    await stage().bot.jobs.sweep();
    await ben.sees(once);
    await stage().away({ hours: 24 });
    await stage().bot.jobs.sweep();
    await stage().settle();
    expect([reminders(amira), reminders(ben)]).toEqual([0, 1]);
  });

  test('two in one message: what is done is gone from it, what is put off comes again, and each says why', async () => {
    const { amira, ben } = await agreed(on, stage());
    const thursday = stage().now().add({ hours: 72 }).toString().slice(0, 10);
    await amira.types('actions');
    await amira.presses('Take something on');
    amira.fills({ 'What will one of you do?': 'Ask Dana about the talk', 'By when?': thursday });
    await amira.presses('Save');
    await ben.sees('Ask Dana about the talk');
    await stage().later({ hours: 72, minutes: 30 });
    const [task, booking] = [
      'Today is the day for what you have taken on with Ben Osei',
      'You and Ben Osei have not booked your first session yet.',
    ];
    await amira.sees(
      'With Ben Osei: 2 things',
      task,
      'Why now: it is the day that you chose for it.',
      booking,
    );
    await amira.presses('Done');
    await amira.sees('With Ben Osei: one thing', booking);
    amira.doesNotSee(task);
    await amira.presses('Remind me tomorrow');
    await amira.sees('I shall come back to it:', 'All of this is done, or no longer asked for.');
    amira.doesNotSee(booking);
    await stage().later({ hours: 24 });
    await amira.sees(booking);
    await amira.presses('Why do I get this?');
    await amira.sees(
      'Why now: it is you who arranges your sessions, and none is booked.',
      'Monday, Tuesday, Wednesday, Thursday, Friday, between 08:00 and 20:00',
    );
    await amira.presses('Once a week is enough');
    await amira.presses('Remind me tomorrow');
    await amira.sees('I shall come back to it:');
    await stage().later({ hours: 24 * 2 });
    amira.doesNotSee(booking);
    await stage().later({ hours: 24 });
    await amira.sees(booking);
    ben.doesNotSee('have no session booked');
  });

  test('a reminder waits for the hours that somebody has chosen, by the clock of the place where they are', async () => {
    const { amira } = await bothSaidYes(on, stage());
    const due = stage().now().add({ hours: 72 }).toZonedDateTimeISO('Asia/Tokyo');
    const [from, until] = due.hour < 12 ? ['18:00', '19:00'] : ['06:00', '07:00'];
    await amira.types('settings');
    await amira.sees('Only you see this.');
    const weekend = ['Saturday', 'Sunday'];
    amira.fills({ 'From what time may I write to you?': until, 'Until what time?': from });
    amira.fills({
      'On which days do you work?': ['Monday', ...weekend],
      'Are you in another time zone?': 'Oz',
    });
    await amira.presses('Save');
    await amira.sees('Please choose a time that is later than the first.', 'I do not know that time zone.');
    amira.fills({ 'From what time may I write to you?': from, 'Until what time?': until });
    amira.fills({ 'Are you in another time zone?': 'Tokyo' });
    await amira.presses('Save');
    await amira.sees(
      `Saved. I write to you on Monday, Saturday, Sunday, from ${from} until ${until} (Asia/Tokyo).`,
    );
    const notMet = 'You and Ben Osei have not fixed a first meeting yet.';
    const days = [1, 6, 7].map((day) => (day - due.dayOfWeek + 7) % 7);
    const opens =
      days
        .map((ahead) => due.add({ days: ahead }).withPlainTime(from))
        .map((at) => (at.epochMilliseconds < due.epochMilliseconds ? at.add({ days: 7 }) : at))
        .sort((a, b) => a.epochMilliseconds - b.epochMilliseconds)[0] ?? due;
    await stage().later(
      stage()
        .now()
        .until(opens.subtract({ minutes: 5 }).toInstant()),
    );
    await amira.types('home');
    amira.doesNotSee(notMet);
    await stage().later({ minutes: 6 });
    await amira.sees(notMet);
    await amira.types('settings');
    await amira.sees(/Asia\/Tokyo/);
  });
});
