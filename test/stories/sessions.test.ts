import { agreed } from './agreed.js';
import { onStage } from './on-stage.js';
import { pairings } from './stage.js';

const stage = onStage();

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('a session is booked by one line, moved by the other, cancelled, and found again', async () => {
    const { amira, ben } = await agreed(on, stage());
    await amira.types('session tomorrow 10:00 45m the small room');
    await amira.sees('Which day?', 'the small room');
    await amira.presses('Book it and tell both');
    for (const each of [amira, ben])
      await each.sees('Amira Haddad has booked a session.', '45 minutes', 'the small room');
    await ben.presses('Suggest another time');
    ben.fills({ 'At what time?': '15:30' });
    await ben.sees('You have agreed on 48 hours of notice, and this is less.');
    await ben.presses('Move it and tell both');
    for (const each of [amira, ben])
      await each.sees(
        'Ben Osei has moved your session.',
        /15:30/,
        'This is later than the 48 hours that you have agreed on.',
      );
    await amira.presses('Cancel it');
    await amira.sees('Nobody asks why');
    amira.fills({ 'An emergency?': ['It is an emergency'] });
    await amira.presses('Cancel it');
    for (const each of [amira, ben])
      await each.sees('Amira Haddad has cancelled your session.', 'It was an emergency');
    await amira.sees('Whoever cancels finds the new date');
    ben.doesNotSee('Whoever cancels finds the new date');
    await amira.types('session');
    await amira.sees('No session is booked.');
  });
});
