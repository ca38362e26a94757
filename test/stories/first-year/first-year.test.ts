import { heldOf } from '../../../src/mentoring/session.js';
import { theOnly } from '../bad-input/the-pair.js';
import { onStage } from '../on-stage.js';
import { pairings } from '../stage.js';
import {
  goTo,
  inCalendarOf,
  isOver,
  monthlyPair,
  sessionNow,
  sessionsOf,
  titlesSeenBy,
} from './monthly-pair.js';
import { goToTheBeginning, kept, recorded } from './transcript.js';

const stage = onStage();

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('twelve months: two sessions moved, one cancelled late, one that did not happen, a break, a goal changed', async () => {
    await goToTheBeginning(stage());
    const { amira, ben, stage: here, text } = recorded(await monthlyPair(on, stage()));
    const booked = await sessionsOf(here);
    expect(booked).toHaveLength(12);
    expect(new Set(booked.map(({ when }) => when.local.slice(11)))).toEqual(new Set(['10:00']));

    // The first: both look back, and a goal is written down.
    await isOver(here, ben, 'Yes');
    await amira.presses('Look back');
    amira.fills({ 'What will you take away?': 'Begin with the question' });
    await amira.presses('Save');
    await ben.presses('Look back');
    await ben.presses('Save');
    for (const each of [amira, ben])
      await each.sees('What stays from our session', 'Begin with the question');
    await amira.types('goals');
    amira.fills({ 'Goal 1': 'Lead our weekly meeting', 'Goal 1: how far now, from 0 to 10?': '3' });
    await amira.presses('Keep my goals');
    await ben.sees('Lead our weekly meeting');

    // The second is moved in time, and back into the calendar of both with the same UID.
    const second = await sessionNow(here);
    await goTo(here, second.at.subtract({ hours: 24 * 10 }));
    await ben.types('session');
    await ben.presses('Move');
    ben.fills({ 'At what time?': '15:00' });
    ben.doesNotSee('hours of notice, and this is less');
    await ben.presses('Move it and tell both');
    await amira.sees('Ben Osei has moved your session.');
    amira.doesNotSee('This is later than the 48 hours');
    const uid = `${second.id}@mentoring-bot`;
    for (const each of [amira, ben])
      expect(await inCalendarOf(each, here)).toMatchObject({
        method: 'REQUEST',
        events: [{ uid, sequence: 1, status: 'CONFIRMED', location: 'The small room' }],
      });
    await isOver(here, ben, 'Yes');

    // They have met twice: after the day for looking back each is asked alone how it goes.
    await here.later({ hours: 22 });
    for (const each of [amira, ben]) each.doesNotSee('How is it going for you');
    await here.later({ hours: 24 * 4 });
    await amira.sees('How is it going for you with Ben Osei?');
    await amira.presses('All is well');
    await ben.sees('How is it going for you with Amira Haddad?');

    // The third is moved late, and the fourth cancelled late.
    const third = await sessionNow(here);
    await goTo(here, third.at.subtract({ hours: 5 }));
    await amira.types('session');
    await amira.presses('Move');
    await amira.sees('You have agreed on 48 hours of notice, and this is less.');
    amira.fills({ 'At what time?': '16:00' });
    await amira.presses('Move it and tell both');
    await ben.sees('This is later than the 48 hours that you have agreed on.');
    await isOver(here, ben, 'Yes');
    const fourth = await sessionNow(here);
    await goTo(here, fourth.at.subtract({ hours: 3 }));
    await ben.types('session');
    await ben.presses('Cancel');
    await ben.presses('Cancel it');
    await amira.sees('Ben Osei has cancelled your session.');
    const [slot = ''] = ben.client
      .screen()
      .conversations.flatMap(({ messages }) =>
        messages.flatMap(({ text, buttons }) =>
          text.includes('Whoever cancels finds the new date') ? buttons : [],
        ),
      );
    await ben.presses(slot);
    await ben.presses('Book it and tell both');
    await amira.sees('Ben Osei has booked a session.');

    // One that did not happen; a goal that has changed asks whether the agreement still fits.
    await isOver(here, ben, 'No');
    await isOver(here, ben, 'Yes');
    await amira.types('goals');
    await amira.presses('Change a goal');
    amira.fills({ 'Goal 1': 'Lead our weekly meeting without notes' });
    await amira.presses('Change them');
    for (const each of [amira, ben])
      await each.sees('Lead our weekly meeting without notes', 'Change our agreement');

    // Half of the sessions: the review comes by itself.
    while ((await theOnly(here)).snapshot.held < 6) await isOver(here, ben, 'Yes');
    await here.later({ minutes: 1 });
    // Not within the hour of the question whether the session took place.
    amira.doesNotSee('You agreed to look at your agreement again about now.');
    await here.later({ hours: 1 });
    for (const each of [amira, ben]) await each.sees('You agreed to look at your agreement again about now.');

    // A break of three weeks: nothing comes by itself.
    await ben.types('pause');
    ben.fills({ 'On which day do you go on?': here.day(21).toString() });
    await ben.presses('Take a break');
    await amira.sees('Ben Osei takes a break for both of you until');
    const before = amira.text().length;
    await here.later({ hours: 24 * 20 });
    expect(amira.text()).toHaveLength(before);
    await here.later({ hours: 24 * 2 });

    for (;;) {
      const { snapshot } = await theOnly(here);
      if (!snapshot.sessions.some(({ state }) => state === 'planned')) break;
      await isOver(here, ben, 'Yes');
    }
    const { snapshot } = await theOnly(here);
    expect(snapshot.held).toBe(11);
    expect(heldOf(snapshot.sessions).every(({ sequence }) => sequence < 2)).toBe(true);
    await amira.types('history');
    await amira.sees(/11 sessions|sessions held: 11/i);
    const [hers, his] = [titlesSeenBy(amira), titlesSeenBy(ben)];
    for (const seen of [hers, his])
      expect(seen).toMatchObject({
        'Our session': 12,
        'Our session is cancelled': 1,
        'What stays from our session': 1,
        'How does it go?': 1,
        'A break': 1,
      });
    const year = text();
    expect(year).toBe(await kept(on.join('-'), year));
  });
});
