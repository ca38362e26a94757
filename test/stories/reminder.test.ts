import { amiraProposes, bothSaidYes, menteesOwn, mentorsOwn, purpose } from './pair.js';
import type { Player } from './player.js';
import { onStage } from './on-stage.js';
import { bothSign, signs } from './signed.js';
import { pairings } from './stage.js';

const stage = onStage();

const once = 'You get this once, because nothing has happened for 3 days.';
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
    await stage().later({ minutes: 11 });
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
    await stage().later({ hours: 25 });
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
});
