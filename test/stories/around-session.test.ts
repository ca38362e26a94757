import type { Temporal } from 'temporal-polyfill';
import { agreed } from './agreed.js';
import type { Pair } from './pair.js';
import { onStage } from './on-stage.js';
import { pairings, type On } from './stage.js';

const stage = onStage();

const tenOn = (days: number) =>
  stage().day(days).toZonedDateTime({ timeZone: 'Europe/London', plainTime: '10:00' });

const whatTheyAgree = { agenda: 'mentee', agendaMissing: 'meet', 'mayTakeNotes@mentee': 'yes' };

/** They have agreed on what is sent ahead and on private notes; a session is booked for the Wednesday of next week, at ten. */
async function aboutToMeet(on: [On, On]) {
  const pair = await agreed(on, stage(), whatTheyAgree);
  const { amira, ben } = pair;
  const session = tenOn(9);
  await booksAt(pair, session);
  const goTo = (at: Temporal.ZonedDateTime) => stage().later(stage().now().until(at.toInstant()));
  return { amira, ben, session, goTo };
}

async function booksAt({ amira, ben }: Pair, at: Temporal.ZonedDateTime) {
  await amira.types('session');
  await amira.presses('Book a session');
  await amira.sees('Where?');
  amira.fills({
    'Which day?': at.toPlainDate().toString(),
    'At what time?': '10:00',
    'For how many minutes?': '60',
    'Where?': 'The small room',
  });
  await amira.presses('Book it and tell both');
  await ben.sees('Amira Haddad has booked a session.', 'The small room');
}

const due = 'What would you like to talk about with Ben Osei?';
const quiet = 'Take a few quiet minutes';
const asked = 'Did your session take place?';

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('points, quiet minutes, what became of it, both look back, what stays, the next date', async () => {
    const { amira, ben, session, goTo } = await aboutToMeet(on);
    await goTo(session.subtract({ days: 2, hours: 1, minutes: 1 }));
    amira.doesNotSee(due);
    await goTo(session.subtract({ days: 2, minutes: 59 }));
    await amira.sees(due, 'You have agreed to send it ahead.');
    ben.doesNotSee('What would you like to talk about');
    await amira.presses('Write it');
    await amira.sees('You and Ben Osei see this.');
    amira.fills({ 'What would you like to talk about?': 'The talk in June' });
    await amira.presses('Send to my mentor');
    for (const each of [amira, ben])
      await each.sees('Amira Haddad would like to talk about this:', 'The talk in June');
    await amira.sees('What to talk about has been sent.');
    amira.doesNotSee(due);

    await goTo(session.subtract({ minutes: 11 }));
    amira.doesNotSee(quiet);
    ben.doesNotSee('has not sent what to talk about');
    await goTo(session.subtract({ minutes: 9 }));
    await amira.sees(quiet);
    ben.doesNotSee(quiet);
    await amira.presses('Write it down');
    await amira.sees('Only you see this, unless you share it with Ben Osei.');
    amira.fills({ 'What do you want from today?': 'A first sentence' });
    await amira.presses('Keep to myself');
    await amira.sees('Saved. Only you see it.');
    ben.doesNotSee('A first sentence');

    await goTo(session.add({ minutes: 59 }));
    ben.doesNotSee(asked);
    await goTo(session.add({ minutes: 61 }));
    for (const each of [amira, ben]) await each.sees(asked);
    await amira.presses('Yes');
    for (const each of [amira, ben]) {
      await each.sees('Amira Haddad says that your session took place.', 'What will you take away?');
      each.doesNotSee(asked);
    }
    await ben.presses('Correct the time or place');
    await ben.sees('When and where we met', 'For how many minutes?: 60');
    ben.fills({ 'For how many minutes?': '45' });
    await ben.presses('We met like this');
    await amira.sees('Ben Osei says that your session took place.', '45 minutes');

    await amira.presses('Look back');
    await amira.sees('You both see this, once Ben Osei has looked back too', 'Only you see what follows.');
    amira.fills({
      'What will you take away?': 'Ask what it is for',
      'What should Ben Osei keep doing?': 'The questions',
      'A short summary for Ben Osei: what mattered?': 'We tried it out',
      'Anything to remember, just for you?': 'I was afraid',
      'Action 1: what will one of you do?': 'Ask three people',
      'Action 1: who?': 'Amira Haddad',
      'Action 1: by when?': session.add({ days: 10 }).toPlainDate().toString(),
    });
    await amira.presses('Save');
    await amira.sees('once Ben Osei has looked back too, or after a day');
    await ben.sees('Amira Haddad has looked back.');
    ben.doesNotSee(/Ask what it is for|The questions|We tried it out|I was afraid/);

    await ben.presses('Look back');
    await ben.sees('Private notes, as Amira Haddad has allowed');
    ben.fills({
      'What should Amira Haddad keep doing?': 'To come prepared',
      'Anything to remember, just for you?': 'I talked much',
      'Private notes, as Amira Haddad has allowed': 'She found it herself',
    });
    await ben.presses('Save');
    await ben.sees('Saved. You both see what is for both of you now.');
    for (const each of [amira, ben])
      await each.sees(
        'What stays from our session',
        'Amira Haddad takes away:',
        'Ask what it is for',
        'What Amira Haddad would like Ben Osei to keep doing:',
        'The questions',
        'To come prepared',
        'We tried it out',
        'Ask three people',
      );
    ben.doesNotSee('I was afraid');
    amira.doesNotSee(/I talked much|She found it herself/);

    await ben.types('notes');
    await ben.sees('She found it herself');
    ben.closes();
    await amira.types('notes');
    await amira.sees('Private notes are the mentor’s.');
    await amira.types('reflect');
    await amira.sees(
      'You both see this:',
      /take away\?[^\n]*: Ask what it is for/,
      /just for you\?[^\n]*: I was afraid/,
    );
    await amira.sees(/one of you do\?[^\n]*: Ask three people/);
    amira.fills({ 'What will you take away?': 'Ask first what it is for' });
    await amira.presses('Save');
    await ben.sees('Ask first what it is for');

    const nothingBooked = 'You and Ben Osei have no session booked.';
    await goTo(session.add({ hours: 24, minutes: 40 }));
    amira.doesNotSee(nothingBooked);
    await goTo(session.add({ hours: 24, minutes: 46 }));
    await amira.sees(nothingBooked);
    ben.doesNotSee('have no session booked');
    for (const each of [amira, ben]) each.doesNotSee('while it is fresh');
    await amira.presses('Another date');
    await amira.presses('Book it and tell both');
    await ben.sees('Amira Haddad has booked a session.');
    await amira.sees('A session is booked.');
  });

  test('nothing is sent, then only one looks back: the other is asked once, and what there is comes after a day', async () => {
    const { amira, ben, session, goTo } = await aboutToMeet(on);
    await goTo(session.subtract({ days: 2, minutes: 55 }));
    await goTo(session.subtract({ days: 1, minutes: 55 }));
    const missing = 'So far Amira Haddad has not sent what to talk about.';
    await ben.sees(missing, 'You have agreed to meet all the same.');
    amira.doesNotSee('has not sent what');
    await goTo(session.subtract({ minutes: 5 }));
    await amira.presses('Write it down');
    amira.fills({ 'What do you want from today?': 'A first sentence' });
    await amira.presses('Share with my mentor');
    await ben.sees('What Amira Haddad wants from your session', 'A first sentence');

    await goTo(session.add({ hours: 1, minutes: 1 }));
    await ben.presses('We are moving it');
    const again = session.add({ days: 1 });
    ben.fills({ 'Which day?': again.toPlainDate().toString() });
    await ben.presses('Move it and tell both');
    for (const each of [amira, ben]) {
      await each.sees('Ben Osei has moved your session.');
      each.doesNotSee(asked);
    }
    await goTo(again.add({ hours: 1, minutes: 1 }));
    await ben.presses('No');
    await amira.sees('Ben Osei says that your session did not take place.');
    await amira.types('reflect');
    await amira.sees('So far I know of no session that has taken place.');
    await ben.presses('It did take place');
    await amira.sees('Ben Osei says that your session took place.');

    await amira.presses('Look back');
    amira.fills({ 'What will you take away?': 'Ask what it is for' });
    await amira.presses('Save');
    await ben.sees('Amira Haddad has looked back.');
    await goTo(again.add({ hours: 23, minutes: 5 }));
    const fresh = 'Would you like to write down what stays with you, while it is fresh?';
    await ben.sees(fresh);
    amira.doesNotSee(fresh);
    ben.doesNotSee('Ask what it is for');
    await goTo(again.add({ hours: 26 }));
    for (const each of [amira, ben]) await each.sees('What stays from our session', 'Ask what it is for');
    await goTo(again.add({ days: 6 }));
    expect(ben.text().split(fresh).length - 1).toBe(1);
    await ben.presses('Look back');
    ben.fills({ 'What should Amira Haddad keep doing?': 'To come prepared' });
    await ben.presses('Save');
    await amira.sees('To come prepared');
    await ben.sees('You have looked back on this session.');
    ben.doesNotSee(fresh);
  });
});
