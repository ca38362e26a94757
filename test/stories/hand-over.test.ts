import { bothSaidYes, purpose } from './pair.js';
import { onStage } from './on-stage.js';
import { pairings } from './stage.js';

const stage = onStage();

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('handing over at a step keeps it, and tells the other, who goes on there', async () => {
    const { amira, ben } = await bothSaidYes(on, stage());
    await amira.types('agree');
    await amira.sees('Step 1 of 6');
    amira.fills({ 'What is this relationship for?': purpose, 'Which areas will we work on?': ['Career'] });
    await amira.presses('Next');
    await amira.sees('Step 2 of 6');
    await amira.presses('Hand over to Ben Osei');
    await amira.sees('Saved. I have asked Ben Osei to go on.');
    await ben.sees('Amira Haddad asks you to go on with your agreement, at “How we meet”.');
    await ben.presses('Go on');
    await ben.sees('Step 2 of 6: How we meet', 'written by Amira Haddad');
    await ben.presses('Back');
    await ben.sees('Step 1 of 6', purpose);
    await ben.presses('Next');
    await ben.sees('Step 2 of 6');
    await ben.presses('Next');
    await ben.sees('Step 3 of 6', 'This is done: your agreement with Amira Haddad has moved on.');
  });

  test('the three days begin anew with it, for the other', async () => {
    const { amira, ben } = await bothSaidYes(on, stage());
    const reminded = 'Your agreement with Amira Haddad is not finished. It is your turn to go on.';
    await stage().later({ hours: 24 });
    await amira.types('agree');
    await amira.sees('Step 1 of 6');
    await amira.presses('Hand over to Ben Osei');
    await ben.sees('asks you to go on');
    await stage().later({ hours: 71 });
    ben.doesNotSee(reminded);
    await stage().later({ hours: 2 });
    await ben.sees(reminded);
    amira.doesNotSee('It is your turn to go on.');
  });
});
