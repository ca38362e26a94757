import { bothSaidYes } from './pair.js';
import { onStage } from './on-stage.js';
import { asksFor, sha256, wordsIn } from './papers.js';
import { bothSign } from './signed.js';
import { pairings } from './stage.js';
import type { Player } from './player.js';

const stage = onStage();

const opens = async (player: Player, because = 'Change our agreement') => {
  await player.types('home');
  await player.presses('More');
  await player.presses(because);
  await player.sees('Choose the part that you would change');
};

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('open what they signed again; it stands until both have signed the new text, and stays readable', async () => {
    const pair = await bothSaidYes(on, stage());
    const { amira, ben } = pair;
    await bothSign(pair);
    const seal = sha256(await asksFor(ben, 'Plain text', stage()));

    await opens(amira);
    await ben.sees('Amira Haddad would like to change something in your agreement.');
    await amira.presses('3. When plans change');
    await amira.sees('How many hours before do we say so?: 48');
    amira.fills({ 'How many hours before do we say so?': '24' });
    await amira.presses('Next');
    await amira.sees('Step 4 of 6');
    await ben.types('home');
    await ben.presses('More');
    await ben.presses('Read what we signed');
    await ben.unfolds('3. When plans change');
    await ben.sees('How many hours before do we say so? 48 hours before');
    await amira.types('agree');
    await amira.presses('Propose');
    await ben.sees('48 hours before', '24 hours before');
    await ben.presses('Sign');
    await ben.sees(/Signed\. Now it is|signed by one of us/);
    await amira.presses('Sign');
    for (const each of [amira, ben]) await each.sees('You have both signed a newer text since.');

    await ben.types('agree');
    await ben.sees('Our agreement, signed by both of us');
    await ben.presses('Read what we signed');
    await ben.sees('What we signed before');
    if (on[1] === 'slack') ben.closes();

    await ben.types(`verify ${seal}`);
    await ben.sees('Yes, this seal is genuine', 'A newer version has taken its place.');
    const words = await wordsIn(await asksFor(ben, 'PDF', stage()));
    expect(words).toContain('This version has been superseded by version 2.');
    expect(words).toContain(seal);
    expect(words).toContain('48 hours before');
  });

  test('let it be, and what they signed is their agreement as before', async () => {
    const pair = await bothSaidYes(on, stage());
    const { amira, ben } = pair;
    await bothSign(pair);
    await opens(ben);
    ben.closes();
    await amira.sees('Ben Osei would like to change something in your agreement.');
    await amira.presses('Leave it as it was');
    await ben.sees('Amira Haddad has left it: your agreement stays as you both signed it.');
    await ben.types('agree');
    await ben.sees('Our agreement, signed by both of us');
    await opens(amira, 'A goal has changed');
    await ben.sees('A goal has changed, so Amira Haddad would like to look at your agreement again.');
    await stage().later({ hours: 24 * 4 });
    await amira.sees('It is your turn to go on.');
    await ben.types('end');
    await ben.presses('End it');
    await amira.types('agree');
    await amira.sees('Our agreement, signed by both of us');
  });
});
